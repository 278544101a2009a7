import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../src/extension/escape-html.ts";
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

  it("loads the script with the nonce and does not defer it past the toolkit's look at the theme", () => {
    expect(cockpitHtml(page)).toContain(
      '<script nonce="a1b2c3" src="https://webview.test/cockpit.js"></script>\n</body>',
    );
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
