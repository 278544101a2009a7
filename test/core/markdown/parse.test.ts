import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { endLineOf, parseMarkdown, rangeOf, sourceOf } from "../../../src/core/markdown/parse.ts";

/** Every list item and what it holds, in order, with the line each ends on. */
function items(text: string): readonly (readonly [source: string, endLine: number])[] {
  const document = parseMarkdown(text);
  const within = (node: Nodes): readonly Nodes[] =>
    "children" in node ? node.children.flatMap((child: Nodes) => [child, ...within(child)]) : [];
  return within(document.root)
    .filter((node) => node.type === "listItem")
    .map((node) => [sourceOf(document, node), endLineOf(document, node)]);
}

describe("the range of a list item", () => {
  it.each(["```\n  é 漢", "~~~\n  🚒", "<!-- open\n  x", "- a\n\n    ```\n    y"])(
    "ends where its own text ends, though %j is left open",
    (open) => {
      for (const next of ["", "- z\n", "1. z\n", "> z\n", "z\n", "## z\n"]) {
        const own = `- x\n\n  ${open}`;
        for (const eol of ["\n", "\r\n"]) {
          const text = `\uFEFF${own}\n\n${next}`.replace(/\n/g, eol);
          expect(items(text)[0]).toEqual([own.replace(/\n/g, eol), own.split("\n").length]);
        }
      }
    },
  );

  it.each([
    ["- x\n\n  -\n- z\n", ["- x\n\n  -", "-", "- z"]],
    ["- x\n-\n- z\n", ["- x", "-", "- z"]],
    ["- x  \n\n- ```\n  y\n  ```\n", ["- x  ", "- ```\n  y\n  ```"]],
    ["> - x\n>   y\n>\n> - z\n", ["- x\n>   y", "- z"]],
  ])("holds all that is its own: %j", (text, expected) => {
    expect(items(text).map(([source]) => source)).toEqual(expected);
  });
});

it("the range of a document is the whole of it", () => {
  const document = parseMarkdown("\uFEFFé\r\n\r\n");
  expect(rangeOf(document, document.root)).toEqual({ start: 1, end: 6 });
});

describe("a box", () => {
  it.each(["-\n[ ] é", "1.\r\n[x] é", "- a\n\n1.\n[x] é"])(
    "below an empty item ticks nothing: %j",
    (text) => {
      const { root } = parseMarkdown(text);
      expect(root).not.toHaveProperty("checked");
      expect(root.children.at(-1)?.type).toBe("paragraph");
    },
  );

  it("is its item's", () => {
    const { root } = parseMarkdown("- [x] é\n- [ ] 漢\n- 🚒");
    const [list] = root.children;
    const boxes = list?.type === "list" ? list.children.map(({ checked }) => checked) : [];
    expect(boxes).toEqual([true, false, null]);
  });
});
