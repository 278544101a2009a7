// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { sanitise } from "../../../webview/cockpit/sanitise.ts";

function clean(html: string): string {
  const box = document.createElement("div");
  box.append(sanitise(html));
  return box.innerHTML;
}

describe("sanitise", () => {
  it("keeps what Markdown renders to", () => {
    const html =
      '<p>All <em>communication</em> <strong>漢</strong> <code>a &lt; b</code></p><ol start="3"><li>é</li></ol><pre><code>gh api\n</code></pre>';
    expect(clean(html)).toBe(html);
  });

  it.each([
    ["scripts", "<p>a</p><script>alert(1)</script>", "<p>a</p>"],
    ["handlers", '<p onclick="alert(1)">a</p>', "<p>a</p>"],
    ["styles, classes and ids", '<p style="color:red" class="x" id="y">a</p><style>p{}</style>', "<p>a</p>"],
    ["frames", '<iframe src="about:blank"></iframe>a', "a"],
    ["drawings that may hold scripts", '<svg><a href="javascript:alert(1)">x</a></svg>a', "a"],
    ["forms, but not their text", '<form action="/x"><button>Done</button></form>', "Done"],
    ["text fields", '<input value="x"><textarea>y</textarea>', ""],
    ["comments", "<!-- x -->a", "a"],
    ["our own controls", '<vscode-button appearance="primary">Done</vscode-button>', "Done"],
  ])("takes out %s", (_, html, left) => {
    expect(clean(html)).toBe(left);
  });

  it("shows a picture's words: nothing is loaded", () => {
    expect(clean('<img src="https://example.com/x.png" alt="the dashboard" onerror="alert(1)">')).toBe(
      "the dashboard",
    );
  });

  it("shows a task's box as a character", () => {
    expect(
      clean('<ul><li><input type="checkbox" checked disabled>a</li><li><input type="checkbox">b</li></ul>'),
    ).toBe("<ul><li>☑ a</li><li>☐ b</li></ul>");
  });

  it.each([
    "https://example.com/a?b=1",
    "http://example.com/",
    "mailto:sre@example.com",
    "docs/db.md",
    "../runbooks/db%20漢.md#restore",
    "/docs/a.md",
  ])("keeps a link to %s", (to) => {
    expect(clean(`<a href="${to}" title="x" target="_blank">a</a>`)).toBe(`<a href="${to}">a</a>`);
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "command:workbench.action.quit",
    "data:text/html,x",
    "file:///etc",
    "#x",
    "//example.com",
    String.raw`\\host\share`,
    "vscode://x",
  ])("keeps the words of a link to %s, not the link", (to) => {
    expect(clean(`<a href="${to}">a</a>`)).toBe("a");
  });

  it("puts a step's headings below those of the page", () => {
    expect(clean("<h1>a</h1><h2>b</h2><h4>c</h4>")).toBe("<h3>a</h3><h3>b</h3><h4>c</h4>");
  });
});
