import { describe, expect, it } from "vitest";
import { templateCompletionsAt } from "../../../src/core/updates/complete-template.ts";
import { knownUpdateVariables } from "../../../src/core/updates/update-variables.ts";

/** The text with the first offer of a name taken, where `‸` is the caret. */
function taken(marked: string, name: string): string | undefined {
  const offset = marked.indexOf("‸");
  const text = marked.replace("‸", "");
  const offer = templateCompletionsAt(text, offset).find((one) => one.text.startsWith(name));
  return offer && text.slice(0, offer.range.start) + offer.text + text.slice(offer.range.end);
}

describe("completion in a template of updates", () => {
  it.each([
    ["🚒 {{‸", "🚒 {{known}}"],
    ["{{‸}}", "{{known}}"],
    ["{{ kn‸ }} é", "{{ known }} é"],
    ["{{kn‸}", "{{known}}"],
    ["{{kn‸ow", "{{known}}"],
    ["a\r\n{{title}} {{kn‸\r\n", "a\r\n{{title}} {{known}}\r\n"],
  ])("of %j makes %j", (before, after) => {
    expect(taken(before, "known")).toBe(after);
  });

  it.each(["‸", "{‸", "{{title}} ‸", "{{title\n‸", "known‸"])("offers nothing at %j", (text) => {
    expect(taken(text, "")).toBeUndefined();
  });

  it("offers each variable once, with what the composer calls it", () => {
    const offers = templateCompletionsAt("{{", 2);
    expect(offers.map(({ text }) => text)).toEqual(knownUpdateVariables.map((name) => `${name}}}`));
    expect(offers.find(({ text }) => text === "doing}}")?.detail).toBe("What we do");
  });
});
