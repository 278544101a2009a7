import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { makeSite } from "../../scripts/site/make-site.mjs";
import { readPages } from "../../scripts/site/read-pages.mjs";

const root = process.cwd();

describe("The pages of the documentation", () => {
  let texts: ReadonlyMap<string, string>;
  let site: Awaited<ReturnType<typeof makeSite>>;
  beforeAll(async () => {
    texts = await readPages(root);
    site = await makeSite(texts, root);
  });

  it("have no link to what is not there", () => {
    expect(site.faults).toEqual([]);
  });

  it("are one for each file, each with a title, one first heading and a way to all others", () => {
    expect(site.pages.size).toBe(texts.size);
    for (const [path, html] of site.pages) {
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<title>[^<]+<\/title>/);
      expect(html, path).toContain('aria-label="All pages"');
      expect(html, path).not.toMatch(/<script|https?:\/\/[^"]*\.(?:js|css)/);
    }
  });

  it("are all found from the table of contents, and decisions from theirs", async () => {
    const contents = site.pages.get("docs/index.html") ?? "";
    for (const name of await readdir("docs"))
      if (name.endsWith(".md") && name !== "README.md")
        expect(contents, name).toContain(`href="${name.replace(".md", ".html")}"`);
    const decisions = site.pages.get("docs/decisions/index.html") ?? "";
    for (const name of await readdir("docs/decisions"))
      if (name !== "README.md") expect(decisions, name).toContain(name.replace(".md", ".html"));
  });

  it("lead from page to page, and to the source for what has none", async () => {
    const some = new Map([
      [
        "README.md",
        '# é\n\n[one](docs/a.md#two-漢) ![p](docs/pictures/cockpit-light.png) [code](src/core/)\n\n<img src="docs/pictures/cockpit-dark.png" alt="p">',
      ],
      ["docs/README.md", "# Docs\n\n## First\n\n- [a & b](a.md)\n"],
      ["docs/a.md", "# A\n\n## Two 漢\n\n[up](../README.md)"],
    ]);
    const { pages, pictures, faults } = await makeSite(some, root);
    expect(faults).toEqual([]);
    expect(pictures).toEqual(["docs/pictures/cockpit-dark.png", "docs/pictures/cockpit-light.png"]);
    expect(pages.get("index.html")).toContain('href="docs/a.html#two-%E6%BC%A2"');
    expect(pages.get("index.html")).toContain('href="https://github.com/sitrep/sitrep/blob/main/src/core"');
    expect(pages.get("index.html")).toContain('<a href="docs/a.html">A &amp; b</a>');
    expect(pages.get("docs/a.html")).toContain('<a href="a.html" aria-current="page">A &amp; b</a>');
    expect(pages.get("docs/a.html")).toContain('href="../index.html"');
  });

  it("say which link leads nowhere", async () => {
    const broken = new Map([["docs/README.md", "# Docs\n\n[gone](gone.md) [nowhere](#nowhere)"]]);
    expect((await makeSite(broken, root)).faults).toEqual([
      "docs/README.md: gone.md is not there",
      "docs/README.md: #nowhere has no such heading",
    ]);
  });
});
