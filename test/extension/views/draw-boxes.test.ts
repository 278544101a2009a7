import { describe, expect, it } from "vitest";
import { drawBoxes } from "../../../src/extension/views/draw-boxes.ts";

describe("boxes in a step's text", () => {
  it.each([
    ["<ul>\n<li>[ ] Compare</li>\n</ul>", "<ul>\n<li>☐ Compare</li>\n</ul>"],
    ["<li>[x] Compare</li>", "<li>☑ Compare</li>"],
    [
      '<li class="code-line">\n<p>[X] <em>Compare</em></p>',
      '<li class="code-line">\n<p>☑ <em>Compare</em></p>',
    ],
  ])("are drawn: %s", (html, drawn) => {
    expect(drawBoxes(html)).toBe(drawn);
  });

  it.each([
    "<p>[ ] no item</p>",
    "<li>[ ](link)</li>",
    "<li>see [x] there</li>",
    "<pre>&lt;li&gt;[ ] a</pre>",
  ])("are not seen where there are none: %s", (html) => {
    expect(drawBoxes(html)).toBe(html);
  });
});
