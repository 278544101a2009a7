import type { Blockquote, Nodes, Paragraph } from "mdast";
import { plainText } from "../../markdown/plain-text.ts";
import type { MarkdownDocument } from "../../markdown/parse.ts";
import { oncePer } from "../../text/once-per.ts";
import type { TimelineArea } from "./timeline-areas.ts";
import type { TimelineLine } from "./timeline-line.ts";
import { zonesIn, type WrittenZone } from "./zones.ts";

/**
 * The zone that a timeline's clocks are in, by the first place that names one: the title, a sentence or table header
 * before the entries, a sentence about times anywhere in the document, the entries themselves, and last the clock
 * times elsewhere in the document where they all agree. Undefined where none does.
 */
export function declaredZone(
  document: MarkdownDocument,
  area: TimelineArea,
  intro: string,
  lines: readonly TimelineLine[],
): WrittenZone | undefined {
  return (
    zonesIn(area.title)[0]?.zone ??
    zoneAboutTimes(intro) ??
    zoneOfHeader(area) ??
    zoneOfProse(document) ??
    zoneOfEntries(lines) ??
    zoneOfClocks(document, area)
  );
}

/** A sentence about times and the zone in it: "All times in CET", "(times are UTC)", or the name of a zone alone. */
function zoneAboutTimes(text: string): WrittenZone | undefined {
  for (const sentence of text.split(/(?<=[.!?])\s|\n/)) {
    const zone = zonesIn(sentence)[0];
    if (zone === undefined) continue;
    const alone = sentence.length - (zone.end - zone.start) < 6;
    if (alone || /\b(?:times?|timestamps?|time ?zones?|clocks?|hours?)\b/i.test(sentence)) return zone.zone;
  }
  return undefined;
}

function zoneOfHeader(area: TimelineArea): WrittenZone | undefined {
  for (const node of area.nodes) {
    if (node.type !== "table") continue;
    const header = node.children[0]?.children.map(plainText).join(" | ") ?? "";
    const zone = zonesIn(header)[0];
    if (zone !== undefined) return zone.zone;
  }
  return undefined;
}

const aboutAllTimes = /\b(?:all|the|these) (?:\w+ )?(?:times?|timestamps?|dates and times)\b/i;

const zoneOfProse = oncePer(({ root }: MarkdownDocument): WrittenZone | undefined => {
  for (const node of root.children) {
    const zone = node.type === "paragraph" || node.type === "blockquote" ? zoneOfAllTimes(node) : undefined;
    if (zone !== undefined) return zone;
  }
  return undefined;
});

const zoneOfAllTimes = oncePer((node: Paragraph | Blockquote): WrittenZone | undefined => {
  const sentence = plainText(node)
    .split(/(?<=[.!?])\s/)
    .find((part) => aboutAllTimes.test(part));
  return sentence === undefined ? undefined : zonesIn(sentence)[0]?.zone;
});

/**
 * A zone on the first time holds for the rest, and one on most of them for the others. An instant (`…T14:02Z`,
 * `…+05:45`) speaks for itself alone.
 */
function zoneOfEntries(lines: readonly TimelineLine[]): WrittenZone | undefined {
  const timed = lines.filter(({ stamp }) => stamp.clock !== undefined);
  const named = timed.filter(({ stamp }) => stamp.zone !== undefined && !/[Zz\d]$/.test(stamp.raw));
  const isRule = named[0] === timed[0] || named.length * 2 >= timed.length;
  return isRule ? named[0]?.stamp.zone : undefined;
}

/** Clock times with a zone outside the timeline, where all name the same one. */
function zoneOfClocks(document: MarkdownDocument, area: TimelineArea): WrittenZone | undefined {
  const own = new Set(area.nodes);
  const found = new Map<string, WrittenZone>();
  for (const { node, zones } of clocksWithZones(document)) {
    if (!own.has(node)) for (const [name, zone] of zones) found.set(name, zone);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** The blocks in which clock times have zones. */
const clocksWithZones = oncePer(({ root }: MarkdownDocument) =>
  root.children.flatMap((node) => {
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "list") return [];
    const zones = node.type === "list" ? node.children.flatMap(zonesBehindClocks) : zonesBehindClocks(node);
    return zones.length === 0 ? [] : [{ node, zones }];
  }),
);

/** The zones right behind clock times in a block, as they are written there. */
const zonesBehindClocks = oncePer((node: Nodes): readonly (readonly [name: string, zone: WrittenZone])[] => {
  const text = plainText(node);
  return zonesIn(text).flatMap(({ zone, start, end }) => {
    const before = text.slice(Math.max(0, start - 12), start);
    return /\d(?:[:.]\d\d)?(?: ?[ap]m)? \(?$/i.test(before) ? [[text.slice(start, end), zone] as const] : [];
  });
});
