import type { Action } from "../model/action.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { isTime } from "./fields.ts";
import { mayName } from "./may-name.ts";
import { isNamedTeam, isPerson, namesThings } from "./owner-names.ts";
import { areas } from "./read-owner-data.ts";
import { saysNobody } from "./says-nobody.ts";
import { slotsOf, type Slot, type SlotPlace } from "./slots-of.ts";

/** What is counted of a place over all actions. */
interface Count {
  /** What is somebody's name for sure, or the word for nobody. */
  owners: number;
  /** Those of them that are the word for nobody. */
  nobody: number;
  /** What may be a name. */
  names: number;
  /** What stands at the end of an action's text and looks like nothing else than a name. */
  telling: number;
  all: number;
  readonly values: Set<string>;
}

/** The places where some of these actions have a day. */
export function placesOfDays(actions: readonly Action[]): ReadonlySet<SlotPlace> {
  return new Set(actions.filter(isListed).flatMap(({ text }) => dayPlaces(text)));
}

/** The places in brackets of several pieces where some of these actions have a word for nobody: elsewhere that stands for more. */
export function placesOfNobody(actions: readonly Action[]): ReadonlySet<SlotPlace> {
  return new Set(actions.filter(isListed).flatMap(({ text }) => nobodyPlaces(text)));
}

const nobodyPlaces = oncePerText((text: string): readonly SlotPlace[] =>
  slotsOf(text).flatMap(({ place, value }) =>
    place.startsWith("bracketed") && saysNobody(value) && !isTime(value) ? [place] : [],
  ),
);

const dayPlaces = oncePerText((text: string): readonly SlotPlace[] =>
  slotsOf(text).flatMap(({ place, value }) => (isTime(value) && !saysNobody(value) ? [place] : [])),
);

function isListed({ form }: Action): boolean {
  return form !== "table";
}

/**
 * The places where the owners of these actions are written. With owners known: where at least a third of what stands there is
 * one, or the word for none; in front of a colon half, for topics stand there too. With none: the end of the text, where most
 * actions have a word or two there that can hardly be anything but names.
 */
export function usualPlaces(actions: readonly Action[]): ReadonlySet<SlotPlace> {
  const listed = actions.filter(isListed);
  const counts = new Map<SlotPlace, Count>();
  for (const { text, owner } of listed) {
    for (const slot of [...slotsOf(text), ...subjectOf(text, owner)]) {
      const count = counts.get(slot.place) ?? {
        owners: 0,
        nobody: 0,
        names: 0,
        telling: 0,
        all: 0,
        values: new Set(),
      };
      counts.set(slot.place, counted(count, slot, owner));
    }
  }
  const sure = [...counts].filter(([place, count]) => isUsual(place, count));
  if (sure.length > 0) return new Set(sure.map(([place]) => place));
  const likely = [...counts].filter(([, count]) => isLikely(count, listed.length));
  return new Set(likely.map(([place]) => place));
}

/** An owner whom a sentence begins with stands in front, with or without a colon: `Jane to …`. */
function subjectOf(text: string, owner: string | undefined): readonly Slot[] {
  const isSubject = owner !== undefined && text.startsWith(`${owner} `);
  return isSubject ? [{ place: "in front", value: owner, isLast: false }] : [];
}

function counted(count: Count, { place, value, isLast }: Slot, owner: string | undefined): Count {
  const isNobody = saysNobody(value);
  const name = isNobody || mayName(value);
  if (!name && place !== "brackets" && !isLast) return count;
  const isOwner = isNobody || value === owner;
  return {
    owners: count.owners + (isOwner ? 1 : 0),
    nobody: count.nobody + (isNobody ? 1 : 0),
    names: count.names + (name ? 1 : 0),
    telling: count.telling + (isLast && name && (isOwner || looksLikeOne(value)) ? 1 : 0),
    all: count.all + 1,
    values: count.values.add(value),
  };
}

function isUsual(place: SlotPlace, { owners, nobody, names }: Count): boolean {
  // No topic is called nobody.
  if (place === "in front") return (owners + nobody) * 2 >= names && owners > 0;
  return owners > 0 && owners * 3 >= names;
}

function isLikely({ telling, all, values }: Count, actions: number): boolean {
  return values.size >= 2 && telling >= 2 && actions >= 3 && telling * 2 > actions && telling * 5 >= all * 4;
}

/** One or two words with no ending of things, no abbreviation and no area of work. */
function looksLikeOne(value: string): boolean {
  if (isPerson(value) || isNamedTeam(value)) return true;
  return (
    /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*)?$/u.test(value) &&
    !namesThings.test(value) &&
    !areas.has(value.toLowerCase())
  );
}
