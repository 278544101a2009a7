import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/core/markdown/parse.ts";
import { adfDocument } from "../../src/core/markdown/targets/adf.ts";
import { anyText } from "../support/any-markdown.ts";
import { adfContract, contractsAtHand } from "../support/contracts.ts";
import { readmes, specExamples, type RealDocument } from "../support/real-documents.ts";
import { gfmExamples } from "../support/gfm-examples.ts";
import { runs } from "../support/runs.ts";
import { missingFrom, textsOf } from "../support/texts-of.ts";

const real: readonly RealDocument[] = [...readmes().slice(0, 15), ...specExamples(), ...gfmExamples];

/** All text of a document for Jira or Confluence, in its order. */
function written(markdown: string): string {
  const texts: string[] = [];
  JSON.stringify(adfDocument(parseMarkdown(markdown).root), (key, value: unknown) => {
    if (key === "text" && typeof value === "string") texts.push(value);
    return value;
  });
  return texts.join("");
}

let compiled: ReturnType<typeof adfContract> | undefined;

/** The vendor's schema, compiled once. */
function judge(): ReturnType<typeof adfContract> {
  compiled ??= adfContract();
  return compiled;
}

function lostFrom(markdown: string): string | undefined {
  return missingFrom(written(markdown), textsOf(parseMarkdown(markdown).root));
}

describe("a document for Jira and Confluence", () => {
  it("has all text of any Markdown, in its order", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        expect(lostFrom(markdown)).toBeUndefined();
      }),
      runs(300),
    );
  });

  it("has all text of real documents and of the examples of the specifications", () => {
    expect(real.filter(({ text }) => lostFrom(text) !== undefined).map(({ name }) => name)).toEqual([]);
  });

  describe.skipIf(!contractsAtHand)(
    "against the vendor's schema (skipped where the contracts are absent)",
    () => {
      it("is valid whatever the Markdown says", () => {
        const fits = judge();
        fc.assert(
          fc.property(anyText, (markdown) => {
            fits(adfDocument(parseMarkdown(markdown).root));
            expect(fits.errors).toBeNull();
          }),
          runs(300),
        );
      });

      it("is valid for real documents and the examples of the specifications", () => {
        const fits = judge();
        const invalid = real.filter(({ text }) => !fits(adfDocument(parseMarkdown(text).root)));
        expect(invalid.map(({ name }) => name)).toEqual([]);
      });

      it.each([
        ["an empty text", { type: "paragraph", content: [{ type: "text", text: "" }] }],
        [
          "bold code",
          {
            type: "paragraph",
            content: [{ type: "text", text: "a", marks: [{ type: "code" }, { type: "strong" }] }],
          },
        ],
        [
          "a quote in a quote",
          {
            type: "blockquote",
            content: [{ type: "blockquote", content: [{ type: "paragraph", content: [] }] }],
          },
        ],
      ])("would be refused with %s: the judge is awake", (_, block) => {
        expect(judge()({ type: "doc", version: 1, content: [block] })).toBe(false);
      });
    },
  );
});
