import { describe, expect, it } from "vitest";
import { addToList } from "../../../src/core/policy/add-to-list.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";

const added = (text: string, value = "Apollo 漢"): string | undefined => {
  const edits = addToList(text, ["people", "products"], value);
  return edits === undefined ? undefined : applyEdits(text, edits);
};

describe("adding to a list of the policy", () => {
  it.each([
    ["", '{\n  "people": { "products": ["Apollo 漢"] }\n}\n'],
    ["// later\n", '// later\n{\n  "people": { "products": ["Apollo 漢"] }\n}\n'],
    ["{}", '{ "people": { "products": ["Apollo 漢"] } }'],
    ['{ "reviewed": "2026-11-01" }', '{ "people": { "products": ["Apollo 漢"] }, "reviewed": "2026-11-01" }'],
    [
      '{\r\n\t// é\r\n\t"reviewed": "2026-11-01",\r\n}\r\n',
      '{\r\n\t// é\r\n\t"people": { "products": ["Apollo 漢"] },\r\n\t"reviewed": "2026-11-01",\r\n}\r\n',
    ],
    ['{ "people": { "allow": ["Ada"] } }', '{ "people": { "products": ["Apollo 漢"], "allow": ["Ada"] } }'],
    ['{ "people": {"products": []} }', '{ "people": {"products": ["Apollo 漢"]} }'],
    [
      '{ "people": { "products": ["A", "B" /* ours */] } }',
      '{ "people": { "products": ["A", "B", "Apollo 漢" /* ours */] } }',
    ],
    [
      '{\n  "people": {\n    "products": [\n      "A",\n      "B",\n    ]\n  }\n}',
      '{\n  "people": {\n    "products": [\n      "A",\n      "B",\n      "Apollo 漢",\n    ]\n  }\n}',
    ],
  ])("keeps the rest of %j", (text, expected) => {
    expect(added(text)).toBe(expected);
    const { policy, problems } = readPolicy(expected);
    expect(policy.people.products).toContain("Apollo 漢");
    expect(problems).toEqual([]);
  });

  it("changes nothing where it is there", () => {
    expect(addToList('{ "people": { "products": ["A"] } }', ["people", "products"], "A")).toEqual([]);
  });

  it("escapes what it adds", () => {
    expect(added("{}", 'a"\\b')).toBe('{ "people": { "products": ["a\\"\\\\b"] } }');
  });

  it.each(['{ "people": ', "[1]", '{ "people": "all" }', '{ "people": { "products": "A" } }', '"x"'])(
    "leaves %j to a person",
    (text) => {
      expect(added(text)).toBeUndefined();
    },
  );
});
