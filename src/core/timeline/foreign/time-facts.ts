import type { Heading, Nodes, RootContent } from "mdast";
import { findsIn, perPart, startOfPart } from "../../markdown/per-part.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { startOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { conceptOfHeading } from "../../model/section-concept.ts";
import { oncePer } from "../../text/once-per.ts";
import { areSamePlain, sharedEnds } from "../../text/spliced.ts";
import { weakMemory } from "../../text/weak-memory.ts";
import { signsOf, type OrderSigns } from "./date-order.ts";
import { datesIn, type WrittenDate } from "./written-date.ts";
import type { ZoneMeaning } from "./zone-data.ts";
import { spokenFor, zonesIn, type WrittenZone } from "./zones.ts";

// What a document says about times outside of its timelines, and wherever else: all that reading a timeline takes from it. Each is
// worked out when it is asked for: a timeline that says its day and zone asks for none.

/** The zone that a sentence about all times names. */
export function proseZoneOf(document: MarkdownDocument): WrittenZone | undefined {
  return proseZones(document).find((zone) => zone !== undefined);
}

/** Zones right behind clock times, as they are written. */
export function clocksOf(
  document: MarkdownDocument,
): readonly Placed<readonly [name: string, zone: WrittenZone]>[] {
  return placedIn(document, clocksWithZones(document));
}

/** The days that a document names with their years, but for those of its actions: by them something is to be done. */
export const datesOfDocument = oncePer((document: MarkdownDocument): readonly Placed<WrittenDate>[] => {
  let actions: number | undefined;
  return placedIn(document, datesOfParts(document)).flatMap(({ start, value }) => {
    if (value.kind !== "heading") return actions === undefined ? [{ start, value }] : [];
    if (actions === undefined || value.depth <= actions)
      actions = value.opensActions ? value.depth : undefined;
    return [];
  });
});

/** Where a section begins, among days. */
interface HeadingMark {
  readonly kind: "heading";
  readonly depth: number;
  readonly opensActions: boolean;
}

/** What the head of a document says of days. */
export interface HeadFacts {
  /** Those of its first heading. */
  readonly titleDates: readonly WrittenDate[];
  readonly frontMatter: string;
}

/** The head of a document. */
export function headFactsOf({ root }: MarkdownDocument): HeadFacts {
  const [first] = root.children;
  const title = root.children.find((node) => node.type === "heading");
  return {
    titleDates: title === undefined ? [] : datesOf(title),
    frontMatter: first !== undefined && isFrontMatter(first) ? first.value : "",
  };
}

/** Something and where the block or item that it stands in begins. */
export interface Placed<Value> {
  readonly start: number;
  readonly value: Value;
}

/**
 * All facts, the same for all versions of a document between which none changed; only where they stand may have. What was read of a
 * timeline with one of them holds with the other.
 */
export const sameTimeFacts = oncePer((document: MarkdownDocument): object => {
  const now: Parted = {
    zones: proseZones(document),
    clocks: clocksWithZones(document),
    dates: datesOfParts(document),
    signs: signsOf(document),
    spokenFor: spokenFor(document),
    ...headFactsOf(document),
  };
  const line = document.parts?.line;
  const before = line && known.get(line);
  const same = before !== undefined && areSame(before.now, now) ? before.same : now;
  if (line !== undefined) known.set(line, { now, same });
  return same;
});

/** The facts part by part: what was taken over from a version before need not be compared. */
interface Parted extends HeadFacts {
  readonly signs: OrderSigns;
  /** The meanings of ambiguous zones that its words speak for. */
  readonly spokenFor: ReadonlySet<ZoneMeaning>;
  readonly zones: readonly (WrittenZone | undefined)[];
  readonly clocks: readonly (readonly Placed<object>[])[];
  readonly dates: readonly (readonly Placed<object>[])[];
}

const known = weakMemory<object, { readonly now: Parted; readonly same: object }>();

function areSame(some: Parted, others: Parted): boolean {
  const zone = (zones: Parted["zones"]): WrittenZone | undefined =>
    zones.find((found) => found !== undefined);
  return (
    some.frontMatter === others.frontMatter &&
    (some.zones === others.zones || areSamePlain(zone(some.zones), zone(others.zones))) &&
    areSamePlain(some.signs, others.signs) &&
    (some.spokenFor === others.spokenFor ||
      (some.spokenFor.size === others.spokenFor.size &&
        [...some.spokenFor].every((meaning) => others.spokenFor.has(meaning)))) &&
    areSamePlain(some.titleDates, others.titleDates) &&
    areAlike(some.clocks, others.clocks) &&
    areAlike(some.dates, others.dates)
  );
}

function areAlike(some: Parted["dates"], others: Parted["dates"]): boolean {
  if (some === others) return true;
  const { start, end } = sharedEnds(some, others);
  const values = (parts: Parted["dates"]): readonly object[] =>
    parts.slice(start, parts.length - end).flatMap((found) => found.map(({ value }) => value));
  return areSamePlain(values(some), values(others));
}

function placedIn<Value>(
  document: MarkdownDocument,
  parts: readonly (readonly Placed<Value>[])[],
): readonly Placed<Value>[] {
  return findsIn(document, parts).flatMap(({ origin, found }) =>
    found.map(({ start, value }) => ({ start: origin + start, value })),
  );
}

const aboutAllTimes = /\b(?:all|the|these) (?:\w+ )?(?:times?|timestamps?|dates and times)\b/i;

const proseZones = perPart((_, { nodes }): WrittenZone | undefined => {
  for (const node of nodes) {
    const zone = node.type === "paragraph" || node.type === "blockquote" ? zoneOfAllTimes(node) : undefined;
    if (zone !== undefined) return zone;
  }
  return undefined;
}, areSamePlain);

function zoneOfAllTimes(node: Nodes): WrittenZone | undefined {
  const text = plainText(node);
  if (!aboutAllTimes.test(text)) return undefined; // it never reaches over the end of a sentence
  const sentence = text.split(/(?<=[.!?])\s/).find((part) => aboutAllTimes.test(part));
  return sentence === undefined ? undefined : zonesIn(sentence)[0]?.zone;
}

const clocksWithZones = perPart((document, part) =>
  eachOf(part.nodes)
    .filter(({ type }) => type === "paragraph" || type === "heading" || type === "listItem")
    .flatMap((node) => {
      const zones = zonesBehindClocks(node);
      if (zones.length === 0) return [];
      const start = startOf(document, node) - startOfPart(document, part);
      return zones.map((value) => ({ start, value }));
    }),
);

/** What every clock time with a zone behind it has. */
const mayHoldClockAndZone = /\d(?: ?[AaPp][Mm])? \(?[A-Z]/;

/** The zones right behind clock times in a block, as they are written there. */
function zonesBehindClocks(node: Nodes): readonly (readonly [name: string, zone: WrittenZone])[] {
  const text = plainText(node);
  if (!mayHoldClockAndZone.test(text)) return [];
  return zonesIn(text).flatMap(({ zone, start, end }) => {
    const before = text.slice(Math.max(0, start - 12), start);
    return /\d(?:[:.]\d\d)?(?: ?[ap]m)? \(?$/i.test(before) ? [[text.slice(start, end), zone] as const] : [];
  });
}

const datesOfParts = perPart((document, part) =>
  eachOf(part.nodes).flatMap((node): readonly Placed<WrittenDate | HeadingMark>[] => {
    if (node.type === "code" || isFrontMatter(node)) return [];
    const marks = node.type === "heading" ? [markOf(node)] : [];
    const found = [...marks, ...datesOf(node)];
    if (found.length === 0) return [];
    const start = startOf(document, node) - startOfPart(document, part);
    return found.map((value) => ({ start, value }));
  }),
);

const markOf = oncePer((heading: Heading): HeadingMark => ({
  kind: "heading",
  depth: heading.depth,
  opensActions: conceptOfHeading(plainText(heading)) === "actions",
}));

const datesOf = oncePer((node: Nodes) => fullDates(plainText(node)));

/** The dates of a text that say their year. */
export function fullDates(text: string): readonly WrittenDate[] {
  return datesIn(text)
    .map(({ date }) => date)
    .filter(({ year }) => year !== undefined);
}

/** The blocks, and of lists their items. */
function eachOf(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.flatMap((node) => (node.type === "list" ? node.children : [node]));
}

/** YAML, or TOML, which the types do not know. */
function isFrontMatter<T extends { readonly type: string }>(node: T): node is T & { readonly value: string } {
  return (node.type === "yaml" || node.type === "toml") && "value" in node;
}
