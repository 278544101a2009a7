import { everyNode } from "../markdown/targets/every-node.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";

/** What kinds of picture are put into an exported file, by their endings. Drawings that may hold scripts are none. */
const mediaTypes: Readonly<Record<string, string>> = Object.freeze({
  ...{ png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", webp: "image/webp" },
});

/** The largest picture that is put into a file, and the most that all of them may have together, bytes. */
export const mostPictureBytes = 4_000_000;
export const mostPicturesBytes = 16_000_000;

/** A picture beside a document. */
export interface PictureAddress {
  /** As the document writes it. */
  readonly address: string;
  /** The file, relative to the document's folder and never outside of it. */
  readonly path: string;
  readonly mediaType: string;
}

/** The pictures of a document that are files in its folder or below, each once. */
export function pictureAddresses({ root }: MarkdownDocument): readonly PictureAddress[] {
  const found = new Map<string, PictureAddress>();
  for (const node of everyNode(root)) {
    if (node.type !== "image" && node.type !== "definition") continue;
    const path = insidePath(node.url);
    const mediaType = mediaTypes[/\.([a-z]+)$/i.exec(path ?? "")?.[1]?.toLowerCase() ?? ""];
    if (path !== undefined && mediaType !== undefined)
      found.set(node.url, { address: node.url, path, mediaType });
  }
  return [...found.values()];
}

/** A relative path without a step upwards; undefined for every other address. */
function insidePath(address: string): string | undefined {
  const bare = decoded(address.replace(/[?#].*$/, ""));
  if (bare === "" || /^[a-z][a-z\d+.-]*:|^[\\/]|\\/i.test(bare)) return undefined;
  return bare.split("/").includes("..") ? undefined : bare;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a stray % is a % there
  }
}
