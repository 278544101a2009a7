import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/core/markdown/parse.ts";
import { adaptiveCard } from "../../src/core/markdown/targets/adaptive-card.ts";
import { anyText } from "../support/any-markdown.ts";
import { componentContract, contractsAtHand } from "../support/contracts.ts";
import { readmes } from "../support/real-documents.ts";
import { runs } from "../support/runs.ts";
import { bare, missingFrom, textsOf } from "../support/texts-of.ts";

/** Letters and digits alone: what stands between them may be an escape. */
function letters(text: string): string {
  return bare(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function wrongWith(markdown: string): string | undefined {
  const { root } = parseMarkdown(markdown);
  const { card, cut } = adaptiveCard(root);
  const texts: string[] = [];
  const json = JSON.stringify(card, (key, value: unknown) => {
    if (key === "text" && typeof value === "string") texts.push(value);
    return value;
  });
  if (Buffer.byteLength(json) > 28_000) return "too long";
  if (cut) return texts.at(-1)?.endsWith("…") === true ? undefined : "cut without saying so";
  return missingFrom(letters(texts.join("")), textsOf(root).map(letters));
}

describe("an adaptive card", () => {
  it("has all words in their order, or says that it is cut, in no more bytes than Teams takes", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        expect(wrongWith(markdown)).toBeUndefined();
      }),
      runs(200),
    );
    const documents = readmes().slice(0, 30);
    expect(documents.filter(({ text }) => wrongWith(text) !== undefined).map(({ name }) => name)).toEqual([]);
  });

  it.skipIf(!contractsAtHand)("is as the vendor's contract has it (skipped where it is absent)", () => {
    const fits = componentContract("teams-workflow.openapi.json", "AdaptiveCardTop");
    fc.assert(
      fc.property(anyText, (markdown) => {
        const { card } = adaptiveCard(parseMarkdown(markdown).root);
        if (card.body.length > 0) fits(card);
        expect(fits.errors ?? undefined).toBeUndefined();
      }),
      runs(100),
    );
    expect(fits({ type: "AdaptiveCard", version: "1.4", body: [{ type: "RichTextBlock" }] })).toBe(false);
  });
});
