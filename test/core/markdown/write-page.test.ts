import { describe, expect, it } from "vitest";
import { writePage } from "../../../src/core/markdown/write-page.ts";

describe("a page made anew", () => {
  it("keeps words as words, one line a block", () => {
    const page = writePage([
      { kind: "heading", depth: 1, text: "Über 漢 # 🚒" },
      { kind: "paragraph", text: "- no list\n1. nor this, *nor* emphasis" },
      { kind: "list", items: ["one", "# two", "[ ] three"] },
    ]);
    expect(page).toBe(
      "# Über 漢 # 🚒\n\n\\- no list 1. nor this, \\*nor\\* emphasis\n\n- one\n- \\# two\n- \\[ ] three\n",
    );
  });
});
