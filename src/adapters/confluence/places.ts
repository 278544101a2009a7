/** A space, and the page in it that new pages stand under. Ids are the vendor's numbers. */
export interface Place {
  readonly space: string;
  readonly parent: string | undefined;
}

/** A page at one of its versions. */
export interface PageVersion {
  readonly page: string;
  readonly version: number;
}

/** `98306/65538`: space, then the page above; or the space alone. */
export function writePlace({ space, parent }: Place): string {
  return parent === undefined ? space : `${space}/${parent}`;
}

/** The same read; undefined for anything else. */
export function readPlace(text: string): Place | undefined {
  const [, space, parent] = /^(\d+)(?:\/(\d+))?$/.exec(text) ?? [];
  return space === undefined ? undefined : { space, parent };
}

/** `65538@7`. */
export function writePageVersion({ page, version }: PageVersion): string {
  return `${page}@${version}`;
}

/** The same read; undefined for anything else. */
export function readPageVersion(text: string): PageVersion | undefined {
  const [, page, version] = /^(\d+)@(\d+)$/.exec(text) ?? [];
  return page === undefined ? undefined : { page, version: Number(version) };
}

/** The id of a page by its number or its address: `…/wiki/spaces/OPS/pages/65538/Title`; undefined for anything else. */
export function pageId(text: string): string | undefined {
  return (
    /^(\d+)$/.exec(text)?.[1] ??
    /\/pages\/(\d+)(?:\/|$)/.exec(text)?.[1] ??
    /[?&]pageId=(\d+)/.exec(text)?.[1]
  );
}
