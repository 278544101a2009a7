import { actionVerbs } from "../lint/action-verbs.ts";
import { isNobody } from "../lint/nobody.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { isTime } from "./fields.ts";
import { isSorting } from "./owner-of-label.ts";
import { ownerLabels, ownerToBeFound } from "./read-owner-data.ts";
import { placeOf } from "./read-place.ts";

/**
 * The actions, with owners that only the others tell: a name that is somebody's elsewhere in the review, or that stands where
 * others have theirs (`Jane: …` and `AppSec: …` in one list). A long list is left as it is: it would be compared at every key.
 */
export function withOwnersByForm(document: MarkdownDocument, actions: readonly Action[]): readonly Action[] {
  if (actions.length > mostActions || !actions.some(isUnowned) || !actions.some(isOwned)) return actions;
  const known = namesIn(actions);
  const usual = usualPlaces(actions);
  return actions.map((action) => {
    if (!isUnowned(action) || statesOwner.test(action.text)) return action;
    const slots = slotsOf(action.text);
    if (slots.some(({ value }) => saysNobody(value) && !isTime(value))) return action;
    const names = slots.filter(({ value }) => mayName(value));
    const owner = names.find(({ place, value }) => known.has(value.toLowerCase()) || usual.has(place))?.value;
    return owner === undefined
      ? action
      : { ...action, owner, ownerRange: placeOf(document, owner, action.textRange) };
  });
}

const mostActions = 400;
/** `Owner: nobody yet`: nothing beside it is one. */
const statesOwner = new RegExp(`(?:^|[\\s([,;])(?:${ownerLabels})\\s*[:=：]`, "iu");

function isUnowned({ owner, form }: Action): boolean {
  return owner === undefined && (form === "list" || form === "task" || form === "heading");
}

function isOwned({ owner }: Action): boolean {
  return owner !== undefined && !saysNobody(owner);
}

/** Whoever owns something, and each of them by their first name alone. */
function namesIn(actions: readonly Action[]): ReadonlySet<string> {
  return new Set(actions.filter(isOwned).flatMap(({ owner = "" }) => namesOf(owner)));
}

const namesOf = oncePerText((owner: string): readonly string[] => {
  const several = owner.toLowerCase().split(/\s*[/,&+]\s*|\s+and\s+/);
  const first = several.flatMap((name) => /^(\p{L}{3,}) \p{L}[\p{L}'’-]+$/u.exec(name)?.[1] ?? []);
  return [owner.toLowerCase(), ...several, ...first.filter((name) => !actionVerbs.has(name))];
});

type Place = "in front" | "brackets" | "dashes" | "colon";

/** Where at least a third of what stands there is an owner, or the word for none; in front of a colon, half, for topics stand there too. */
function usualPlaces(actions: readonly Action[]): ReadonlySet<Place> {
  const counts = new Map<Place, { owners: number; all: number }>();
  for (const { text, owner, form } of actions) {
    if (form === "table" || form === "prose") continue;
    for (const { place, value } of slotsOf(text)) {
      const nobody = saysNobody(value);
      if (!nobody && !mayName(value)) continue;
      const count = counts.get(place) ?? { owners: 0, all: 0 };
      counts.set(place, {
        owners: count.owners + (nobody || value === owner ? 1 : 0),
        all: count.all + 1,
      });
    }
  }
  const isUsual = ([place, { owners, all }]: readonly [Place, { owners: number; all: number }]): boolean =>
    owners * (place === "in front" ? 2 : 3) >= all && owners > 0;
  return new Set([...counts].filter(isUsual).map(([place]) => place));
}

interface Slot {
  readonly place: Place;
  readonly value: string;
}

/** What stands in an action's text where names are written: in front of a colon, in brackets, between dashes, behind a last colon. */
const slotsOf = oncePerText((text: string): readonly Slot[] => {
  const [head, ...between] = text.split(/\s(?:[-–—→|·]|->|=>)\s/);
  const front = /^(?:\[([^\][]{2,40})\]|([^\s:][^:]{0,38}):)\s/.exec(text) ?? dashBehind(text);
  const slots: readonly (readonly [Place, string | undefined])[] = [
    ["in front", front?.[1] ?? front?.[2]],
    ...[...text.matchAll(/[([]([^()[\]]{2,60})[)\]]/g)].map(([, inner]) => ["brackets", inner] as const),
    ...between.map((piece) => ["dashes", piece.replace(/(?<=\S)\s*\([^()]*\)$/, "")] as const),
    ["colon", /:\s([^:]{2,60})$/.exec(head ?? "")?.[1]],
  ];
  return slots.flatMap(([place, piece = ""]) => {
    const value = (piece.split(/[,;、；(]|\s\|\s/)[0] ?? "").trim();
    return value === "" ? [] : [{ place, value }];
  });
});

/** `Jane – cap retries`: in front of a dash with a verb behind it. */
function dashBehind(text: string): readonly (string | undefined)[] | undefined {
  const match = /^([^\s–—:][^–—:]{1,38})\s[-–—]\s(\p{L}+)/u.exec(text);
  return match !== null && actionVerbs.has(match[2]?.toLowerCase() ?? "") ? match : undefined;
}

function saysNobody(value: string): boolean {
  return ownerToBeFound.test(value) || isNobody(value);
}

/** Up to four words that begin like a name and say neither when nor what to do. */
function mayName(value: string): boolean {
  const words = value.split(/\s+/);
  return (
    words.length <= 4 &&
    /^[@\p{Lu}\p{Lo}]/u.test(value) &&
    !/\d{3}|^[PS]\d$|[.!?:=`"“”<>]/u.test(value) &&
    !isTime(value) &&
    !isSorting(value) &&
    !(words.length > 1 && actionVerbs.has(words[0]?.toLowerCase() ?? ""))
  );
}
