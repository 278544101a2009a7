import { isScalar } from "yaml";
import { readFrontMatter, scalarText, type FrontMatter } from "../markdown/front-matter.ts";
import { setFrontMatter } from "../markdown/set-front-matter.ts";
import { applyEdits } from "../text/edit.ts";
import { eolOf } from "../text/lines.ts";
import { t } from "../text/say.ts";
import { mergeOrder } from "./merge-order.ts";
import { threeWay } from "./three-way.ts";

/** Three front matter blocks, each with its fences and last line break; empty where there is none. */
export interface FrontMatterVersions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergedFrontMatter {
  readonly text: string;
  readonly findings: readonly string[];
}

/**
 * Merges front matter key by key. `ours` sorts before `theirs`. A key that both sides changed keeps one value, the same
 * from either side, with a finding; `projected` keys have none, since the timeline says them again.
 */
export function mergeFrontMatter(
  versions: FrontMatterVersions,
  projected: readonly string[],
): MergedFrontMatter {
  const { base, ours, theirs } = versions;
  const whole = threeWay(base, ours, theirs);
  if (whole !== undefined) return { text: withoutRepeats(whole.value), findings: [] };
  const blocks = { base: blockOf(base), ours: blockOf(ours), theirs: blockOf(theirs) };
  if (blocks.ours === undefined || blocks.theirs === undefined) {
    const [kept, other] =
      blocks.ours === undefined && blocks.theirs !== undefined ? [theirs, ours] : [ours, theirs];
    return { text: kept, findings: [wholeNotKept(other)] };
  }
  return mergeBlocks(blocks.base ?? emptyBlock, blocks.ours, blocks.theirs, projected);
}

interface Block {
  readonly fences: readonly [opening: string, closing: string];
  /** The lines of each top-level key; under an empty key those before the first. */
  readonly keys: ReadonlyMap<string, string>;
}

const emptyBlock: Block = { fences: ["", ""], keys: new Map() };

/** Undefined where the block can't be taken apart: it is missing, broken, or written as `{ … }`. */
function blockOf(text: string): Block | undefined {
  const clean = withoutRepeats(text);
  const frontMatter = readFrontMatter(clean);
  if (frontMatter?.map === undefined || frontMatter.map.flow === true || frontMatter.problems.length > 0)
    return undefined;
  const { inner, map } = frontMatter;
  const starts = map.items.map(({ key }) => {
    const at = isScalar(key) && key.range ? inner.start + key.range[0] : inner.start;
    return { key: scalarText(key) ?? "", at: lineStart(clean, at) };
  });
  const heads = [{ key: "", at: inner.start }, ...starts];
  return {
    fences: [clean.slice(0, inner.start), clean.slice(inner.end)],
    keys: new Map(
      heads.map(({ key, at }, index) => [key, clean.slice(at, heads[index + 1]?.at ?? inner.end)]),
    ),
  };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

function mergeBlocks(
  base: Block,
  ours: Block,
  theirs: Block,
  projected: readonly string[],
): MergedFrontMatter {
  const merged = new Map<string, string>();
  const findings: string[] = [];
  for (const key of new Set([...ours.keys.keys(), ...theirs.keys.keys()])) {
    const [before, mine, other] = [base.keys.get(key), ours.keys.get(key), theirs.keys.get(key)];
    const change = threeWay(before, mine, other);
    const value = change === undefined ? both(key, mine, other) : change.value;
    if (value !== undefined) merged.set(key, value);
    if (change === undefined && !projected.includes(key) && !holdsBoth(key, value, [mine, other]))
      findings.push(notKept(key, lost(mine, other)));
  }
  const order = mergeOrder(
    [...merged.keys()],
    { base: [...base.keys.keys()], ours: [...ours.keys.keys()], theirs: [...theirs.keys.keys()] },
    (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  );
  const [opening, closing] = ours.fences;
  return { text: opening + order.map((key) => merged.get(key) ?? "").join("") + closing, findings };
}

/** Whether a mapping says all that either side says in it, so that nothing is lost of a key that both sides changed. */
function holdsBoth(key: string, merged: string | undefined, sides: readonly (string | undefined)[]): boolean {
  if (sides.includes(undefined)) return false;
  const said = new Map(wrapped(merged ?? "")?.pairs(key));
  return sides.every((side) => {
    const block = wrapped(side ?? "");
    const pairs = block?.pairs(key) ?? [];
    const isPlain = pairs.length > 0 && block?.keys(key)?.length === pairs.length;
    return isPlain && pairs.every(([name, value]) => said.get(name) === value);
  });
}

/** The lines of which `both` keeps no more than what the others lack; undefined where a side had deleted the key. */
function lost(ours: string | undefined, theirs: string | undefined): string | undefined {
  return ours === undefined || theirs === undefined ? undefined : ours <= theirs ? theirs : ours;
}

/** What stands in no file any more of a key, in words. */
function notKept(key: string, lines: string | undefined): string {
  const said = saidIn(lines);
  return said === ""
    ? t(
        "`{0}` of the front matter was changed on both sides: one value was kept. The other side had none.",
        key,
      )
    : t(
        "`{0}` of the front matter was changed on both sides: one value was kept. The other was: {1}",
        key,
        said,
      );
}

/** The same of a whole front matter that can't be taken apart. */
function wholeNotKept(lines: string): string {
  const said = saidIn(lines);
  return said === ""
    ? t(
        "The front matter was changed on both sides and could not be merged: one version was kept. The other side had none.",
      )
    : t(
        "The front matter was changed on both sides and could not be merged: one version was kept. The other was: {0}",
        said,
      );
}

function saidIn(lines = ""): string {
  return lines
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "" && line !== "---")
    .join(" / ");
}

/** The lines of a key that both sides changed: a mapping keeps the pairs of both, of two values the first is kept. */
function both(key: string, ours: string | undefined, theirs: string | undefined): string | undefined {
  if (ours === undefined || theirs === undefined) return ours ?? theirs; // a change beats a deletion
  const [first, second] = [ours, theirs].sort();
  if (first === undefined || second === undefined) return ours;
  const known = new Set(
    wrapped(first)
      ?.pairs(key)
      .map(([name]) => name),
  );
  const missing = (wrapped(second)?.pairs(key) ?? []).filter(([name]) => !known.has(name));
  return unwrap(missing.reduce((text, [name, value]) => setIn(text, [key, name], value), wrap(first)));
}

/** The lines of a key as a block of their own, with their kind of line break, which what is added takes from its first. */
function wrap(lines: string): string {
  const fence = `---${eolOf(lines)}`;
  return fence + lines + fence;
}

function unwrap(text: string): string {
  const fence = "---".length + eolOf(text).length;
  return text.slice(fence, -fence);
}

function wrapped(lines: string): FrontMatter | undefined {
  return readFrontMatter(wrap(lines));
}

/** The block with a value set; as it is where it can't be. */
export function setIn(
  text: string,
  path: readonly [string] | readonly [string, string],
  value: string,
): string {
  const frontMatter = readFrontMatter(text);
  return frontMatter === undefined ? text : applyEdits(text, setFrontMatter(text, frontMatter, path, value));
}

/** Keys that a merge of lines left twice stand once, with the value that counts. */
function withoutRepeats(text: string): string {
  const repeated = readFrontMatter(text)?.repeated ?? [];
  return applyEdits(
    text,
    repeated.map(({ range }) => ({ ...range, newText: "" })),
  );
}
