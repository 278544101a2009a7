import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatInstant, hour, minute } from "../../src/core/model/instant.ts";
import { readPasted } from "../../src/core/timeline/import/read-pasted.ts";
import { readWhen } from "../../src/core/timeline/when-words.ts";
import { moment, typedText } from "../support/arbitraries.ts";
import { at } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const now = at("2026-11-21T14:02:11Z");
const zone = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "+05:45",
);

/** Pieces of times, in any order. */
const timeLike = fc
  .array(
    fc.constantFrom(
      ...'-|+|:|.|/|,| |T|Z|[|]|12|3|03|14|59|60|2026|1795269731|h|m|am|pm|CET|IST|utc|Nov|21st|yesterday|today|fri|ago|•|at|: |\n|  |Jane Doe|{"ts":|}|APP|Monday, '.split(
        "|",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const anyText = fc.oneof(typedText, timeLike, fc.string({ unit: "binary", maxLength: 60 }));

describe("what is typed with a time", () => {
  it("never throws, is never in the future unasked, and keeps what stands behind the time", () => {
    fc.assert(
      fc.property(anyText, zone, (typed, of) => {
        const when = readWhen(typed, { now, zone: of });
        if (when.kind === "none") return;
        expect(typed.trimEnd().endsWith(when.rest)).toBe(true);
        if (when.kind === "at") expect(when.instant).toBeLessThanOrEqual(now);
        else for (const { instant } of when.choices) expect(Number.isFinite(instant)).toBe(true);
      }),
      runs(200),
    );
  });

  it("is found again when it is an instant of the past as we write it", () => {
    fc.assert(
      fc.property(moment, zone, (instant, of) => {
        const second = Math.floor(instant / 1000) * 1000;
        const when = readWhen(`${formatInstant(second)} x`, { now: second + hour, zone: of });
        expect(when).toEqual({ kind: "at", instant: second, rest: "x" });
      }),
      runs(50),
    );
  });

  it("is so many minutes ago as it says", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 59 }),
        zone,
        (hours, minutes, of) => {
          const instant = now - hours * hour - minutes * minute;
          expect(readWhen(`-${hours}h${minutes}m x`, { now, zone: of })).toEqual({
            kind: "at",
            instant,
            rest: "x",
          });
        },
      ),
      runs(50),
    );
  });
});

describe("what is pasted", () => {
  it("never throws, and gives entries with a moment and a text", () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 6 }),
        zone,
        fc.constantFrom("\n", "\r\n"),
        (lines, of, eol) => {
          for (const { instant, text } of readPasted(lines.join(eol), { now, zone: of }).entries) {
            expect(Number.isFinite(instant)).toBe(true);
            expect(text).not.toContain("\r\n");
          }
        },
      ),
      runs(60),
    );
  });
});
