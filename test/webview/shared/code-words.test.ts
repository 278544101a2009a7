// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { codeWords } from "../../../webview/shared/code-words.ts";
import { make } from "../../../webview/shared/dom.ts";

const html = (message: string): string => make("p", {}, ...codeWords(message)).innerHTML;

describe("code in messages", () => {
  it("is shown as code, without its backticks and never as markup", () => {
    expect(html("The front matter says `resolved`, the timeline `漢 <b>`.")).toBe(
      "The front matter says <code>resolved</code>, the timeline <code>漢 &lt;b&gt;</code>.",
    );
    expect(html("`a` `b`")).toBe("<code>a</code> <code>b</code>");
  });

  it("is nothing where a backtick stands alone", () => {
    expect(html("Unexpected ` in the name")).toBe("Unexpected ` in the name");
    expect(html("``")).toBe("``");
    expect(html("")).toBe("");
  });
});
