import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBlame } from "../../src/core/lint/blame/find-blame.ts";
import { findSystemBlame } from "../../src/core/lint/blame/find-system-blame.ts";
import { runs } from "../support/runs.ts";

const piece = fc.oneof(
  fc.constantFrom(
    ..."the engineer we nobody who of on by to not never had should could have been be failed forgot missed without wrong human error to blame careless care remind if and but because ( ) , . — ' 's’s".split(
      " ",
    ),
  ),
  fc.string({ maxLength: 6 }),
);
const prose = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" "));

describe("findBlame", () => {
  it("gives spans in order, apart from each other and within the text, whatever the text", () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const spans of [findBlame(text, []), findSystemBlame(text, [])]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      runs(300),
    );
  });

  it("finds in a sentence what it finds wherever the sentence stands", () => {
    const sentences = [
      "The engineer forgot it.",
      "We should have known.",
      "It was human error.",
      "Nobody checked.",
    ];
    fc.assert(
      fc.property(prose, fc.constantFrom(...sentences), (before, sentence) => {
        const lead = `${before.replace(/\p{L}\.\p{L}/gu, "")} . `;
        const alone = findBlame(sentence, []).map(({ kind, start }) => `${kind} ${start}`);
        const inside = findBlame(lead + sentence, [])
          .filter(({ start }) => start >= lead.length)
          .map(({ kind, start }) => `${kind} ${start - lead.length}`);
        expect(inside).toEqual(alone);
      }),
      runs(200),
    );
  });
});

const hostile = [
  "should have not been ",
  "nobody ",
  "the engineer of the team of ",
  "failed to and did not ",
  ", who ",
  "without ",
  "had we not ",
  "was not not ",
  "never ",
  "a-",
  "’s",
  "( ",
  "and then ",
  "because of the the ",
  "wrong ",
  "who was ",
  "on the ",
  "  \t     ",
  "mis",
];

describe("the time findBlame takes", () => {
  it("grows with the text alone, for triggers without end", () => {
    // Ratios within one run, generous: quadratic time would give 16 and more.
    const slow = hostile.filter((fragment) => {
      const [short, long] = [fastest(fragment, 12_000), fastest(fragment, 48_000)];
      return long > 10 * short + 20;
    });
    expect(slow).toEqual([]);
  });
});

/** Milliseconds for `length` characters of the fragment again and again: the better of two. */
function fastest(fragment: string, length: number): number {
  const text = fragment.repeat(Math.ceil(length / fragment.length));
  const times = [0, 1].map(() => {
    const started = performance.now();
    findBlame(text, []);
    findSystemBlame(text, []);
    return performance.now() - started;
  });
  return Math.min(...times);
}
