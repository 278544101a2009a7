import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import {
  mostPictureBytes,
  mostPicturesBytes,
  pictureAddresses,
} from "../../core/export/picture-addresses.ts";
import type { MarkdownDocument } from "../../core/markdown/parse.ts";
import type { PictureData } from "../../core/markdown/to-html.ts";

/** The pictures of a document that are files in its folder, read once. What is too large, or leads elsewhere by a link, is left out. */
export async function picturesOf(file: string, document: MarkdownDocument): Promise<PictureData> {
  const found = new Map<string, string>();
  const folder = await realpath(path.dirname(file));
  let left = mostPicturesBytes;
  for (const { address, path: named, mediaType } of pictureAddresses(document)) {
    const picture = await realpath(path.join(folder, named)).catch(() => undefined); // not there: its words stay
    if (picture?.startsWith(`${folder}${path.sep}`) !== true) continue;
    const { size } = await stat(picture);
    if (size > Math.min(left, mostPictureBytes)) continue;
    left -= size;
    found.set(address, `data:${mediaType};base64,${(await readFile(picture)).toString("base64")}`);
  }
  return (address) => found.get(address);
}
