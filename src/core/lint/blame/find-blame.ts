import type { TextRange } from "../../text/range.ts";
import type { BlameKind, BlameMatch, BlameSpan, Detector } from "./blame-span.ts";
import { detectors } from "./detectors.ts";
import { misdeed } from "./fell-short.ts";
import { isMisdeed } from "./is-misdeed.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { mayBegin, turnOfPhrase } from "./turn-of-phrase.ts";
import { wordAt } from "./words-at.ts";

/**
 * The stretches of a piece of prose that judge a person, in order and apart from each other. `persons` are the ranges
 * that name somebody. One pass over the words: a trigger word asks its detectors, and those look a bounded number of
 * words to either side for who is meant, so the time is linear in the text.
 */
export function findBlame(text: string, persons: readonly TextRange[]): readonly BlameSpan[] {
  return blameIn(tokensOf(text, persons));
}

/** The same for prose that is already cut into words. */
export function blameIn(
  tokens: readonly Token[],
  places: readonly number[] = blamePlaces(tokens),
): readonly BlameSpan[] {
  const found: BlameSpan[] = [];
  for (const at of places) {
    const word = wordAt(tokens, at);
    const match = firstMatch(tokens, at, detectors.get(word) ?? (isMisdeed(word) ? misdeeds : []));
    if (match !== undefined) add(found, spanOf(tokens, match));
  }
  return found;
}

const misdeeds: readonly Detector[] = [misdeed];

/** The indices of the tokens that `blameIn` has somebody look at: where there are none, it finds nothing. */
export function blamePlaces(tokens: readonly Token[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) if (mayBlame(tokens, at)) places.push(at);
  return places;
}

function mayBlame(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const looking = detectors.get(word);
  if (looking === undefined) return isMisdeed(word);
  return looking[0] !== turnOfPhrase || looking.length > 1 || mayBegin(tokens, at);
}

function firstMatch(
  tokens: readonly Token[],
  at: number,
  looking: readonly Detector[],
): BlameMatch | undefined {
  for (const detect of looking) {
    const match = detect(tokens, at);
    if (match !== undefined) return match;
  }
  return undefined;
}

function spanOf(tokens: readonly Token[], { kind, from, to, mild }: BlameMatch): BlameSpan {
  const start = tokens[Math.max(from, 0)]?.start ?? 0;
  const end = tokens[Math.min(to, tokens.length - 1)]?.end ?? start;
  return { kind, start, end, level: mild === true || mildKinds.has(kind) ? "information" : "warning" };
}

const mildKinds: ReadonlySet<BlameKind> = new Set<BlameKind>(["counterfactual", "exhortation"]);

/** Matches that meet are one finding: the first, unless the second is the graver. */
function add(found: BlameSpan[], span: BlameSpan): void {
  const last = found.at(-1);
  if (last === undefined || last.end <= span.start) found.push(span);
  else if (last.level === "information" && span.level === "warning") found[found.length - 1] = span;
}
