import type { TextEdit } from "../../text/edit.ts";
import { frontMatterLength } from "../front-matter-length.ts";
import type { Part, Parts } from "../part.ts";
import { lineAt } from "./cut-lines.ts";

/** What an edit left as it was of a document's parts, and the stretch between that has to be parsed again. */
export interface Stretch {
  readonly before: readonly Part[];
  /** Offsets of the text after the edit, BOM left out. */
  readonly start: number;
  readonly end: number;
  readonly behind: readonly Part[];
  /** How many characters at the start of the stretch are the document's front matter. */
  readonly frontMatter: number;
}

/** Below this, in characters, a text parsed part by part costs more than at once; above, it costs the same and can rest. */
const worthParting = 50_000;

/** The stretch that an edit makes of one text another by; undefined where nothing is left as it was and all is best parsed at once. */
export function touched(
  { all, starts }: Parts,
  before: string,
  after: string,
  edit: TextEdit,
): Stretch | undefined {
  const growth = after.length - before.length;
  const startOf = (index: number): number => starts[index] ?? before.length;
  const frontMatter = frontMatterLength(after);
  let first = starts.findLastIndex((start) => start <= edit.start);
  // The first line of a part also says where the one before it ends.
  if (edit.start <= startOf(first) + lineAt(before, startOf(first)).length) first -= 1;
  if (frontMatter > 0 && all[0]?.length !== frontMatter) first = 0;
  first = Math.max(first, 0);
  let last = starts.findLastIndex((start) => start <= edit.end);
  while (frontMatter > startOf(last + 1) + growth) last += 1;
  if (first === 0 && last === all.length - 1 && after.length < worthParting) return undefined;
  return {
    before: all.slice(0, first),
    start: startOf(first),
    end: startOf(last + 1) + growth,
    behind: all.slice(last + 1),
    frontMatter: first === 0 ? frontMatter : 0,
  };
}
