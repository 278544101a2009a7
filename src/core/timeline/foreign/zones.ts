import { once } from "../../text/once.ts";
import type { MarkdownDocument } from "../../markdown/parse.ts";
import { perStretch } from "../../markdown/stretches.ts";
import { oncePer } from "../../text/once-per.ts";
import { isZone } from "../../model/instant.ts";
import { ambiguousZones, namedOffsets, zoneNames, type ZoneMeaning } from "./zone-data.ts";

/** A zone as text names it: an IANA name or offset, or an abbreviation that only the rest of the document explains. */
export type WrittenZone =
  /** `named`: the one offset that an abbreviation names, although the place's clocks change (see `namedOffsets`). */
  | { readonly kind: "zone"; readonly zone: string; readonly named?: string | undefined }
  | { readonly kind: "ambiguous"; readonly abbreviation: string; readonly offset: string | undefined };

export interface ZoneMatch {
  readonly zone: WrittenZone;
  readonly start: number;
  readonly end: number;
}

/** The zone that begins at an offset of a text; undefined where none does. */
export function zoneAt(text: string, at: number): ZoneMatch | undefined {
  if (!mayBeginZone(text.charCodeAt(at))) return undefined;
  const pattern = zoneHere();
  pattern.lastIndex = at;
  return toMatch(pattern.exec(text));
}

/**
 * The zones that a sentence or heading names, in order. Letters are as written: `pt` or `est` in a sentence are none,
 * and a lone `Z` or `-04:00` is one only behind a time.
 */
export function zonesIn(text: string): readonly ZoneMatch[] {
  if (!mayNameZone.test(text)) return [];
  return [...text.matchAll(zoneAnywhere())]
    .filter((match) => !/^(?:Z$|[+\-−])/.test(match[0]))
    .map(toMatch)
    .filter((match) => match !== undefined);
}

/** A capital letter or the sign of an offset. */
function mayBeginZone(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 43 || code === 45 || code === 0x2212;
}

/** What a written zone means in a document of this text; undefined where nothing in it decides. */
export function meaningOf(zone: WrittenZone, text: string): string | undefined {
  return meaningWhere(zone, ({ evidence }) => evidence.test(text));
}

/** The same for a whole document. */
export function meaningIn(zone: WrittenZone, document: MarkdownDocument): string | undefined {
  return meaningWhere(zone, (meaning) => spokenFor(document).has(meaning));
}

function meaningWhere(zone: WrittenZone, isSpokenFor: (meaning: ZoneMeaning) => boolean): string | undefined {
  if (zone.kind === "zone") return zone.zone;
  const { offset } = zone;
  const likely = meaningsOf(zone).filter((meaning) =>
    offset === undefined ? isSpokenFor(meaning) : meaning.offsets.includes(offset),
  );
  return likely.length === 1 ? likely[0]?.zone : undefined;
}

/** The meanings that words of a text speak for; none of the words reaches over the end of a line. */
export function spokenFor(document: MarkdownDocument): ReadonlySet<ZoneMeaning> {
  return spokenForIn(spokenForByStretch(document));
}

const spokenForIn = oncePer(
  (found: readonly (readonly ZoneMeaning[])[]): ReadonlySet<ZoneMeaning> => new Set(found.flat()),
);

const spokenForByStretch = perStretch((text): readonly ZoneMeaning[] =>
  Object.values(ambiguousZones)
    .flat()
    .filter(({ evidence }) => evidence.test(text)),
);

/** What an ambiguous zone may mean; nothing for one that is clear. */
export function meaningsOf(zone: WrittenZone): readonly ZoneMeaning[] {
  return zone.kind === "zone" ? [] : (ambiguousZones[zone.abbreviation] ?? []);
}

const names = [...Object.keys(zoneNames), ...Object.keys(ambiguousZones)]
  .sort((a, b) => b.length - a.length)
  .join("|");

// An offset behind a name is the zone (UTC+1), in brackets it only explains the name: CET (UTC+1).
const zoneSource =
  `(?:(?:UTC|GMT) ?([+\\-−]) ?(\\d{1,2})(?::?(\\d\\d))?(?!\\d)|([+\\-−])(\\d\\d):?(\\d\\d)(?!\\d)` +
  `|([A-Z][a-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)|(${names})(?![\\p{L}\\p{N}]|/\\p{L})` +
  `(?: ?\\((?:UTC|GMT) ?([+\\-−]) ?(\\d{1,2})(?::?(\\d\\d))?\\))?)`;
const zoneHere = once(() => new RegExp(zoneSource, "uy"));
/** What every zone holds that stands anywhere; of most texts it tells several times as fast that there is none. */
const mayNameZone = new RegExp(`${names}|[A-Z][a-z]+/[A-Z]`);
const zoneAnywhere = once(() => new RegExp(`(?<![\\p{L}\\p{N}])${zoneSource}`, "gu"));

function toMatch(match: RegExpExecArray | null): ZoneMatch | undefined {
  const zone = match === null ? undefined : toZone(match);
  if (match === null || zone === undefined) return undefined;
  return { zone, start: match.index, end: match.index + match[0].length };
}

function toZone(match: RegExpExecArray): WrittenZone | undefined {
  const [, sign, hours, minutes, bareSign, bareHours, bareMinutes, place, name, besideSign, besideHours] =
    match;
  const besideMinutes = match[11];
  if (sign !== undefined) return known(offsetOf(sign, hours, minutes));
  if (bareSign !== undefined) return known(offsetOf(bareSign, bareHours, bareMinutes));
  if (place !== undefined) return isZone(place) ? { kind: "zone", zone: place } : undefined;
  if (name === undefined) return undefined;
  const zone = zoneNames[name];
  if (zone !== undefined) return { kind: "zone", zone, named: namedOffsets[name] };
  const offset = besideSign === undefined ? undefined : offsetOf(besideSign, besideHours, besideMinutes);
  return { kind: "ambiguous", abbreviation: name, offset };
}

function known(offset: string | undefined): WrittenZone | undefined {
  return offset === undefined ? undefined : { kind: "zone", zone: offset };
}

/** `+05:45`; undefined for more hours than any zone has. */
function offsetOf(sign: string, hours = "0", minutes = "0"): string | undefined {
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}
