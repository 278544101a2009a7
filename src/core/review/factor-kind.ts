import type { FactorKind } from "../model/factor.ts";

/** Words, and the kind that they say they are of. */
export interface KindInWords {
  /** Without what says the kind. */
  readonly text: string;
  readonly kind: FactorKind | undefined;
}

/**
 * Takes the kind off a factor's plain text: `Technical: …`, `[process] …`, `… (organisational)`, `…. Technical.`,
 * `…, kind: process`. Words in its course are no kind: what is not stated is asked for, never guessed.
 */
export function kindInWords(plain: string): KindInWords {
  if (!anyKind.test(plain)) return { text: plain, kind: undefined };
  for (const pattern of [before, behind, named]) {
    const match = pattern.exec(plain);
    const kind = kindOf(match?.[1] ?? match?.[2] ?? "");
    if (match !== null && kind !== undefined) return { text: withoutMatch(plain, match), kind };
  }
  return { text: plain, kind: undefined };
}

/** The kind that words alone are, as in a cell, a label or the heading of a group; undefined where they are something else. */
export function kindOf(words: string): FactorKind | undefined {
  if (!anyKind.test(words)) return undefined;
  const alone = kindAlone.exec(words.trim().toLowerCase())?.[1];
  if (alone === undefined) return undefined;
  if (alone.startsWith("tech")) return "technical";
  return alone.startsWith("proce") ? "process" : "organisational";
}

function withoutMatch(plain: string, match: RegExpExecArray): string {
  return (plain.slice(0, match.index) + plain.slice(match.index + match[0].length)).trim();
}

const kindWords =
  "technical|technology|technological|tech|process(?:es)?|procedural|procedures?|organi[sz]ation(?:al|s)?|org";
/** What each of these words has: most text that is asked about has none, and needs no longer look. */
const anyKind = /tech|proce|org/i;
const kindAlone = new RegExp(`^(${kindWords})(?: (?:factors?|causes?|conditions?|issues?))?[:.]?$`);
const before = new RegExp(
  `^(?:[([](${kindWords})[)\\]][:,]?\\s+|(${kindWords})(?: (?:factor|cause))?\\s*(?::|[–—]|-(?=\\s))\\s*)(?=\\S)`,
  "i",
);
const behind = new RegExp(`(?:\\s+[([](${kindWords})[)\\]]\\.?|(?<=[.!?])\\s+(${kindWords})\\.?)$`, "i");
const named = new RegExp(`[\\s,;(–—-]+kind:\\s*(${kindWords})\\)?\\.?$`, "i");
