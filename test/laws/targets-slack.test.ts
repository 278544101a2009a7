import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/core/markdown/parse.ts";
import { slackBlocks } from "../../src/core/markdown/targets/slack-blocks.ts";
import { anyText } from "../support/any-markdown.ts";
import { componentContract, contractsAtHand } from "../support/contracts.ts";
import { gfmExamples } from "../support/gfm-examples.ts";
import { readmes, specExamples } from "../support/real-documents.ts";
import { runs } from "../support/runs.ts";
import { missingFrom, textsOf } from "../support/texts-of.ts";

const real = [...readmes().slice(0, 15), ...specExamples(), ...gfmExamples];

/** What is wrong with the message of a text; undefined where nothing is. */
function wrongWith(markdown: string): string | undefined {
  const { root } = parseMarkdown(markdown);
  const { blocks, text, cut } = slackBlocks(root);
  const texts: string[] = [];
  const json = JSON.stringify(blocks, (key, value: unknown) => {
    if (key === "text" && typeof value === "string") texts.push(value);
    return value;
  });
  const said = texts.join("").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const entities = textsOf(root).map((one) =>
    one.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
  );
  const missing = cut ? undefined : missingFrom(said, entities);
  if (missing !== undefined) return `lost ${missing}`;
  if (cut && !said.endsWith("…")) return "cut without saying so";
  if (json.length > 12_500 || blocks.length > 50) return "too long";
  if (/<[!@#]/.test(json)) return "may mention somebody";
  if (/[<>]|&(?!amp;|lt;|gt;)/.test(text) || text.length > 3000) return "a fallback that is not escaped";
  return /[\ud800-\udfff]/u.test(json + text) ? "half a character" : undefined;
}

describe("a message in Slack's blocks", () => {
  it("keeps within the limits, mentions nobody, and has all text unless it says that it is cut", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        expect(wrongWith(markdown)).toBeUndefined();
      }),
      runs(250),
    );
  });

  it("does so for real documents and the examples of the specifications", () => {
    const wrong = real
      .map(({ name, text }) => [name, wrongWith(text)])
      .filter(([, what]) => what !== undefined);
    expect(wrong).toEqual([]);
  });

  it.skipIf(!contractsAtHand)(
    "has blocks as the vendor's contract has them (skipped where it is absent)",
    () => {
      const fits = componentContract("slack.openapi.json", "S_KnownBlock");
      fc.assert(
        fc.property(anyText, (markdown) => {
          for (const block of slackBlocks(parseMarkdown(markdown).root).blocks) {
            fits(block);
            expect(fits.errors).toBeNull();
          }
        }),
        runs(150),
      );
      expect(fits({ type: "header", text: { type: "plain_text", text: "a".repeat(151) } })).toBe(false);
    },
  );
});
