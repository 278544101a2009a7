import { expect, it } from "vitest";
import { linesIn } from "../../../src/core/review/lines-in.ts";
import { parsed } from "../../support/read-markdown.ts";

function read(text: string): readonly string[] {
  const first = parsed(text).document.root.children[0];
  return first?.type === "paragraph" ? linesIn(first) : [];
}

it("tells the lines of a paragraph apart, whatever they end with and whatever is marked in them", () => {
  expect(read("Cap **all** retries\nWren / `2026-12-04`\n")).toEqual([
    "Cap all retries",
    "Wren / 2026-12-04",
  ]);
  expect(read("Cap retries\\\nWren  \n2026-12-04\n")).toEqual(["Cap retries", "Wren", "2026-12-04"]);
  expect(read("Cap é 漢 🚒\n")).toEqual(["Cap é 漢 🚒"]);
});

it("puts a colon behind bold words that a line begins with", () => {
  expect(read("**Owner** Wren\n**Due:** 2026-12-04\n")).toEqual(["Owner: Wren", "Due: 2026-12-04"]);
  expect(read("**Cap retries of the gateway now** or never\n")).toEqual([
    "Cap retries of the gateway now or never",
  ]);
});
