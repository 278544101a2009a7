import type { Table } from "mdast";
import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/core/markdown/plain-text.ts";
import { factsOfTable } from "../../../src/core/review/facts-of-table.ts";
import { parsed } from "../../support/read-markdown.ts";

function read(text: string): readonly (readonly string[])[] | undefined {
  const isTable = (node: { readonly type: string }): node is Table => node.type === "table";
  const table = parsed(text).document.root.children.find(isTable);
  return table && factsOfTable(table)?.map(({ label, value }) => [label, plainText(value)]);
}

describe("a table about one action", () => {
  it("states its facts one below the other, with the first as header or none", () => {
    expect(read("| Owner | Wren |\n|-|-|\n| Due: | 2026-12-04 |\n")).toEqual([
      ["Owner", "Wren"],
      ["Due", "2026-12-04"],
    ]);
    expect(read("| | |\n|-|-|\n| Owner | TBD |\n| Ticket | OPS-1 |\n")).toEqual([
      ["Owner", "TBD"],
      ["Ticket", "OPS-1"],
    ]);
  });

  it("states them side by side in a single row", () => {
    expect(read("| Who | When |\n|-|-|\n| Wren | 2026-12-04 |\n")).toEqual([
      ["Who", "Wren"],
      ["When", "2026-12-04"],
    ]);
  });

  it("is none where it lists actions, repeats a label or asks for neither owner nor day", () => {
    expect(read("| Action | Owner | Due |\n|-|-|-|\n| Cap retries | Wren | 2026-12-04 |\n")).toBeUndefined();
    expect(read("| Owner | Wren |\n|-|-|\n| Owner | Sam |\n")).toBeUndefined();
    expect(read("| Region | Failed |\n|-|-|\n| Oslo | 12 |\n")).toBeUndefined();
  });
});
