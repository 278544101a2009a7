import { plainText } from "../../markdown/plain-text.ts";
import { rangeOf, startOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { clocksOf, proseZoneOf } from "./time-facts.ts";
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
    proseZoneOf(document) ??
    zoneOfEntries(lines) ??
    zoneOfClocks(document, area)
  );
}

/**
 * A sentence about times and the zone in it: "All times in CET", "(times are UTC)", or the name of a zone, alone or before all
 * else: "All in EST, 6 November".
 */
function zoneAboutTimes(text: string): WrittenZone | undefined {
  for (const sentence of text.split(/(?<=[.!?])\s|\n/)) {
    const zone = zonesIn(sentence)[0];
    if (zone === undefined) continue;
    const alone = sentence.length - (zone.end - zone.start) < 6;
    if (
      alone ||
      leads.test(sentence.slice(0, zone.start)) ||
      /\b(?:times?|timestamps?|time ?zones?|clocks?|hours?)\b/i.test(sentence)
    )
      return zone.zone;
  }
  return undefined;
}

const leads = /^[\s([*_]*(?:(?:all|everything|given|shown)\s)?\s*(?:in\s)?\s*$/i;

function zoneOfHeader(area: TimelineArea): WrittenZone | undefined {
  for (const node of area.nodes) {
    if (node.type !== "table") continue;
    const header = node.children[0]?.children.map(plainText).join(" | ") ?? "";
    const zone = zonesIn(header)[0];
    if (zone !== undefined) return zone.zone;
  }
  return undefined;
}

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
export function zoneOfClocks(document: MarkdownDocument, { nodes }: TimelineArea): WrittenZone | undefined {
  const [first, last] = [nodes[0], nodes.at(-1)];
  const from = first === undefined ? Infinity : startOf(document, first);
  const to = last === undefined ? Infinity : rangeOf(document, last).end;
  const found = new Map<string, WrittenZone>();
  for (const { start, value } of clocksOf(document)) {
    const [name, zone] = value;
    if (start < from || start >= to) found.set(name, zone);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}
