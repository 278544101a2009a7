import { describe, expect, it } from "vitest";
import { deadLink } from "../../../src/core/lint/rules/dead-link.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { lintText } from "./lint-text.ts";

/** A text after the remedy of its first dead link; undefined where that has none. */
function made(text: string): string | undefined {
  const [finding] = lintText(text, { rules: [deadLink], missing: ["gone.md"] });
  const edits = finding?.fixes[0]?.edits;
  return edits && applyEdits(text, edits);
}

describe("what leads to a file that is not there", () => {
  it("leaves of an image what it says in its place", () => {
    expect(made("# R\r\n\r\n- ![Load é](gone.md) 🚒\r\n")).toBe("# R\r\n\r\n- Load é 🚒\r\n");
    expect(made("# R\n\n| a |\n|---|\n| ![b](gone.md) |\n")).toBe("# R\n\n| a |\n|---|\n| b |\n");
    expect(made("# R\n\n![](gone.md)\n")).toBeUndefined();
  });

  it("leaves of a definition the words that refer to it", () => {
    expect(made("# R\n\n[**One**][x], [x], [漢][] and ![two][X].\n\n[x]: gone.md\n")).toBe(
      "# R\n\n**One**, x, [漢][] and two.\n",
    );
    expect(made("# R\r\n\r\n[One][x].\r\n\r\n[x]: gone.md\r\n[y]: /there\r\n")).toBe(
      "# R\r\n\r\nOne.\r\n\r\n[y]: /there\r\n",
    );
    expect(made("# R\n\n[One][x].\n\n> [x]: gone.md\n> Two\n")).toBe("# R\n\nOne.\n\n> \n> Two\n");
    expect(made("# R\n\n![][x]\n\n[x]: gone.md\n")).toBeUndefined();
  });
});
