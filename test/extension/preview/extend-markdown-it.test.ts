import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extendMarkdownIt } from "../../../src/extension/preview/extend-markdown-it.ts";
import { editorMarkdownIt } from "../../support/editor-markdown-it.ts";
import { preview, readable, review, withPreview } from "./preview-fixture.ts";

const corpus = join(process.env["SITREP_SHARED"] ?? "../shared", "corpus");

/** Milliseconds for what reads real documents, on a busy machine. */
const slow = 30_000;

describe("documents that are not ours", () => {
  const unread = editorMarkdownIt((md) =>
    extendMarkdownIt(md, () => {
      throw new Error("A foreign document was read");
    }),
  );

  it.each([
    ["no front matter", "# Title\n\n- [x] done\n- 2026-11-21T14:02:11Z **Finding** É 漢 🚒 ⭐\n"],
    ["front matter of others", "---\ntitle: sitrep\nlayout: post\n---\n\n- [ ] open\n"],
    ["a key below the front matter", "---\ntitle: a\n---\n\nsitrep: 1\n"],
    ["a longer key", "---\nsitrep-like: 1\nno sitrep: 1\n  sitrep: 1\n---\n\ntext\n"],
    ["front matter that is not closed", "---\nsitrep: 1\nkind: review\n\n# Title\n"],
    ["a rule, not front matter", "text\n\n---\nsitrep: 1\n---\n"],
    ["CRLF", "---\r\ntitle: a\r\n---\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n"],
    ["HTML and links", '<div class="sitrep-row">a</div>\n\nhttps://example.org <b>b</b>\n'],
    ["nothing", ""],
  ])("render to the same bytes: %s", (_name, source) => {
    expect(unread.render(source)).toBe(editorMarkdownIt().render(source));
  });

  it("render to the same bytes inline", () => {
    const source = "---\nsitrep: 1\n---";
    expect(unread.renderInline(source)).toBe(editorMarkdownIt().renderInline(source));
  });

  it("render to the same bytes while what draws them is being loaded", () => {
    const md = editorMarkdownIt((plain) => extendMarkdownIt(plain, () => undefined));
    const source = review("# Title\n\n- [x] done\n");
    expect(md.render(source)).toBe(editorMarkdownIt().render(source));
  });

  it("render to the same bytes where they claim to be ours and can't be read", () => {
    const source = review("# Title\n\n- [x] done\n");
    expect(preview(source, { read: () => undefined })).toBe(editorMarkdownIt().render(source));
  });

  it.skipIf(!existsSync(corpus))(
    "render to the same bytes: real documents, where they are at hand",
    () => {
      const sources = ["postmortems", "runbooks", "templates"].flatMap((folder) =>
        markdownIn(join(corpus, folder)),
      );
      expect(sources.length).toBeGreaterThan(100);
      for (const source of sources) expect(unread.render(source)).toBe(editorMarkdownIt().render(source));
    },
    slow,
  );
});

describe("our files", () => {
  it("fold the editor's front matter table away, below the band", () => {
    const html = preview(review("# Review\n\n## Summary\n", ["state: draft"]));
    const order = ["<h1", 'class="sitrep-band"', "<details", 'class="frontmatter"', "<h2"];
    const places = order.map((part) => html.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("show no empty fold where the editor hides front matter", () => {
    const md = editorMarkdownIt((plain) => withPreview(plain));
    md.renderer.rules["front_matter"] = () => "";
    expect(md.render(review("# Review\n"))).not.toContain("<details");
  });

  it("are drawn where nothing takes the front matter out", () => {
    const md = withPreview(editorMarkdownIt());
    md.block.ruler.disable("front_matter");
    const html = md.render(review("## Summary\n", ["title: Checkout errors"]));
    expect(html.indexOf("sitrep-band")).toBeGreaterThan(html.indexOf("kind: review"));
    expect(html.indexOf("sitrep-band")).toBeLessThan(html.indexOf("Summary</h2>"));
  });

  it("show the front matter's title where no heading says it", () => {
    expect(readable(preview(review("## Summary\n", ["title: É 漢 🚒 <b>"])))).toContain("É 漢 🚒 &lt;b&gt;");
  });

  it("leave what others wrote in HTML and escape what was a value", () => {
    const html = preview(
      review("# R\n\n## Actions\n\n- Fix it. Owner: <img src=x onerror=alert(1)>\n", [
        'state: "<script>alert(1)</script>"',
        'incident: "javascript:alert(1)"',
        "depth: full",
      ]),
    );
    const band = /<section class="sitrep-band"[^]*?<\/section>/.exec(html)?.[0] ?? "";
    expect(band).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(band).not.toMatch(/<script|href="javascript|<img/);
  });

  it("read as before where ours is not known by kind, boxes apart", () => {
    const html = preview("---\nsitrep: 1\n---\n\n# Notes\n\n- [x] tidy up\n");
    expect(html).not.toContain("sitrep-band");
    expect(html).toContain('aria-label="done"');
  });

  it("read the same with CRLF", () => {
    const source = review("# R\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Finding** Full ⭐\n");
    expect(preview(source.replace(/\n/g, "\r\n")).replace(/\r/g, "")).toBe(preview(source));
  });
});

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}
