import { once } from "../text/once.ts";
import { actionVerbs } from "../lint/action-verbs.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { isTime } from "./fields.ts";
import { mayName } from "./may-name.ts";
import { areas, ownerLabels } from "./read-owner-data.ts";
import { placeOf } from "./read-place.ts";
import { saysNobody } from "./says-nobody.ts";
import { slotsOf, type SlotPlace } from "./slots-of.ts";
import { placesOfDays, placesOfNobody, usualPlaces } from "./usual-places.ts";

/**
 * The actions, with owners that only the others tell: a name that is somebody's elsewhere in the review, or that stands where
 * others have theirs (`Jane: …` and `AppSec: …` in one list). What stands in front of another action that is somebody else's
 * is a topic and owns nothing. A long list is left as it is: it would be compared at every key.
 */
export function withOwnersByForm(document: MarkdownDocument, read: readonly Action[]): readonly Action[] {
  if (read.length > mostActions) return read;
  const actions = withoutTopics(read);
  if (!actions.some(isUnowned)) return actions;
  const known = namesIn(actions);
  const usual = usualPlaces(actions);
  const topics = topicsIn(actions);
  const days = placesOfDays(actions);
  const taken = placesOfNobody(actions);
  if (known.size === 0 && usual.size === 0 && taken.size === 0) return actions;
  return actions.map((action) => {
    if (!isUnowned(action) || statesOwner.test(action.text)) return action;
    const slots = slotsOf(action.text);
    if (slots.some(({ value, place }) => saysNobody(value) && !isTime(value) && !isForDays(place, days)))
      return action;
    const names = slots.filter(
      ({ value, place }) =>
        (mayName(value) || (taken.has(place) && login.test(value))) &&
        !saysNobody(value) &&
        !topics.has(value),
    );
    const owner =
      names.find(({ value }) => known.has(value.toLowerCase()))?.value ??
      subjectAmong(action.text, known) ??
      names.find(({ place }) => usual.has(place) || taken.has(place))?.value;
    return owner === undefined
      ? action
      : { ...action, owner, ownerRange: placeOf(document, owner, action.textRange) };
  });
}

/** `hkov`, `dba-guild`: what stands for somebody where others have a word for nobody. */
const login = /^[a-z][\w-]{1,20}$/;

/** `Store guide: Retail Devices to update it`: whoever owns others, in front of what they will do. */
function subjectAmong(text: string, known: ReadonlySet<string>): string | undefined {
  for (const [, name = ""] of text.matchAll(subjects())) if (known.has(name.toLowerCase())) return name;
  return undefined;
}

const subjects = once(
  () =>
    /(?<=^|[:;,.] )(?:[Tt]he )?(\p{Lu}[^:;,.]{1,40}?) (?:to|will|shall|should|is going to|needs to) (?=\p{Ll})/gu,
);

const mostActions = 400;
/** `Owner: nobody yet`: nothing beside it is one. */
const statesOwner = new RegExp(`(?:^|[\\s([,;])(?:${ownerLabels})\\s*[:=：]`, "iu");

function isUnowned({ owner, form }: Action): boolean {
  return owner === undefined && form !== "table";
}

function isOwned({ owner }: Action): boolean {
  return owner !== undefined && !saysNobody(owner);
}

/** The actions, without owners that are areas of work and stand in front of others' actions as well: `Network: …, Jane`. */
function withoutTopics(actions: readonly Action[]): readonly Action[] {
  if (!actions.some(({ owner }) => owner !== undefined && areas.has(owner.toLowerCase()))) return actions;
  const topics = topicsIn(actions);
  if (topics.size === 0) return actions;
  return actions.map((action) =>
    action.owner !== undefined && areas.has(action.owner.toLowerCase()) && topics.has(action.owner)
      ? { ...action, owner: undefined, ownerRange: undefined }
      : action,
  );
}

/** What stands in front of actions that are somebody else's. */
function topicsIn(actions: readonly Action[]): ReadonlySet<string> {
  return new Set(
    actions.flatMap(({ text, owner, form }) => {
      if (owner === undefined || form === "table" || form === "prose") return [];
      const front = slotsOf(text).find(({ place }) => place === "in front")?.value;
      return front === undefined || owner.includes(front) ? [] : [front];
    }),
  );
}

/** `piece 2`, where others have their day; what stands in brackets or behind any dash may be either. */
function isForDays(place: SlotPlace, days: ReadonlySet<SlotPlace>): boolean {
  return place === "sentence" || (days.has(place) && place !== "brackets");
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
