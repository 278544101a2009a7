import { describe, expect, it } from "vitest";
import { unlink, withoutAddress } from "../../../src/core/lint/unlink.ts";
import { parseMarkdown } from "../../../src/core/markdown/parse.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";

const address = "https://wiki.example.internal/x";

describe("a link that readers can't use", () => {
  it.each([
    [`See [**the** graph 漢](${address} "Load").`, "See **the** graph 漢."],
    [`> - See [a [b] c](${address})\r\n>   é\r\n`, "> - See a [b] c\r\n>   é\r\n"],
    [`See <${address}>.`, "See an internal page."],
    [`See ${address}.`, "See an internal page."],
    [`See [${address}](${address}).`, "See an internal page."],
    [`See [](${address}).`, "See an internal page."],
    [`| a |\n|---|\n| [x](${address}) |\n`, "| a |\n|---|\n| x |\n"],
  ])("%s", (text, expected) => {
    const document = parseMarkdown(text);
    const start = text.indexOf(address);
    const fix = withoutAddress(document, { start, end: start + address.length }, "an internal page");
    expect(applyEdits(text, fix.edits)).toBe(expected);
  });

  it("keeps its words where there are some; an image has none", () => {
    const text = "[Drain](drain.md) the node.\n\n![Load](load.png)\n";
    const document = parseMarkdown(text);
    const at = (words: string): ReturnType<typeof unlink> => {
      const start = text.indexOf(words);
      return unlink(document, { start, end: start + words.length });
    };
    expect(applyEdits(text, at("[Drain](drain.md)")?.edits ?? [])).toBe(
      text.replace("[Drain](drain.md)", "Drain"),
    );
    expect(at("![Load](load.png)")).toBeUndefined();
  });
});
