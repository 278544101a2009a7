import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintTime, type LintTime } from "../../../src/core/lint/lint-time.ts";
import { day } from "../../../src/core/model/instant.ts";
import { runs } from "../../support/runs.ts";

const zone = "Asia/Kathmandu"; // five hours and three quarters before UTC
const now = Date.parse("2026-11-22T12:00:00Z");

describe("the moment of linting", () => {
  it("holds for ever where nobody asked for it", () => {
    expect(lintTime(now, zone).holdsUntil()).toBeUndefined();
  });

  it("holds for ever where what was asked for has come", () => {
    const time = lintTime(now, zone);
    expect(time.hasCome(now)).toBe(true);
    expect(time.isOver("2026-11-21")).toBe(true);
    expect(time.holdsUntil()).toBeUndefined();
  });

  it("holds until what was asked for comes", () => {
    const time = lintTime(now, zone);
    expect(time.hasCome(now + 5000)).toBe(false);
    expect(time.holdsUntil()).toBe(now + 5000);
  });

  it("holds until a day ends in the zone", () => {
    const time = lintTime(now, zone);
    expect(time.isOver("2026-11-22")).toBe(false);
    expect(time.holdsUntil()).toBe(Date.parse("2026-11-23T00:00:00+05:45"));
  });

  it("holds until today ends there where the day itself was asked for", () => {
    const time = lintTime(Date.parse("2026-11-22T20:00:00Z"), zone);
    expect(time.today()).toBe("2026-11-23");
    expect(time.holdsUntil()).toBe(Date.parse("2026-11-24T00:00:00+05:45"));
  });

  it("holds for this instant where the instant itself was asked for", () => {
    const time = lintTime(now, zone);
    expect(time.now()).toBe(now);
    expect(time.holdsUntil()).toBe(now + 1);
  });

  it("answers the same at any time until then, and something else at that very instant", () => {
    const question = fc.oneof(
      fc.integer({ min: -3 * day, max: 3 * day }).map((from) => (time: LintTime) => time.hasCome(now + from)),
      fc.integer({ min: 18, max: 26 }).map((date) => (time: LintTime) => time.isOver(`2026-11-${date}`)),
      fc.constant((time: LintTime) => time.today()),
    );
    const places = fc.constantFrom("UTC", zone, "America/St_Johns", "Pacific/Apia");
    fc.assert(
      fc.property(
        fc.array(question, { minLength: 1, maxLength: 5 }),
        places,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (asked, place, share) => {
          const answers = (time: LintTime): unknown => asked.map((ask) => ask(time));
          const time = lintTime(now, place);
          const first = answers(time);
          const until = time.holdsUntil();
          const last = (until ?? now + 30 * day) - 1;
          expect(answers(lintTime(now + Math.floor((last - now) * share), place))).toEqual(first);
          if (until !== undefined) expect(answers(lintTime(until, place))).not.toEqual(first);
        },
      ),
      runs(60),
    );
  });
});
