import fc from "fast-check";
import { freeEntryTypes, type Intent } from "../../src/core/incident/intent.ts";
import { declaredAt } from "./record.ts";

/** What people paste and what means something to Markdown, HTML, Git or our own grammar. */
const traps = [
  "# heading",
  "- item",
  "* item",
  "+ item",
  "1. first",
  "10) tenth",
  "> quote",
  "[ ] box",
  "[x] done",
  "2026-11-21T14:02:11Z",
  "14:02",
  "**Status** resolved",
  "__Status__ resolved",
  "**Severity:** SEV1",
  "**bold**",
  "(internal)",
  "(start)",
  "⭐",
  "⭐️",
  " ⭐",
  "\\",
  "\\⭐",
  "|",
  "<br>",
  "<br/>",
  "-->",
  "<!--",
  "<!-- note",
  "<details>",
  "</div>",
  "<https://example.org/a>",
  "https://example.org/?a=1&copy=2",
  "&#x2B50;",
  "&amp;",
  "&",
  "`",
  "``",
  "`code`",
  "`` a ` b ``",
  "```",
  "~~~",
  "~~gone~~",
  "\n",
  "\r\n",
  "\n\n",
  "\n- ",
  "\n# ",
  "\t",
  "  ",
  "<<<<<<< HEAD",
  "=======",
  ">>>>>>> theirs",
  "---",
  "***",
  "[^1]: note",
  "[a]: b",
  "[link](x)",
  "![image](x)",
  "→",
  "->",
  ": ",
  "é",
  "漢字",
  "🚒",
  "👩‍🚒",
  "שלום",
  "\u202E",
  "\u00A0",
  "\u2028",
  "\u0007",
  "\uFEFF",
  "_a_",
  "$&",
  "$1",
  "#",
  "next update",
  "(skipped: x)",
  "word",
] as const;

/** Text as somebody may type or paste it. */
export const typedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...traps) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constantFrom(" ", "a", "\n") },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(""));

/** A moment within two days around the declaration, on a coarse grid so that equal times are common. */
export const moment: fc.Arbitrary<number> = fc
  .integer({ min: -20, max: 200 })
  .map((step) => declaredAt + step * 60_000);

const qualifiers: Readonly<Record<string, readonly string[]>> = {
  impact: ["start", "end"],
  hypothesis: ["open", "supported", "rejected"],
  update: ["internal", "stakeholders", "executives", "customers"],
};

type LogIntent = Extract<Intent, { kind: "log" }>;

/** A free entry of any type, qualifier and star. */
export function logIntent(text: fc.Arbitrary<string> = typedText): fc.Arbitrary<LogIntent> {
  return fc
    .record({
      at: moment,
      type: fc.constantFrom(...freeEntryTypes),
      chosen: fc.option(fc.nat(3), { nil: undefined }),
      text,
      star: fc.boolean(),
    })
    .map(({ chosen, ...rest }) => ({
      kind: "log",
      ...rest,
      qualifier: chosen === undefined ? undefined : qualifiers[rest.type]?.[chosen],
    }));
}

/** The ways in which one text is written to disk. */
export const filing: fc.Arbitrary<{ readonly name: string; readonly write: (text: string) => string }> =
  fc.constantFrom(
    { name: "LF", write: (text: string) => text },
    { name: "CRLF", write: (text: string) => text.replace(/\n/g, "\r\n") },
    { name: "BOM", write: (text: string) => `\uFEFF${text}` },
    { name: "BOM and CRLF", write: (text: string) => `\uFEFF${text.replace(/\n/g, "\r\n")}` },
    { name: "no final newline", write: (text: string) => text.replace(/\n+$/, "") },
    { name: "CR", write: (text: string) => text.replace(/\n/g, "\r") },
  );
