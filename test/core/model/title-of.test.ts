import { describe, expect, it } from "vitest";
import { titleOf } from "../../../src/core/model/title-of.ts";
import { parsed } from "../../support/read-markdown.ts";

const title = (text: string): string | undefined => titleOf(parsed(text).sections)?.text;

describe("the title of a document", () => {
  it.each([
    ["# Root cause of it é 漢\r\n\r\n## Summary\r\n", "Root cause of it é 漢"],
    ["# Alone 🚒\n", "Alone 🚒"],
    ["# One\n\n## Summary\n\n# Another\n", undefined],
    ["## Summary\n\n# Late\n", undefined],
    ["## Summary\n", undefined],
    ["no heading\n", undefined],
  ])("of %j is %j", (text, expected) => {
    expect(title(text)).toBe(expected);
  });
});
