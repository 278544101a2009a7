/** Where a page goes: under a page, or into a data source, whose column for titles has a name of its own. */
export type Place =
  | { readonly kind: "page"; readonly id: string }
  | { readonly kind: "source"; readonly id: string; readonly title: string };

/** `page:UUID`, or `source:UUID:Name`. */
export function writePlace(place: Place): string {
  return place.kind === "page" ? `page:${place.id}` : `source:${place.id}:${place.title}`;
}

/** The same read; undefined for anything else. */
export function readPlace(text: string): Place | undefined {
  const page = /^page:([\da-f-]{36})$/.exec(text)?.[1];
  if (page !== undefined) return { kind: "page", id: page };
  const [, id, title] = /^source:([\da-f-]{36}):(.+)$/su.exec(text) ?? [];
  return id === undefined || title === undefined ? undefined : { kind: "source", id, title };
}

/**
 * The id of a page or data source by itself or by its address, with dashes as the interface gives it. Notion's addresses end
 * in 32 digits behind the title, `…/Review-of-Friday-1a2b…?v=…`; undefined where there are none.
 */
export function notionId(text: string): string | undefined {
  const path = text.trim().replace(/[?#].*$/s, "");
  const digits = /([\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i
    .exec(path)?.[1]
    ?.replaceAll("-", "")
    .toLowerCase();
  return digits?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
