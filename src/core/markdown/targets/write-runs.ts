import { codeSpan } from "../../text/code-span.ts";
import { linkedRuns } from "./linked-runs.ts";
import type { Marks, Run } from "./content.ts";

/** How a dialect of Markdown writes text. */
export interface Dialect {
  /** A text so that it is read as nothing but itself; a link can hold no other. */
  readonly escaped: (text: string, inLink: boolean) => string;
  /** Undefined: it has no such mark, and the text stands without. */
  readonly strike: "~~" | undefined;
  readonly code: boolean;
  readonly hardBreak: string;
  readonly softBreak: string;
}

/**
 * Runs as inline Markdown. A mark that would not be read as one where it stands, inside a word behind a quotation mark
 * say, is left out: text counts more than how it looks (CommonMark 0.31, 6.2).
 */
export function writeRuns(runs: readonly Run[], dialect: Dialect): string {
  let written = "";
  const groups = linkedRuns(runs);
  for (const [index, { url, runs: inside }] of groups.entries()) {
    const before = written.at(-1) ?? " ";
    if (url === undefined) {
      written += plainRuns(inside, dialect, before, groups[index + 1] === undefined ? " " : "[");
    } else {
      written += `[${plainRuns(inside, dialect, "[", "]")}](${address(url)})`;
    }
  }
  return written;
}

/** A line of Markdown that does not begin a list, a heading, a rule or what else a block begins with. */
export function escapedStart(line: string): string {
  return line.replace(/^(?=[-+#>]|:::)/, "\\").replace(/^(\d+)(?=[.)])/, "$1\\");
}

function plainRuns(runs: readonly Run[], dialect: Dialect, before: string, after: string): string {
  let written = "";
  for (const [index, run] of runs.entries()) {
    if (run.kind === "break") {
      written += run.hard ? dialect.hardBreak : dialect.softBreak;
      continue;
    }
    const next = runs[index + 1];
    const behind = next === undefined ? after : next.kind === "break" ? " " : next.text.charAt(0);
    written += writeText(run.text, run.marks, dialect, written.at(-1) ?? before, behind);
  }
  return written;
}

/** White space at the ends of a marked text stands outside its marks. */
function writeText(text: string, marks: Marks, dialect: Dialect, before: string, after: string): string {
  const words = text.trim();
  if (words === "") return text;
  const start = text.indexOf(words);
  const head = text.slice(0, start);
  const tail = text.slice(start + words.length);
  if (marks.code && dialect.code) return `${head}${codeSpan(words)}${tail}`;
  const inner = dialect.escaped(words, marks.url !== undefined);
  const mark = markOf(marks, dialect);
  const isRead =
    opens(head.at(-1) ?? before, inner.charAt(0)) && opens(tail.charAt(0) || after, inner.at(-1) ?? "");
  return isRead
    ? `${head}${mark}${inner}${mark.split("").reverse().join("")}${tail}`
    : `${head}${inner}${tail}`;
}

function markOf({ strong, emphasis, strike }: Marks, dialect: Dialect): string {
  return `${strike ? (dialect.strike ?? "") : ""}${strong ? "**" : ""}${emphasis ? "*" : ""}`;
}

/** Whether a mark between what stands outside and the text is read: a letter on both sides does, so does space outside. */
function opens(outside: string, inside: string): boolean {
  return !/[*~]/.test(outside) && (/[\p{L}\p{N}]/u.test(inside) || /[\s\p{P}\p{S}]/u.test(outside));
}

/** Parentheses end an address. */
function address(url: string): string {
  return url.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"));
}
