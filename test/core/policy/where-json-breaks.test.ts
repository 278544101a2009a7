import { describe, expect, it } from "vitest";
import { whereJsonBreaks } from "../../../src/core/policy/where-json-breaks.ts";

describe("where a text stops being JSON", () => {
  it.each([
    ['{"lint": {', "{", "end of the policy, expected `}}`: `{` of line 1 is still open."],
    ['{\r\n  "ignore": [\r\n', "[", "end of the policy, expected `]}`: `[` of line 2 is still open."],
    ['{"lint": {"action-due": "err', '"err', 'end of a line inside a text, expected a `"` that closes it.'],
    ['{"a": "b\\', '"b\\', 'end of a line inside a text, expected a `"` that closes it.'],
    ['{"é": 1}}', "}", "`}`, expected nothing behind the policy's last bracket."],
    ['{"a" 1}', "1", "`1`, expected `:` behind the key."],
    ['{"a": [1,}', "}", "`}`, expected a value."],
    ['{\n"a": [1}', "}", "`}`, expected `,` or the `]` for `[` of line 2."],
    ['{"a": {"b": 1}\n "c": 2}', '"c"', '`"c"`, expected `,` or the `}` for `{` of line 1.'],
    ['{"a": 1, ]', "]", "`]`, expected a key, or the `}` for `{` of line 1."],
    ["]", "]", "`]`, expected an object `{ … }`."],
    ['{"a":', ":", "end of the policy, expected `}`: `{` of line 1 is still open."],
  ])("%j", (text, place, said) => {
    const found = whereJsonBreaks(text);
    expect(found?.message).toBe(`Unexpected ${said}`);
    expect(text.slice(found?.range.start, found?.range.end)).toBe(place);
  });

  it.each(["", " \r\n", "{}", "[1, 2,]", '{ "a": { "b": [], }, c: true, "d": "\\"}" }', '"x"'])(
    "is nowhere in %j",
    (text) => {
      expect(whereJsonBreaks(text)).toBeUndefined();
    },
  );

  it("is found in brackets of any depth", () => {
    const { message } = whereJsonBreaks("[".repeat(200_000)) ?? {};
    expect(message).toBe(
      `Unexpected end of the policy, expected \`${"]".repeat(20)}\`: \`[\` of line 1 is still open.`,
    );
  });
});
