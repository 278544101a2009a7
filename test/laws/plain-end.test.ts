import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieceEnd } from "../../src/core/lint/blame/piece-end.ts";
import { plainEnd } from "../../src/core/lint/blame/plain-end.ts";
import { runs } from "../support/runs.ts";

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."a Z é 漢 🚒 𝐀 9 _ @ ' ’ . - -- / + , \u0301 \ud83d \r \n \t did isn't e-mail".split(" "),
        " ",
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("plainEnd", () => {
  it("ends a word where the pattern of all pieces ends it, or gives up, at every place of any text", () => {
    fc.assert(
      fc.property(text, (some) => {
        for (let start = 0; start < some.length; start += 1) {
          expect([start, pieceEnd(some, start)]).toContain(plainEnd(some, start));
        }
      }),
      runs(1000),
    );
  });

  it.each([
    ["did not", 3],
    ["Did.", 3],
    ["did", 3],
    ["did't", 0],
    ["did’t", 0],
    ["did9", 0],
    ["didé", 0],
    ["did\u0301", 0],
    ["e-mail", 0],
    ["end-", 3],
    ["9 did", 0],
    [" did", 0],
  ])("of %s it is %i", (some, end) => {
    expect(plainEnd(some, 0)).toBe(end);
  });
});
