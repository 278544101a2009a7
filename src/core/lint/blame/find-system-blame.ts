import type { TextRange } from "../../text/range.ts";
import { stops, words } from "./grammar-words.ts";
import { isAsked, isSupposed } from "./guards.ts";
import { formsOf } from "./inflect.ts";
import { pastModal } from "./past-modal.ts";
import { hidden } from "./should-have.ts";
import { subjectBefore } from "./subject.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/**
 * The stretches of a piece of prose that say what a machine did not do: "the alert should have fired", "monitoring
 * failed to detect it". In order; linear in the text like `findBlame`, whose spans they never are.
 */
export function findSystemBlame(text: string, persons: readonly TextRange[]): readonly TextRange[] {
  return systemBlameIn(tokensOf(text, persons));
}

/** The same for prose that is already cut into words. */
export function systemBlameIn(
  tokens: readonly Token[],
  places: readonly number[] = wishPlaces(tokens),
): readonly TextRange[] {
  return places.flatMap((at): readonly TextRange[] => {
    const word = wordAt(tokens, at);
    const found = modalsOfWish.has(word)
      ? wished(tokens, at)
      : omissions.has(word)
        ? omitted(tokens, at)
        : undefined;
    const first = tokens[found?.from ?? -1];
    const last = tokens[found?.to ?? -1];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}

/** The indices of the tokens that `systemBlameIn` looks at. */
export function wishPlaces(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap(({ word }, at) => (modalsOfWish.has(word) || omissions.has(word) ? [at] : []));
}

const modalsOfWish = words("could might ought should would");
const omissions = words("fail failed failing never not");

/** Indices of tokens, both included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** "Should have fired"; undefined where a person is meant. */
function wished(tokens: readonly Token[], at: number): Stretch | undefined {
  const found = pastModal(tokens, at);
  if (found === undefined || isAsked(tokens, at) || !isMachine(tokens, at) || hidden(tokens, found))
    return undefined;
  const isDuty = found.modal === "should" || found.modal === "ought";
  return isDuty || signals.has(wordAt(tokens, found.verb)) ? { from: at, to: found.verb } : undefined;
}

/** "Failed to detect", "did not page". */
function omitted(tokens: readonly Token[], at: number): Stretch | undefined {
  const next = pastAdverbs(tokens, at + 1);
  const isFail = wordAt(tokens, at).startsWith("fail");
  if (isFail && wordAt(tokens, next) !== "to") return undefined;
  const to = isFail ? pastAdverbs(tokens, next + 1) : next;
  const { first: from, modal, passive } = verbGroup(tokens, at);
  if (!signals.has(wordAt(tokens, to)) || modal !== undefined || passive) return undefined;
  return isMachine(tokens, at) && !isSupposed(tokens, from) ? { from, to } : undefined;
}

/** What is built to see and to tell. */
const signals = formsOf(
  "alarm alert announce catch detect escalate fire flag log notice notify page raise report signal trigger warn",
);

/** Whether something stands before the verb at `at`, and it is nobody. */
function isMachine(tokens: readonly Token[], at: number): boolean {
  const { first } = verbGroup(tokens, at);
  const before = wordAt(tokens, first - 1);
  return first > 0 && !stops.has(before) && before !== "to" && subjectBefore(tokens, first) === undefined;
}
