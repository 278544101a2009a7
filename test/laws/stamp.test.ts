import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStamp } from "../../src/core/timeline/foreign/stamp.ts";
import { runs } from "../support/runs.ts";

const piece = fc.oneof(
  fc.constantFrom(
    ..."March mar. Monday Mon UTC CET noon midnight am PM T Z : - – / . , ( ) ** _ ` ~ around today ~ st th 漢 ٣ é 🚒".split(
      " ",
    ),
  ),
  fc.string({ maxLength: 4 }),
);

describe("readStamp", () => {
  it("finds no time in a text without an ASCII digit, on which reading timelines relies", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom("", " "), (pieces, between) => {
        expect(readStamp(pieces.join(between).replace(/\d/g, ""))).toBeUndefined();
      }),
      runs(1000),
    );
  });
});
