import { day, hour, minute } from "../../model/instant.ts";
import type { TextRange } from "../../text/range.ts";

/** How long a text says something lasted. */
export interface StatedDuration {
  /** Offsets from the start of the text. */
  readonly range: TextRange;
  readonly text: string;
  /** Milliseconds. */
  readonly length: number;
  /** Milliseconds by which a true length may differ and still be told so. */
  readonly tolerance: number;
}

/**
 * Where a text says how long the incident, or what it did to people, lasted: "the outage lasted 45 minutes", "a 2-hour
 * incident", "Duration: 1 h 35 min", "1.5 hours of downtime". How long anything else took is none of these. A word like
 * "about" widens the tolerance; "more than" and "up to" are no lengths.
 */
export function statedDurations(text: string): readonly StatedDuration[] {
  const found: StatedDuration[] = [];
  if (!anyLength.test(text) || !anyForm.test(text)) return found;
  for (const { needs, form } of forms) {
    for (const match of needs.test(text) ? text.matchAll(form) : []) {
      const { vague, span } = match.groups ?? {};
      const read = span === undefined ? undefined : readDuration(span);
      if (span === undefined || read === undefined || bound.test(vague ?? "")) continue;
      const start = match.index + match[0].indexOf(span, (match.groups?.["lead"] ?? "").length);
      const factor = (vague ?? "").trim() === "" ? 0.05 : 0.25;
      const tolerance = Math.max(read.unit, read.length * factor);
      found.push({ range: { start, end: start + span.length }, text: span, length: read.length, tolerance });
    }
  }
  return found;
}

const unit = "(?:minutes?|mins?|hours?|hrs?|days?|h|m|d)";
const count = "(?:\\d{1,4}(?:[.,]\\d{1,2})?)";
const span = `(?<span>${count}[ -]?${unit}\\b(?:,? (?:and )?${count} ?${unit}\\b)?)`;
const vague =
  "(?<vague>(?:about|around|approximately|approx\\.?|circa|roughly|nearly|almost|some|just (?:over|under)|a little (?:over|under)|over|under|more than|less than|at least|at most|up to|~|≈|>|<)? ?)";
const incident =
  "(?:incident|outage|downtime|disruption|degradation|interruption|unavailability|impact|service issue)";

interface Form {
  /** What a text must hold for the form to fit anywhere, which is asked first as it takes far less time. */
  readonly needs: RegExp;
  readonly form: RegExp;
}

// Marks of emphasis are blanks by now.
const forms: readonly Form[] = [
  {
    needs: /last(?:ed|ing)/i,
    form: new RegExp(
      `(?<lead>\\b${incident}[^.!?\\n|]{0,40}? (?:lasted|lasting)(?: for)?(?: a total of)? {1,4})${vague}${span}`,
      "gi",
    ),
  },
  {
    needs: /duration/i,
    form: new RegExp(
      `(?<lead>\\b(?:total )?duration(?: of (?:the )?${incident})? {0,4}(?: was| is|:|=) {1,4})${vague}${span}`,
      "gi",
    ),
  },
  {
    needs: new RegExp(`\\d ?[a-z- ]{1,15} ${incident}`, "i"),
    form: new RegExp(
      `(?<lead>\\b(?:an?|the|this|our) {1,4})${vague}${span}(?:[- ]long)? ${incident}\\b`,
      "gi",
    ),
  },
  {
    needs: /(?:downtime|unavailability)/i,
    form: new RegExp(
      `(?<lead>)${vague}${span} of (?:total |full |complete )?(?:downtime|unavailability)\\b`,
      "gi",
    ),
  },
];

/** A number with a unit, which few texts have. */
const anyLength = /\d[ -]?[dhm]/i;

/** What every form has a word of; most texts have none, and are asked once and not form by form. */
const anyForm = new RegExp(`last(?:ed|ing)|duration|${incident}`, "i");

/** No length but a bound of one. */
const bound = /over|under|more|less|at least|at most|up to|[<>]/i;

/** A duration in words: `45 minutes`, `1.5 hours`, `1 h 35 min`. Undefined for any other text. Milliseconds. */
export function readDuration(text: string): { readonly length: number; readonly unit: number } | undefined {
  const parts = Array.from(
    text.matchAll(/(\d+(?:[.,]\d+)?)[ -]?([a-z])/gi),
    ([, number = "", letter = ""]) => {
      const size = sizes[letter.toLowerCase()] ?? minute;
      const isBroken = /[.,]/.test(number);
      return { length: Number(number.replace(",", ".")) * size, unit: isBroken ? size / 10 : size };
    },
  );
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  // "45 minutes" is told to the minute, but of clock times that were themselves cut to minutes; "2 hours" to the half.
  const rounding = last.unit === minute ? 2 * minute : last.unit / 2;
  return { length: parts.reduce((sum, part) => sum + part.length, 0), unit: rounding };
}

const sizes: Readonly<Record<string, number>> = { m: minute, h: hour, d: day };
