import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { whyNoActions } from "../../../src/core/review/why-no-actions.ts";

const reasonOf = (section: string, frontMatter = ""): string | undefined => {
  const text = `---\nsitrep: 1\nkind: review\n${frontMatter}---\n\n# R\n\n## Actions\n\n${section}\n`;
  return whyNoActions(readDocument(text, { path: "postmortem.md", policy: defaultPolicy }));
};

describe("why a review has no actions", () => {
  it("is what its front matter says", () => {
    expect(reasonOf("", "no-actions: The vendor has fixed it é 漢\n")).toBe("The vendor has fixed it é 漢");
  });

  it("is the sentence under its heading, without comments, whatever ends its lines", () => {
    const said = "Nothing is left to change:\r\nthe vendor has fixed it.";
    expect(reasonOf(`<!-- What will change? -->\r\n\r\n${said}\r\n\r\nMore.`)).toBe(
      "Nothing is left to change: the vendor has fixed it.",
    );
  });

  it("is unknown where somebody only says that there are none, or has still to say anything", () => {
    for (const section of [
      "",
      "None.",
      "No further actions needed.",
      "TODO",
      "_What will change?_",
      "- None",
    ])
      expect(reasonOf(section)).toBeUndefined();
    expect(reasonOf("", "no-actions: TBD\n")).toBeUndefined();
    expect(reasonOf("", "no-actions: true\n")).toBeUndefined();
  });

  it("is no matter where there are actions", () => {
    expect(reasonOf("- [ ] Add an alert", "no-actions: The vendor has fixed it\n")).toBeUndefined();
  });
});
