import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quickTree } from "../../src/core/markdown/quick/quick-tree.ts";
import { frontMatterLength } from "../../src/core/markdown/front-matter-length.ts";
import { remarkTree } from "../../src/core/markdown/remark-tree.ts";
import { bomLength } from "../../src/core/text/lines.ts";
import { anyText } from "../support/any-markdown.ts";
import { corpus, filings, readmes, specExamples, type RealDocument } from "../support/real-documents.ts";
import { runs } from "../support/runs.ts";

/** Lines that are plain, and lines that make something else of those around them. */
const lines = fc.constantFrom(
  ..."Words, and more: 7 of 9.|  `b` c|   **b** c|  [b](c)|   more |`a` |*a* `b`[c](d)|\t`a`|     words|-   wide|-     code|1.  wide|    `b`|  - nested|The pool was full.|é 漢 🚒|14:03 a_b_c & d < e|x `code` y|**Finding** the queue|(see *this*) and __that__.|[text](https://example.org/a_b), read|<https://example.org>|# Heading|### A `b` *c*|- item|- **Change** one|* other|+ plus|1. first|2. second|7) seventh|- [ ] task|- [x] `done`|- [x] done|```|```sh|````|~~~|---|===|***|> quoted|| a | b ||-|-||:-|a | b|<div>|</div>|<!-- note|-->|<?php|[ref]: https://example.org|[^1]: note|text[^1] and [ref]|[ref] `a`|[REF][]|  indented|    code|\ttab|a\tb|trailing |hard  |slash\\|\\*no\\*|&amp; &c|~one~ ~2|*open|close*|a**b**c|**a** **b|_a_b_|``a`b``|`a|b`|![i](j.png)|[a](b c)|[a](b(c))|[x][y](z)|***all***|*a*b|1986. A year|10) x|#no|#|##  two|# a #|-|- |-  two|1.  two|\uFEFFx|\0|\u2028x|\u00A0x|x\u00A0|+++|a ~~b~~|[a]|!|!x|**é**:|*a.*|*a.*b|(**a**)|<x@example.org>|<5@example.org>|_5_|\\a".split(
    "|",
  ),
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "| a | `b` |\n|:--|--:|\n| **c** |  |",
  "|a|b\n|-|-\n|c|d",
  "| a |\n| - |",
  "| \u00A0a | b\u00A0 |\n|-|-|\n|   |   c  d  |",
  "| a | b |\n|---|---|\n| 1 |",
  "| `a|b` | c\\|d |\n|---|---|",
  "a | b\n-|-",
  "a\n:-",
);
const breaks = fc.constantFrom("\n", "\n", "\n\n", "\n\n", "\n \n", "\n\n\n", "\r\n", "\r", "");
const anyLines = fc
  .array(fc.tuple(lines, breaks), { maxLength: 14 })
  .map((pieces) => pieces.map(([line, end]) => line + end).join(""));
const withFrontMatter = anyLines.map((text) => `---\nid: [ref]\n---\n${text}`);
const anyMarkdown = fc.oneof({ weight: 6, arbitrary: anyLines }, withFrontMatter, anyText);

function expectSame(text: string, name?: string): void {
  const markdown = text.slice(bomLength(text));
  const frontMatter = frontMatterLength(markdown) > 0;
  expect(quickTree(markdown, frontMatter), name).toStrictEqual(remarkTree(markdown, frontMatter));
}

/** So many of the documents, spread over all of them; more with SITREP_RUNS. */
function some(documents: readonly RealDocument[], everyday: number): readonly RealDocument[] {
  const step = Math.max(1, Math.floor(documents.length / runs(everyday).numRuns));
  return documents.filter((_, index) => index % step === 0);
}

describe("the quick way to a tree", () => {
  it("comes to remark's tree of any Markdown, positions included", () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        expectSame(text);
      }),
      runs(400),
    );
  });

  it.each([
    ["the specification", specExamples(), 400],
    ["READMEs of packages", readmes(), 6],
    ["reviews and runbooks", corpus(), 9],
  ])("comes to it of %s, however they are filed", (name, documents, everyday) => {
    if (documents.length === 0) process.stdout.write(`skipped: ${name}, which are not at hand\n`);
    const file = Object.values(filings);
    for (const [index, document] of some(documents, everyday).entries())
      expectSame(file[index % file.length]?.(document.text) ?? document.text, document.name);
  });
});
