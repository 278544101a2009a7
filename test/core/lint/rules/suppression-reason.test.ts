import { describe, expect, it } from "vitest";
import { suppressionReason } from "../../../../src/core/lint/rules/suppression-reason.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText } from "../lint-text.ts";

/** What the remedies of the first finding make of a text. */
function made(text: string): readonly string[] {
  const [finding] = lintText(text, { rules: [suppressionReason] });
  return (finding?.fixes ?? []).map(({ edits }) => applyEdits(text, edits));
}

describe("a suppression that lacks something", () => {
  it("goes with its line, and with nothing else of one that it shares", () => {
    expect(made("# R\r\n\r\n<!-- sitrep-disable action-due: -->\r\n\r\nAll é.\r\n")).toEqual([
      "# R\r\n\r\nAll é.\r\n",
    ]);
    expect(made("# R\n\nAll. <!-- sitrep-disable: old -->\nMore.\n")).toEqual(["# R\n\nAll. \nMore.\n"]);
    expect(made("<!-- sitrep-disable -->")).toEqual([""]);
  });

  it("gets the id that was most likely meant, and keeps its reason", () => {
    expect(made("<!-- sitrep-disable action-owner, action-dues: in the tracker 漢 -->\n")).toEqual([
      "<!-- sitrep-disable action-owner, action-due: in the tracker 漢 -->\n",
    ]);
    expect(made("<!-- sitrep-disable zzzzzzzzzz: why -->\n")).toEqual([]);
  });
});
