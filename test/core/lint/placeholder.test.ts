import { describe, expect, it } from "vitest";
import { isPlaceholder, isTemplateText } from "../../../src/core/lint/placeholder.ts";

describe("what a template left to be filled in", () => {
  it.each([
    ...[
      "",
      " ",
      "—",
      "***",
      "…",
      "?",
      "??",
      "? min",
      "TODO",
      "**T**ODO",
      "`t`bd",
      "T.B.C.",
      "t_o_ be decided",
      "to be written",
    ],
    ...[
      "fixme",
      "F*i*ll me in",
      "xxx",
      "n/a",
      "_n_/a",
      "NA",
      "not applicable.",
      "Lorem ipsum",
      "*yyyy*-mm-dd",
      "dd.mm.yyyy",
    ],
    ...[
      "MM/DD",
      "jjjj-mm",
      "hh:mm",
      "~~HH~~:MM - ??",
      "[who]",
      "<who>",
      "{{ who }}",
      "10:?? - ??:??",
      "todo: the graph",
      "\u3000tbd",
    ],
  ])("is %j", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    ...[
      "The pool was small",
      "none",
      "None.",
      "Tom",
      "To be or not",
      "finally",
      "nobody",
      "A",
      "é",
      "漢",
      "🚒",
      "Date",
    ],
    ...["mm", "hh", "yes", "locked", "12", "https://example.org", "<https://example.org>", "</div>", "[x]"],
  ])("is not %j", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it("may be several with signs between them, or have a label in front", () => {
    expect(isTemplateText("[Action] - [Owner] ({date})")).toBe(true);
    expect(isTemplateText("Duration: {time range, e.g., 10:00 to 11:00}")).toBe(true);
    expect(isTemplateText("Duration: 10:00 to 11:00")).toBe(false);
    expect(isTemplateText("Restart [checkout] by hand")).toBe(false);
  });
});
