import { Uri, workspace } from "vscode";
import {
  mostPictureBytes,
  mostPicturesBytes,
  pictureAddresses,
} from "../../core/export/picture-addresses.ts";
import type { MarkdownDocument } from "../../core/markdown/parse.ts";
import type { PictureData } from "../../core/markdown/to-html.ts";

/** The pictures of a document that are files in its folder, read once. What is not there or too large is left out. */
export async function picturesOf(file: Uri, document: MarkdownDocument): Promise<PictureData> {
  const found = new Map<string, string>();
  let left = mostPicturesBytes;
  for (const { address, path, mediaType } of pictureAddresses(document)) {
    const bytes = await bytesOf(
      Uri.joinPath(file, "..", ...path.split("/")),
      Math.min(left, mostPictureBytes),
    );
    if (bytes === undefined) continue;
    left -= bytes.length;
    found.set(address, `data:${mediaType};base64,${base64(bytes)}`);
  }
  return (address) => found.get(address);
}

async function bytesOf(picture: Uri, most: number): Promise<Uint8Array | undefined> {
  try {
    const { size } = await workspace.fs.stat(picture);
    return size > most ? undefined : await workspace.fs.readFile(picture);
  } catch {
    return undefined; // not there, or not to be read: its words stay
  }
}

/** Node's `Buffer` is not in a browser's host; a string of all bytes at once is too long for a call. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  return btoa(parts.join(""));
}

const chunk = 8190;
