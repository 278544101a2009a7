import { describe, expect, it } from "vitest";
import { readJson } from "../../../src/core/policy/read-json.ts";

function said(text: string): readonly (readonly [string, string])[] {
  return readJson(text).problems.map(({ message, range }) => [text.slice(range.start, range.end), message]);
}

const rest = "Until it is mended, what can't be read has its default.";

describe("reading JSON", () => {
  it("has one problem where it is cut off, in our words", () => {
    expect(said('{ // é\n  "lint": {')).toEqual([
      ["{", `Unexpected end of the policy, expected \`}}\`: \`{\` of line 2 is still open. ${rest}`],
    ]);
  });

  it("tells of a key that stands twice", () => {
    expect(said('{ "é": 1, "é": 2 }')).toEqual([
      ['"é"', "Unexpected second `é`, expected each key once. The last one counts."],
    ]);
  });

  it("tells of an escape that does not exist", () => {
    expect(said(String.raw`{ "a": "\q" }`)[0]?.[1]).toMatch(/^Unexpected `.*`, expected JSON: objects/);
  });

  it("gives up on brackets without end, and says so", () => {
    expect(said("[".repeat(200_000))).toEqual([
      ["[", `Unexpected bracket number 101 inside each other, expected a few. ${rest}`],
    ]);
    expect(said(`${"[".repeat(100)}"["${"]".repeat(100)}`)).toEqual([]);
  });
});
