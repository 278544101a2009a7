import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/core/markdown/parse.ts";
import { contentOf } from "../../src/core/markdown/targets/content-of.ts";
import { githubMarkdown, linearMarkdown } from "../../src/core/markdown/targets/github-markdown.ts";
import { notionMarkdown } from "../../src/core/markdown/targets/notion-markdown.ts";
import { plainMessageWithin, plainText } from "../../src/core/markdown/targets/plain-text.ts";
import { anyText } from "../support/any-markdown.ts";
import { gfmExamples } from "../support/gfm-examples.ts";
import { readmes, specExamples } from "../support/real-documents.ts";
import { runs } from "../support/runs.ts";
import { bare, missingFrom, textsOf } from "../support/texts-of.ts";

const real = [...readmes().slice(0, 15), ...specExamples(), ...gfmExamples];

/** What a text says, as words in a row. Addresses may be encoded. */
function said(markdown: string): string {
  const text = bare(plainText(contentOf(parseMarkdown(markdown).root)));
  return text.replaceAll("(", "%28").replaceAll(")", "%29");
}

/** Text that GitHub would look for names in: not code, not links. */
function readForNames(markdown: string): string {
  const texts: string[] = [];
  JSON.stringify(contentOf(parseMarkdown(markdown).root), (_, value: unknown) => {
    if (typeof value === "object" && value !== null && "marks" in value && "text" in value) {
      const { marks, text } = value as { marks: { code: boolean; url?: string }; text: string };
      if (!marks.code && marks.url === undefined) texts.push(text);
    }
    return value;
  });
  return texts.join("\n").replaceAll(/https?:\/\/\S+/g, "");
}

function words(text: string): string {
  return bare(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

describe("Markdown for GitHub and Linear", () => {
  it("reads again as what it was written from", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        expect(said(linearMarkdown(parseMarkdown(markdown).root, 1_000_000).text)).toBe(said(markdown));
      }),
      runs(300),
    );
  });

  it("reads again as what it was written from, for real documents and the examples of the specifications", () => {
    const wrong = real.filter(({ text }) => {
      return said(githubMarkdown(parseMarkdown(text).root, 1_000_000).text) !== said(text);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("tells nobody of a name", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        const { text } = githubMarkdown(parseMarkdown(markdown).root);
        expect(readForNames(text)).not.toMatch(/(?<![a-z\d_])@[a-z\d]/i);
      }),
      runs(200),
    );
  });

  it("keeps within any limit, with the beginning of its text", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 200 }), (markdown, most) => {
        const { root } = parseMarkdown(markdown);
        const { text, cut } = githubMarkdown(root, most);
        expect(text.length).toBeLessThanOrEqual(most);
        expect(cut ? text.endsWith("…") : said(text)).toBe(cut || said(markdown));
      }),
      runs(100),
    );
  });
});

describe("Notion's Markdown", () => {
  it("has all words in their order, and no tags but its own", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        const { root } = parseMarkdown(markdown);
        const { text } = notionMarkdown(root);
        expect(missingFrom(words(text), textsOf(root).map(words))).toBeUndefined();
        // Tags are told from code once no code is left: whatever was a fence or an indent before may not become one now.
        const source = markdown
          .replaceAll(/[`~\t]|(?: |&nbsp;){2,}/g, " ")
          .replaceAll(/^[ >*+-]*|^\d+[.)]/gm, "");
        const withoutCode = notionMarkdown(parseMarkdown(source).root).text;
        expect(withoutCode).not.toMatch(/(?<!\\)<(?!\/?(?:table|tr|td|br)\b)/);
      }),
      runs(250),
    );
  });
});

describe("plain text", () => {
  it("has all text in its order unless it is cut, within its limit", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(30, 300, 25_000), (markdown, most) => {
        const { root } = parseMarkdown(markdown);
        const { text, cut } = plainMessageWithin(root, most);
        expect(text.length).toBeLessThanOrEqual(most);
        expect(cut ? undefined : missingFrom(text, textsOf(root))).toBeUndefined();
        expect(text).not.toMatch(/[\ud800-\udfff]/u);
      }),
      runs(250),
    );
  });
});
