import { codeSpan } from "../text/code-span.ts";
import { permalink } from "../text/permalink.ts";

/** Lines that are selected in an editor. */
export interface SelectedLines {
  /** Relative to the repository or the workspace. */
  readonly path: string;
  /** From 1, both included. */
  readonly fromLine: number;
  readonly toLine: number;
  /** The selected text, or undefined to leave it out. */
  readonly text: string | undefined;
  /** Where the repository is published and which commit is open; undefined where it is not, or the file has changed. */
  readonly remote: { readonly url: string; readonly commit: string } | undefined;
}

/** How much of a selection an entry shows, in characters. */
export const longestExcerpt = 200;

/**
 * The text of an entry for selected lines: the first of them that says something, and where it stands, as a link that
 * keeps its meaning where the host of the repository is known, else as path and lines in code.
 */
export function selectionEntry(selection: SelectedLines): string {
  const { path, fromLine, toLine, remote } = selection;
  const name = `${path.replaceAll("\\", "/")}:${fromLine}${toLine === fromLine ? "" : `-${toLine}`}`;
  const link = remote && permalink(remote.url, remote.commit, path, fromLine, toLine);
  const place = link === undefined ? codeSpan(name) : `[${codeSpan(name)}](${link})`;
  const excerpt = firstLine(selection.text ?? "");
  return excerpt === undefined ? place : `${codeSpan(excerpt)} ${place}`;
}

function firstLine(text: string): string | undefined {
  const line = text
    .split(/\r\n?|[\n\u2028\u2029\u0085]/)
    .map((candidate) => candidate.trim())
    .find((candidate) => /[\p{L}\p{N}]/u.test(candidate));
  const characters = Array.from(line ?? "");
  return characters.length <= longestExcerpt ? line : `${characters.slice(0, longestExcerpt - 1).join("")}…`;
}
