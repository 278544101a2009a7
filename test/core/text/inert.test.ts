import { describe, expect, it } from "vitest";
import { iconless, inert } from "../../../src/core/text/inert.ts";

describe("words of files in the editor's messages", () => {
  it.each([
    ["[Fix it](command:workbench.action.quit) now", "[Fix it] (command:workbench.action.quit) now"],
    ["[a](https://example.org) and [b][](file:///x)", "[a] (https://example.org) and [b][] (file:///x)"],
    ["é 漢 🚒 [x] (y)", "é 漢 🚒 [x] (y)"],
    ["a\u202eb", "a\\u202eb"],
  ])("are no links: %j", (text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  it("are no icons in a row", () => {
    expect(iconless("$(trash) `$(date +%F)` $(sync~spin) 漢")).toBe(
      "\\$(trash) `$(date +%F)` \\$(sync~spin) 漢",
    );
  });
});
