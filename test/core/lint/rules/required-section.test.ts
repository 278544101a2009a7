import { describe, expect, it } from "vitest";
import { emptySection } from "../../../../src/core/lint/rules/empty-section.ts";
import { requiredSection } from "../../../../src/core/lint/rules/required-section.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText, type LintTextOptions } from "../lint-text.ts";

const lint = (text: string, options: LintTextOptions = {}): ReturnType<typeof lintText> =>
  lintText(text, { ...options, rules: [requiredSection, emptySection] });
const missing = (text: string, options?: LintTextOptions): readonly string[] =>
  lint(text, options).map(({ message }) => /`([^`]*)`/.exec(message)?.[1] ?? "");
const repaired = (text: string, options?: LintTextOptions): string =>
  applyEdits(
    text,
    lint(text, options).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits)),
  );

const onlyImpact = { policy: `{ "sections": { "required": { "full": ["summary", "impact", "actions"] } } }` };
const prompt = "<!-- Who could not do what, how many, from when to when. -->";

describe("a section that is there", () => {
  it.each([
    ["setext, emphasis and colon", "*Scope*:\n-----------\n\nAll users.\n"],
    ["a bold label with text", "**Impact:** all users\n"],
    ["a label and a sentence", "Impact: all users in the EU were logged out\n"],
    ["a label in an item", "- **Impact:** all users\n"],
    ["a row of a table", "| Field | Value |\n|---|---|\n| Impact | all users in the EU were logged out |\n"],
    ["a bold line", "**Impact**\n\nAll users.\n"],
    ["words in a table", "## Impact\n\n| Users | Orders |\n|---|---|\n| all | 1,200 |\n"],
    ["a picture", "## Impact\n\n![errors by minute](errors.png)\n"],
    ["code", "## Impact\n\n```\n503 503\n```\n"],
    ["none, said so", "## Impact\n\nNone.\n"],
    ["emphasis that asks nothing", "## Impact\n\n*No customer was affected.*\n"],
    ["sub-headings with words", "## Impact\n\n### Users\n\nAll.\n"],
    ["somebody's words in a block quote", "## Impact\n\n> I could not pay.\n"],
    ["a label and a value", "## Impact\n\n- Orders lost: 12\n"],
  ])("counts: %s", (_, section) => {
    expect(
      missing(`# Review\n\n## Summary\n\nIt fell.\n\n${section}\n## Actions\n\n- Mend it\n`, onlyImpact),
    ).toEqual([]);
  });

  it.each([
    ["a fact behind a label", "Impact: high\n"],
    [
      "a fact in a table",
      "| Severity | Impact |\n|---|---|\n| SEV1 | all users in the EU were logged out |\n",
    ],
  ])("does not count: %s", (_, section) => {
    expect(
      missing(`# Review\n\n## Summary\n\nIt fell.\n\n${section}\n## Actions\n\n- Mend it\n`, onlyImpact),
    ).toEqual(["## Impact"]);
  });

  it.each([
    ["nothing", ""],
    ["a comment", "<!-- who? -->\n"],
    ["a question in italics", "_Who was affected?_\n"],
    ["brackets", "[Describe the impact]\n"],
    ["braces", "{{ impact }}\n"],
    ["angle brackets", "<describe the impact here>\n"],
    ["TODO", "TODO: ask support\n"],
    ["TBD in a list", "- TBD\n- \n"],
    ["braces with an example", "{time range, e.g., 10:00 to 11:00}\n"],
    [
      "braces behind labels",
      "- Duration: {time range, e.g., 10:00 - 11:00 UTC}\n- Users: <number of users>\n",
    ],
    ["braces behind a bold label", "**Duration:** {time range, e.g., 10:00}\n"],
    ["brackets that say how", "- [Each item should have a number.]\n"],
    ["several with signs between them", "- [Users] - {orders} (<euros>)\n- <users>: <orders> (<euros>)\n"],
    ["an empty box", "- [ ] \n"],
    ["an empty table", "| Users | Orders |\n|---|---|\n|  | XX |\n"],
    ["sub-headings alone", "### Users\n\n### Orders\n"],
    ["a rule", "---\n"],
    ["a question in a block quote", "> Who was affected?\n"],
    ["an order in brackets", "(Describe the impact.)\n"],
    ["a table of labels", "| What | How much |\n|---|---|\n| Time in SEV1 | ?mins |\n| Orders lost | |\n"],
    ["a label", "**Users affected:**\n\n- Orders lost:\n"],
  ])("does not count with nothing but %s", (_, body) => {
    const text = `# Review\n\n## Summary\n\nIt fell.\n\n## Impact\n\n${body}\n## Actions\n\n- Mend it\n`;
    expect(missing(text, onlyImpact)).toEqual(["Impact"]);
  });

  it("is not the title, whatever the title says", () => {
    expect(missing("# Timeline and impact of the outage\n\nText.\n", onlyImpact)).toHaveLength(3);
  });

  it("may be written twice, once in full", () => {
    const text = "# R\n\n## Summary\n\nx\n\n## Impact\n\n## Actions\n\n- y\n\n## Impact\n\nAll.\n";
    expect(missing(text, onlyImpact)).toEqual([]);
  });
});

describe("inserting a section", () => {
  it("puts it behind its neighbour, in the document's line breaks, and touches nothing else", () => {
    const text =
      "\uFEFF# Review\r\n\r\n### Summary ###\r\n\r\nIt fell é 漢 🚒.\r\n\r\n### Actions ###\r\n\r\n- Mend it\r\n";
    expect(repaired(text, onlyImpact)).toBe(
      text.replace("### Actions", `### Impact ###\r\n\r\n${prompt}\r\n\r\n### Actions`),
    );
  });

  it("writes setext headings where the document does", () => {
    const text = "Review\n======\n\nSummary\n-------\n\nIt fell.\n\nActions\n-------\n\n- Mend it\n";
    expect(repaired(text, onlyImpact)).toContain(`It fell.\n\nImpact\n------\n\n${prompt}\n\nActions\n`);
  });

  it("uses the team's own heading", () => {
    const policy = `{ "sections": { "required": { "full": ["impact"] }, "aliases": { "impact": ["Folgen"] } } }`;
    expect(repaired("# R\n", { policy })).toBe(`# R\n\n## Folgen\n\n${prompt}\n`);
  });

  it("keeps the suggested order and settles every finding in one go", () => {
    const fixed = repaired("# Review\n\nText without an end of line");
    expect(fixed.match(/^## .*/gm)).toEqual([
      "## Summary",
      "## Impact",
      "## Timeline",
      "## Contributing factors",
      "## Actions",
    ]);
    expect(lint(fixed).every(({ message }) => message.includes("placeholders"))).toBe(true);
  });

  it.each(["# R\n\n```\nopen", "# R\n\n<!-- open", "# R\n\n<script>\nopen"])(
    "offers nothing where %j would swallow it",
    (text) => {
      expect(lint(text).flatMap(({ fixes }) => fixes)).toEqual([]);
    },
  );

  it.each(["", "\uFEFF", "---\nkind: review\n---", "- a\n\n  ", "# R\n\n```\nclosed\n```"])(
    "works at the end of %j",
    (text) => {
      expect(lint(repaired(text)).map(({ message }) => message.includes("placeholders"))).toEqual([
        true,
        true,
        true,
        true,
        true,
      ]);
    },
  );
});
