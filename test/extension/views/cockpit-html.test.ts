import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../src/core/text/escape-html.ts";
import { cockpitHtml } from "../../../src/extension/views/cockpit-html.ts";

const page = {
  cspSource: "https://webview.test",
  nonce: "a1b2c3",
  scriptUri: "https://webview.test/cockpit.js",
  styleUri: "https://webview.test/cockpit.css",
  title: "Cockpit",
  locale: "ja",
};

describe("cockpitHtml", () => {
  it("lets in nothing but its own script by nonce and its own style", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(cockpitHtml(page))?.[1];
    expect(policy?.replaceAll("&#39;", "'").split("; ")).toEqual([
      "default-src 'none'",
      "style-src https://webview.test 'nonce-a1b2c3'",
      "script-src 'nonce-a1b2c3'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it("fetches its script by nonce and its style at once, and waits with both for the first words to be seen", () => {
    const html = cockpitHtml(page);
    expect(html).toContain(
      '<link id="script" rel="preload" as="script" nonce="a1b2c3" href="https://webview.test/cockpit.js">',
    );
    expect(html).toContain(
      '<link id="style" rel="preload" as="style" href="https://webview.test/cockpit.css">',
    );
    expect(html).toMatch(/<script nonce="a1b2c3">addEventListener\("load"/);
  });

  it("says what is going on and what is next before anything is loaded", () => {
    const html = cockpitHtml({ ...page, first: { marks: ["Drill"], title: "Pool <é>", step: "Page 漢" } });
    expect(html).toContain('<span class="tag">Drill</span><h1>Pool &lt;é&gt;</h1>');
    expect(html).toContain("<h2>Page 漢</h2>");
    expect(cockpitHtml(page)).not.toContain("<main");
  });

  it("names the page's language", () => {
    expect(cockpitHtml(page)).toContain('<html lang="ja">');
  });

  it("cannot be broken out of by any of its values", () => {
    const evil = `"'><script>alert(1)</script>`;
    const html = cockpitHtml({
      cspSource: evil,
      nonce: evil,
      scriptUri: evil,
      styleUri: evil,
      title: evil,
      locale: evil,
      sentences: { [evil]: evil },
      first: { marks: [evil], title: evil, step: evil },
    });
    expect(html).not.toContain("<script>");
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
  });
});

describe("escapeHtml", () => {
  it("leaves nothing that HTML would read as its own", () => {
    expect(escapeHtml(`<a href="x" title='é'>&amp;`)).toBe(
      "&lt;a href=&quot;x&quot; title=&#39;é&#39;&gt;&amp;amp;",
    );
  });
});
