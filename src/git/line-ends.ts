import { askGit, askGitBytes } from "./ask-git.ts";

/**
 * The bytes Git would store of a file with CRLF, where the person's settings (`core.autocrlf`, `text` and `eol` in
 * `.gitattributes`) have it turn line ends on the way in: as a blob. The same blob as of the bytes themselves where they do
 * not. What runs programs or changes more than line ends is left out (see `turnable`).
 */
export function storedTurned(top: string, file: string, bytes: Uint8Array): Promise<string> {
  return askGit(top, ["hash-object", "-w", "--stdin", "--path", file], { input: bytes });
}

/** The bytes that Git would write into the working tree for a file that is new there, line ends turned by its settings. */
export async function checkedOut(top: string, file: string, blob: string): Promise<Uint8Array> {
  const isTurnable = (await turnable(top, [file])).length > 0;
  const filters = isTurnable ? ["--filters", `--path=${file}`] : ["blob"];
  return askGitBytes(top, ["cat-file", ...filters, blob]);
}

/** The files that Git changes by their line ends at most: no filter program, no other encoding, no `$Id$`. */
export async function turnable(top: string, files: readonly string[]): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const asked = ["filter", "ident", "working-tree-encoding"];
  const fields = (await askGit(top, ["check-attr", "-z", ...asked, "--", ...files])).split("\0");
  const changed = new Set<string>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [file = "", , value = ""] = fields.slice(at, at + 3);
    if (value !== "unspecified" && value !== "unset") changed.add(file);
  }
  return files.filter((file) => !changed.has(file));
}

/** Bytes of a text with every line ending in CRLF. */
export function withCrlf(bytes: Uint8Array): Uint8Array {
  // Latin 1 has a character for each byte, so that none is lost.
  return Buffer.from(
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/\r\n?|\n/g, "\r\n"),
    "latin1",
  );
}
