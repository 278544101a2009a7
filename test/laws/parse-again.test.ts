import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { parseAgain, parseInParts } from "../../src/core/markdown/incremental/parse-again.ts";
import { inOneGo } from "../../src/core/text/steps.ts";
import { lineOf, parseMarkdown, sourceOf, type MarkdownDocument } from "../../src/core/markdown/parse.ts";
import { treeAsParsed } from "../support/tree-as-parsed.ts";

const sections = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `## Section ${index}\n\n${"é 漢 🚒 text. ".repeat(12)}\n\n`,
  ).join("");

const items = (count: number): string =>
  Array.from({ length: count }, (_, index) => `- 14:${index % 60} item ${index} of the list 🚒\n`).join("");

function edited(document: MarkdownDocument, before: string, after: string): MarkdownDocument {
  const text = document.text.replace(before, after);
  expect(text).not.toBe(document.text);
  return inOneGo(parseAgain(document, text));
}

function nodesIn(node: Nodes): readonly Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}

/** How many nodes of one document the other shares. */
function shared(one: MarkdownDocument, other: MarkdownDocument): number {
  const known = new Set(nodesIn(one.root));
  return nodesIn(other.root).filter((node) => known.has(node)).length;
}

describe("after an edit", () => {
  it("all but the touched part keep their nodes, and stand where they stand now", () => {
    const before = parseInParts(`\uFEFF---\r\nsitrep: 1\r\n---\r\n${sections(12).replace(/\n/g, "\r\n")}`);
    const after = edited(before, "## Section 6", "## A\r\n\r\n## Section six");
    expect(shared(before, after)).toBeGreaterThan(nodesIn(after.root).length * 0.4);
    expect(treeAsParsed(after)).toEqual(parseMarkdown(after.text).root);
    const last = after.root.children.findLast((node) => node.type === "heading");
    expect(last && [sourceOf(after, last), lineOf(after, last)]).toEqual(["## Section 11", 50]);
    expect(sourceOf(before, before.root.children.at(-2) ?? before.root)).toBe("## Section 11");
  });

  it("the items of a long list keep their nodes, in one list", () => {
    const before = parseInParts(`# List\n\n${items(100)}\nbehind\n`);
    const after = edited(before, "item 55 of", "item 55 and a half of");
    expect(shared(before, after)).toBeGreaterThan(nodesIn(after.root).length * 0.8);
    expect(after.root.children.map(({ type }) => type)).toEqual(["heading", "list", "paragraph"]);
    expect(treeAsParsed(after)).toEqual(parseMarkdown(after.text).root);
  });

  it.each([
    ["a list that becomes loose", "item 25 of", "item\n\n- new 100 of"],
    ["a list that is parted", "- 14:25 item 25", "\n## Later\n\n- 14:25 item 25"],
    ["another marker", "- 14:25 item 25", "* 14:25 item 25"],
    ["an open fence", "- 14:25 item 25", "```\n- 14:25 item 25"],
    ["an open comment", "- 14:25 item 25", "\n<!--\n- 14:25 item 25"],
    ["everything gone", /[^]*/, ""],
    ["a front matter that closes far down", "- 14:25 item 25", "---\n- 14:25 item 25"],
  ])("is the same as a parse of the whole: %s", (_, place, text) => {
    const before = parseInParts(`---\n\n${items(50)}\n${sections(4)}`);
    const after = before.text.replace(place, text);
    const document = inOneGo(parseAgain(before, after));
    expect(treeAsParsed(document)).toEqual(parseMarkdown(after).root);
    expect(treeAsParsed(inOneGo(parseAgain(document, before.text)))).toEqual(parseMarkdown(before.text).root);
  });

  it.each(["[a b]", "[^1]", "[ẞ]"])(
    "a label that comes and goes, %s, is seen wherever it is mentioned",
    (label) => {
      const before = parseInParts(`See ${label}.\n\n${sections(6)}> and [x]${label}\n\n${sections(6)}`);
      const after = edited(before, "## Section 3", `${label.replace("ẞ", "ß")}: y\n\n## Section 3`);
      expect(treeAsParsed(after)).toEqual(parseMarkdown(after.text).root);
      expect(after.root).not.toEqual(before.root);
      const back = inOneGo(parseAgain(after, before.text));
      expect(treeAsParsed(back)).toEqual(parseMarkdown(before.text).root);
    },
  );

  it("rests between parts, so that a caller can stop it", () => {
    const before = parseInParts(sections(12));
    const steps = parseAgain(before, `${before.text}${sections(40).replace(/Section/g, "Part")}`);
    let rests = 0;
    while (steps.next().done !== true) rests += 1;
    expect(rests).toBeGreaterThan(8);
  });
});
