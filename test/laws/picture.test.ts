import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawIncident } from "../../src/core/review/picture/draw-incident.ts";
import { inPicture } from "../support/picture.ts";
import { read, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const text = fc.oneof(
  fc.string({ maxLength: 20, unit: "binary" }),
  fc.constantFrom(
    "É 漢 🚒",
    "<script>&amp;",
    "SEV3 → SEV1",
    "SEV?",
    "monitoring → resolved",
    "investigating",
    "a\u0007\u202e",
  ),
);
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 10, 21), max: Date.UTC(2026, 10, 21, 0, 2) }),
  fc.integer({ min: Date.UTC(2026, 10, 1), max: Date.UTC(2026, 11, 20) }),
  fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2200, 0, 1) }),
);
const type = fc.constantFrom(
  "**Declared** ",
  "**Severity** ",
  "**Status** ",
  "**Status** (reopened) ",
  "**Alert** ",
  "**Impact** (start) ",
  "**Impact** (end) ",
  "**Update** (internal) ",
  "**Update** (customers) Next update in 30 min. ",
  "**Role** Incident Commander: Jane Doe ",
  "",
);
const entry = fc.tuple(instant, type, text, fc.constantFrom("", " ⭐")).map(([when, typed, words, star]) => {
  const stamp = `${new Date(when).toISOString().slice(0, 19)}Z`;
  return `- ${stamp} ${typed}${words.replace(/[\r\n\u2028\u2029\u0085]/g, " ")}${star}`;
});

describe("the picture of any timeline", () => {
  it("is valid XML, keeps within its frame, and lists every number that it shows", () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 30 }),
        text,
        instant,
        fc.integer({ min: 0, max: 2000 }),
        (timeline, title, now, width) => {
          const source = recordText({ timeline, frontMatter: [`title: ${JSON.stringify(title)}`] });
          const html = drawIncident(read(source).snapshot, { zone: "Asia/Kathmandu", now, width });
          const { points, items, outside } = inPicture(html);
          expect(outside).toEqual([]);
          const numbers = points.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, at) => first + at),
          );
          expect(numbers).toEqual(Array.from(items, (_, index) => index + 1));
        },
      ),
      runs(40),
    );
  });
});
