import { freeEntryTypes } from "../incident/intent.ts";
import { clockIn, dateIn, day, hour, minute, type Instant } from "../model/instant.ts";
import { t } from "../text/say.ts";
import { meaningOf, meaningsOf, type WrittenZone } from "./foreign/zones.ts";
import { momentsMeant, type Meant } from "./moments-meant.ts";
import { typePrefix } from "./shorthand.ts";
import { offsetAt } from "./wall-moments.ts";
import { writtenMomentAt, type WrittenMoment } from "./written-moment.ts";

/**
 * What the beginning of a typed line says of when it was. `rest` is what follows, without the separator, and behind the
 * word of the type where the line begins with that.
 */
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
 * it is the latest that is not in the future. What may mean several moments, or one in the future, asks. The time may
 * also stand behind the word of a type: `finding: 03:14 pool full`.
 */
export function readWhen(typed: string, reader: Reader): When {
  const text = typed.trimStart();
  const when = whenAt(text, reader);
  if (when.kind !== "none") return when;
  const type = text.slice(0, typePrefix(text, freeEntryTypes)?.end ?? 0);
  const behind = type === "" ? when : whenAt(text.slice(type.length), reader);
  return behind.kind === "none" ? behind : { ...behind, rest: (type + behind.rest).trimEnd() };
}

interface Reader {
  readonly now: Instant;
  readonly zone: string;
}

/** The time right at the beginning. */
function whenAt(text: string, reader: Reader): When {
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

function resolve(raw: string, written: WrittenMoment, reader: Reader): Resolved {
  const zones = zonesMeant(written.zone, reader.zone);
  const readings = zones.flatMap((zone) => readingsIn(zone, written, reader.now));
  const all = readings.flatMap(({ zone, instants }) => instants.map((instant) => ({ instant, zone })));
  const past = all.filter(({ instant }) => instant <= reader.now);
  const doubt =
    zones.length > 1
      ? "zones"
      : readings.map((reading) => reading.doubt).find((found) => found !== undefined);
  const [only] = all;
  if (doubt === undefined && past.length === 1 && only !== undefined) {
    return { kind: "at", instant: only.instant };
  }
  const offered = past.length === 0 || doubt === "soon" || doubt === "skipped" ? all : past;
  return {
    kind: "ask",
    reason: reasonOf(raw, doubt, past.length),
    choices: offered.map((candidate) => toChoice(candidate, reader.now)),
  };
}

type Doubt = Meant["doubt"] | "zones" | "not-in-use";

interface Reading {
  readonly zone: string;
  readonly instants: readonly Instant[];
  readonly doubt: Doubt;
}

/**
 * What a moment may mean in a zone. An abbreviation names one offset: it tells two equal clocks apart, and on a day on
 * which its place has another, that offset may be meant as well as the place's own clock.
 */
function readingsIn(zone: string, written: WrittenMoment, now: Instant): readonly Reading[] {
  const meant = momentsMeant(written, now, zone);
  const named = written.zone?.kind === "zone" ? written.zone.named : undefined;
  const whole = { zone, ...meant };
  if (named === undefined) return [whole];
  const holding = meant.instants.filter((instant) => offsetAt(instant, zone) === named);
  if (holding.length === meant.instants.length) return [whole];
  if (meant.doubt === "repeated") return [{ zone, instants: holding, doubt: undefined }];
  if (meant.doubt === "skipped" || holding.length > 0) return [whole];
  const { instants } = momentsMeant(written, now, named);
  return [
    { ...whole, doubt: "not-in-use" },
    { zone: named, instants, doubt: undefined },
  ];
}

/** The reader's own where none is written; several for an abbreviation that has several, the reader's own first. */
function zonesMeant(written: WrittenZone | undefined, own: string): readonly string[] {
  if (written === undefined) return [own];
  const known = meaningOf(written, "");
  if (known !== undefined) return [known];
  const zones = meaningsOf(written).map(({ zone }) => zone);
  return [...zones.filter((zone) => zone === own), ...zones.filter((zone) => zone !== own)];
}

function reasonOf(raw: string, doubt: Doubt, past: number): string {
  switch (doubt) {
    case "zones":
      return t("`{0}` may be in several time zones. Which one is meant?", raw);
    case "not-in-use":
      return t("`{0}` names a clock that is not in use on that day. Which one is meant?", raw);
    case "no-such-day":
      return t("There is no such day as in `{0}`.", raw);
    case "repeated":
      return t("The clocks were set back, so `{0}` came twice. Which one is meant?", raw);
    case "skipped":
      return t("The clocks were set forward, so there was no `{0}`. What is meant?", raw);
    case "day-or-month":
      return t("`{0}` does not say which number is the month. Which day is meant?", raw);
    case "soon":
      return t("`{0}` has not come yet today. Which day is meant?", raw);
    case undefined:
      return past === 0
        ? t("`{0}` is in the future. Is that meant?", raw)
        : t("`{0}` may mean several moments. Which one is meant?", raw);
  }
}

/** `2026-10-25 02:30 Europe/Berlin (+02:00), 00:30 UTC`: what tells one moment from another. */
function toChoice({ instant, zone }: Candidate, now: Instant): WhenChoice {
  const clock = `${dateIn(instant, zone)} ${clockIn(instant, zone)}`;
  const offset = offsetAt(instant, zone);
  const utc = dateIn(instant, "UTC") === dateIn(instant, zone) ? "" : `${dateIn(instant, "UTC")} `;
  const place = zone === "UTC" ? "UTC" : zone === offset ? zone : `${zone} (${offset})`;
  const label = zone === "UTC" ? `${clock} UTC` : `${clock} ${place}, ${utc}${clockIn(instant, "UTC")} UTC`;
  return { instant, label: instant > now ? t("{0}, in the future", label) : label };
}
