import { clockIn, dateIn, day, hour, minute, type Instant } from "../model/instant.ts";
import { meaningOf, meaningsOf, type WrittenZone } from "./foreign/zones.ts";
import { momentsMeant, type Meant } from "./moments-meant.ts";
import { offsetAt } from "./wall-moments.ts";
import { writtenMomentAt, type WrittenMoment } from "./written-moment.ts";

/** What the beginning of a typed line says of when it was. `rest` is what follows, without the separator. */
export type When =
  | { readonly kind: "at"; readonly instant: Instant; readonly rest: string }
  | {
      readonly kind: "ask";
      /** A sentence for the person who typed. */
      readonly reason: string;
      /** What it may mean, the likeliest first; none where it names a day that does not exist. */
      readonly choices: readonly WhenChoice[];
      readonly rest: string;
    }
  /** The line begins with no time: all of it is text. */
  | { readonly kind: "none" };

export interface WhenChoice {
  readonly instant: Instant;
  readonly label: string;
}

/**
 * Reads the time that may stand at the beginning of what is typed: `-12m`, `1h30m ago`, `03:14`, `3:14pm`, `03:14 CET`,
 * `yesterday 23:50`, `fri 14:02`, `21 Nov 14:02`, ISO 8601. A clock without a zone is in the reader's `zone`; without a day
 * it is the latest that is not in the future. What may mean several moments, or one in the future, asks.
 */
export function readWhen(typed: string, reader: { readonly now: Instant; readonly zone: string }): When {
  const text = typed.trimStart();
  const ago = agoAt(text);
  if (ago !== undefined) return { kind: "at", instant: reader.now - ago.length, rest: ago.rest };
  const written = writtenMomentAt(text, 0);
  const rest = written && restBehind(text, written.end);
  if (written === undefined || rest === undefined) return { kind: "none" };
  return { ...resolve(text.slice(0, written.end), written, reader), rest };
}

const lengths: Readonly<Record<string, number>> = { d: day, h: hour, m: minute, s: 1000 };

/** `-1h30m`, `-1h30`, `-1h 30m`, `12 min ago`. A number without a unit is text: "-5 pods". */
function agoAt(text: string): { readonly length: number; readonly rest: string } | undefined {
  const parts = String.raw`\d{1,4} ?(?:d|hr?s?|m(?:in)?s?|s(?:ec)?s?)(?: ?\d{1,4} ?(?:hr?s?|m(?:in)?s?|s(?:ec)?s?))*(?:(?<=h)\d\d?)?`;
  const match = new RegExp(`^(?:[-−] ?(${parts})(?: ago)?|(${parts}) ago)(?![\\p{L}\\p{N}])`, "iu").exec(
    text,
  );
  const rest = match === null ? undefined : restBehind(text, match[0].length);
  if (match === null || rest === undefined) return undefined;
  const length = [...(match[1] ?? match[2] ?? "").matchAll(/(\d+) ?([dhms]?)/gi)].reduce(
    (sum, [, count, unit = ""]) => sum + Number(count) * (lengths[unit.toLowerCase()] ?? minute),
    0,
  );
  return { length, rest };
}

/** The text behind a time and its separator; undefined where the time goes on into something else: `14:02-14:10`. */
function restBehind(text: string, end: number): string | undefined {
  const behind = text.slice(end);
  if (!/^(?:$|\s|[:,;–—-](?:\s|$))/.test(behind)) return undefined;
  return behind.replace(/^\s*(?:[:,;–—-](?=\s|$))?\s*/, "").trimEnd();
}

type Resolved =
  | { readonly kind: "at"; readonly instant: Instant }
  | { readonly kind: "ask"; readonly reason: string; readonly choices: readonly WhenChoice[] };

interface Candidate {
  readonly instant: Instant;
  readonly zone: string;
}

function resolve(
  raw: string,
  written: WrittenMoment,
  reader: { readonly now: Instant; readonly zone: string },
): Resolved {
  const zones = zonesMeant(written.zone, reader.zone);
  const readings = zones.map((zone) => ({ zone, meant: momentsMeant(written, reader.now, zone) }));
  const all = readings.flatMap(({ zone, meant }) => meant.instants.map((instant) => ({ instant, zone })));
  const past = all.filter(({ instant }) => instant <= reader.now);
  const doubt = readings.map(({ meant }) => meant.doubt).find((found) => found !== undefined);
  const [only] = all;
  const certain = zones.length === 1 && doubt === undefined && past.length === 1;
  if (certain && only !== undefined) return { kind: "at", instant: only.instant };
  const offered = past.length === 0 || doubt === "soon" || doubt === "skipped" ? all : past;
  return {
    kind: "ask",
    reason: reasonOf(raw, zones.length > 1, doubt, past.length),
    choices: offered.map((candidate) => toChoice(candidate, reader.now)),
  };
}

/** The reader's own where none is written; several for an abbreviation that has several, the reader's own first. */
function zonesMeant(written: WrittenZone | undefined, own: string): readonly string[] {
  if (written === undefined) return [own];
  const known = meaningOf(written, "");
  if (known !== undefined) return [known];
  const zones = meaningsOf(written).map(({ zone }) => zone);
  return [...zones.filter((zone) => zone === own), ...zones.filter((zone) => zone !== own)];
}

function reasonOf(raw: string, zones: boolean, doubt: Meant["doubt"], past: number): string {
  if (zones) return `\`${raw}\` may be in several time zones. Which one is meant?`;
  switch (doubt) {
    case "no-such-day":
      return `There is no such day as in \`${raw}\`.`;
    case "repeated":
      return `The clocks were set back, so \`${raw}\` came twice. Which one is meant?`;
    case "skipped":
      return `The clocks were set forward, so there was no \`${raw}\`. What is meant?`;
    case "day-or-month":
      return `\`${raw}\` does not say which number is the month. Which day is meant?`;
    case "soon":
      return `\`${raw}\` has not come yet today. Which day is meant?`;
    case undefined:
      return past === 0
        ? `\`${raw}\` is in the future. Is that meant?`
        : `\`${raw}\` may mean several moments. Which one is meant?`;
  }
}

/** `2026-10-25 02:30 Europe/Berlin (+02:00), 00:30 UTC`: what tells one moment from another. */
function toChoice({ instant, zone }: Candidate, now: Instant): WhenChoice {
  const clock = `${dateIn(instant, zone)} ${clockIn(instant, zone)}`;
  const offset = offsetAt(instant, zone);
  const utc = dateIn(instant, "UTC") === dateIn(instant, zone) ? "" : `${dateIn(instant, "UTC")} `;
  const place = zone === "UTC" ? "UTC" : zone === offset ? zone : `${zone} (${offset})`;
  const label = zone === "UTC" ? `${clock} UTC` : `${clock} ${place}, ${utc}${clockIn(instant, "UTC")} UTC`;
  return { instant, label: instant > now ? `${label}, in the future` : label };
}
