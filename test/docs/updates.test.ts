import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readUpdateTemplate } from "../../src/core/updates/update-template.ts";
import { knownUpdateVariables } from "../../src/core/updates/update-variables.ts";
import { compose } from "../support/compose.ts";
import { recordText } from "../support/record.ts";

const page = readFileSync(new URL("../../docs/updates.md", import.meta.url), "utf8");

describe("the page about updates", () => {
  it("lists every variable and no other", () => {
    const rows = page.slice(page.indexOf("| variable | is |")).split("\n\n", 1)[0] ?? "";
    const listed = rows
      .split("\n")
      .flatMap((row) => Array.from((row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g), (match) => match[1]));
    expect([...listed].sort()).toEqual([...knownUpdateVariables].sort());
  });

  it("shows a template that works", () => {
    const [, name = "", text = ""] = /```markdown templates\/updates\/(\S+)\n([^]*?)```/.exec(page) ?? [];
    expect(readUpdateTemplate(text).problems).toEqual([]);
    const { draft } = compose(recordText(), {
      audience: "customers",
      format: "status",
      typed: { known: "Card payments fail for some." },
      templates: { [name]: text },
    });
    expect(draft.subject).toBe("Checkout errors: investigating");
    expect(draft.text).toContain("Dear customers,\n\nCard payments fail for some.\nWe are investigating.\n");
  });
});
