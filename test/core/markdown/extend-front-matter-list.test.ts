import { describe, expect, it } from "vitest";
import { extendFrontMatterList } from "../../../src/core/markdown/extend-front-matter-list.ts";
import { readFrontMatter } from "../../../src/core/markdown/front-matter.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";

function extended(yaml: string, ...values: readonly string[]): string | undefined {
  const text = `\uFEFF---\r\n${yaml}---\r\n\r\n# é 漢 🚒\r\n`;
  const frontMatter = readFrontMatter(text);
  if (frontMatter === undefined) throw new Error("No front matter");
  const edits = extendFrontMatterList(text, frontMatter, "left-out", values);
  if (edits === undefined) return undefined;
  const after = applyEdits(text, edits);
  expect(readFrontMatter(after)?.list("left-out").slice(-values.length)).toEqual(values);
  return after.slice(6, -"---\r\n\r\n# é 漢 🚒\r\n".length);
}

describe("adding to a list of the front matter", () => {
  it.each([
    ["a missing one", "kind: review\r\n", 'kind: review\r\nleft-out:\r\n  - "a: b"\r\n  - section lucky\r\n'],
    [
      "an empty one",
      "left-out:\r\nkind: review\r\n",
      'left-out:\r\n  - "a: b"\r\n  - section lucky\r\nkind: review\r\n',
    ],
    [
      "one of lines",
      "left-out:\r\n- x # why\r\nkind: review\r\n",
      'left-out:\r\n- x # why\r\n- "a: b"\r\n- section lucky\r\nkind: review\r\n',
    ],
    ["one in brackets", "left-out: [x]\r\n", 'left-out: [x, "a: b", "section lucky"]\r\n'],
    ["an empty one in brackets", "left-out: []\r\n", 'left-out: ["a: b", "section lucky"]\r\n'],
  ])("extends %s in its own way", (_, before, after) => {
    expect(extended(before, "a: b", "section lucky")).toBe(after);
  });

  it("touches nothing where something else stands in its place, or there is nothing to add", () => {
    expect(extended("left-out: words\r\n", "x")).toBeUndefined();
    expect(extended("left-out: { a: 1 }\r\n", "x")).toBeUndefined();
    expect(extended("{ kind: review }\r\n", "x")).toBeUndefined();
    const text = "---\nleft-out: [x]\n---\n";
    const frontMatter = readFrontMatter(text);
    expect(frontMatter && extendFrontMatterList(text, frontMatter, "left-out", [])).toEqual([]);
  });
});
