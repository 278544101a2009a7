import type { FrontMatter } from "../markdown/front-matter.ts";
import { bomLength } from "../text/lines.ts";

/**
 * Whether a file is marked as private. In doubt it is: with `yes` for `true`, with both sides of a merge, or while the front
 * matter is half typed and can't be read. Only what says `false`, or says nothing, may leave the computer unasked.
 */
export function readPrivate(text: string, frontMatter: FrontMatter | undefined): boolean {
  const stated = frontMatter?.text("private");
  if (stated !== undefined && !isNo(stated)) return true;
  const head = frontMatter === undefined ? openHead(text) : slice(text, frontMatter);
  return Array.from(head.matchAll(mark), ([, , value = ""]) => value).some((value) => !isNo(value));
}

/** The key in any line, with its value without quotes and comment. */
const mark = /^[ \t]*(["']?)private\1[ \t]*:(?=[ \t\r\n])[ \t]*["']?([^\r\n"'#]*)/gim;

function isNo(value: string): boolean {
  return /^(?:false|no|off|n|0|null|~|)$/i.test(value.trim());
}

function slice(text: string, { inner }: FrontMatter): string {
  return text.slice(inner.start, inner.end);
}

/** What stands below a fence that nobody has closed yet, up to an empty line or a heading. */
function openHead(text: string): string {
  return /^---[ \t]*\r?\n((?:(?![ \t]*\r?\n|#).*\r?\n?)*)/.exec(text.slice(bomLength(text)))?.[1] ?? "";
}
