import { stemsOf } from "../../insights/stems.ts";
import type { Action } from "../../model/action.ts";
import { actionsNotIn } from "../actions-not-in.ts";
import { wordsOfAction } from "../words-of-action.ts";

type Told = Pick<Action, "text" | "owner" | "due" | "link"> & {
  /** Whose it is by the roster's names, where that is known. */
  readonly persons?: readonly string[];
};

export interface TakenOver<Own, Reviewed> {
  /** Those of the record that its review has not taken over, or of which that is in doubt. */
  readonly left: readonly Own[];
  /** Of the review, those that may be one of these in other words, each with the one that it may be. */
  readonly perhaps: ReadonlyMap<Reviewed, Own>;
}

/**
 * Which of a record's own actions its review has taken over: those with the same words, with a ticket that no other action
 * has, and those reworded that clearly are one: the same owner, most of their words alike, no other number. What is less
 * clear stays on both sides, with the tie between them.
 */
export function takenOver<Own extends Told, Reviewed extends Told>(
  own: readonly Own[],
  reviewed: readonly Reviewed[],
): TakenOver<Own, Reviewed> {
  const perhaps = new Map<Reviewed, Own>();
  if (own.length === 0 || reviewed.length === 0) return { left: own, perhaps };
  const reworded = actionsNotIn(own, reviewed);
  const left = new Set(reworded);
  const paired = new Set<Own | Reviewed>();
  for (const { one, other, likeness } of pairsOf(reworded, actionsNotIn(reviewed, own))) {
    if (paired.has(one) || paired.has(other)) continue;
    paired.add(one).add(other);
    if (likeness === "same") left.delete(one);
    else perhaps.set(other, one);
  }
  return { left: [...left], perhaps };
}

interface Pair<Own, Reviewed> {
  readonly one: Own;
  readonly other: Reviewed;
  readonly likeness: "same" | "perhaps";
  readonly share: number;
}

/** Those that may be one, the most alike first. */
function pairsOf<Own extends Told, Reviewed extends Told>(
  own: readonly Own[],
  reviewed: readonly Reviewed[],
): readonly Pair<Own, Reviewed>[] {
  const tickets = onceEach([...own, ...reviewed]);
  const pairs = own.flatMap((one) =>
    reviewed.flatMap((other): readonly Pair<Own, Reviewed>[] => {
      if (isSameTicket(one, other, tickets)) return [{ one, other, likeness: "same", share: 2 }];
      const { share, likeness } = likenessOf(one, other);
      return likeness === undefined ? [] : [{ one, other, likeness, share }];
    }),
  );
  return pairs.sort((a, b) => b.share - a.share);
}

/** Addresses that two actions have, one here and one there, and no third: what many point at is no ticket of theirs. */
function onceEach(actions: readonly Told[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { link } of actions) if (link !== undefined) counts.set(link, (counts.get(link) ?? 0) + 1);
  return new Set([...counts].flatMap(([link, count]) => (count === 2 ? [link] : [])));
}

function isSameTicket(one: Told, other: Told, tickets: ReadonlySet<string>): boolean {
  return one.link !== undefined && one.link === other.link && tickets.has(one.link);
}

interface Likeness {
  /** Of all words of both, as Dice counts. */
  readonly share: number;
  /** Undefined: they are two. */
  readonly likeness: "same" | "perhaps" | undefined;
}

function likenessOf(one: Told, other: Told): Likeness {
  const { share, count } = sharedBy(one, other);
  if (share < 0.5 || count < 2) return { share, likeness: undefined };
  const isSure = share >= 0.7 && count >= 3 && isSameOwner(one, other) && numbersIn(one) === numbersIn(other);
  return { share, likeness: isSure ? "same" : "perhaps" };
}

function sharedBy(one: Told, other: Told): { readonly share: number; readonly count: number } {
  const [a, b] = [new Set(stemsOf(wordsOfAction(one))), new Set(stemsOf(wordsOfAction(other)))];
  const count = [...a].filter((stem) => b.has(stem)).length;
  return { count, share: a.size + b.size === 0 ? 0 : (2 * count) / (a.size + b.size) };
}

/** Owners that nobody named are no owners in common. */
function isSameOwner(one: Told, other: Told): boolean {
  const [a, b] = [ownerOf(one), ownerOf(other)];
  return a !== "" && a === b;
}

function ownerOf({ persons, owner }: Told): string {
  const names = persons ?? (owner === undefined ? [] : [owner]);
  return names.map((name) => name.toLowerCase().replace(/^@/, "")).join(",");
}

/** `pool 2` is not `pool 3`, and `shard b` is not `shard a`. */
function numbersIn(action: Told): string {
  return (wordsOfAction(action).match(/\p{N}+|(?<![\p{L}\p{N}'’])\p{L}(?![\p{L}\p{N}])/gu) ?? [])
    .sort()
    .join(" ")
    .toLowerCase();
}
