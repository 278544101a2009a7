import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/core/markdown/parse.ts";
import { plainText } from "../../../src/core/markdown/plain-text.ts";
import { writeInline } from "../../../src/core/markdown/inline-text.ts";
import { longestExcerpt, selectionEntry } from "../../../src/core/timeline/selection-entry.ts";

const remote = { url: "git@github.com:acme/shop.git", commit: "0123456789abcdef0123456789abcdef01234567" };

describe("the entry for selected lines", () => {
  it("shows the first line that says something, and a link to all of them", () => {
    const text = "\r\n  {\r\n    pool: 10, // é 漢 🚒 `x`\r\n  }\r\n";
    expect(selectionEntry({ path: "src\\pool.ts", fromLine: 3, toLine: 7, text, remote })).toBe(
      "`` pool: 10, // é 漢 🚒 `x` `` [`src/pool.ts:3-7`](https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/src/pool.ts#L3-L7)",
    );
  });

  it("names the place in code where there is nothing to link to", () => {
    const lines = { path: "src/pool.ts", fromLine: 3, toLine: 3, text: undefined };
    expect(selectionEntry({ ...lines, remote: undefined })).toBe("`src/pool.ts:3`");
    expect(selectionEntry({ ...lines, remote: { ...remote, url: "/srv/git/shop" } })).toBe("`src/pool.ts:3`");
  });

  it("cuts a long line", () => {
    const lines = { path: "a.log", fromLine: 1, toLine: 1, text: "🚒a".repeat(400), remote: undefined };
    expect(selectionEntry(lines)).toBe(`\`${"🚒a".repeat(longestExcerpt / 2).slice(0, -1)}…\` \`a.log:1\``);
  });

  it("shows any path as it is", () => {
    const entry = selectionEntry({ path: "a/[id]_x_*.ts", fromLine: 1, toLine: 2, text: "", remote });
    const shown = parseMarkdown(writeInline(entry)).root.children[0];
    expect(shown && plainText(shown)).toBe("a/[id]_x_*.ts:1-2");
  });
});
