import { describe, expect, it } from "vitest";
import { emptySection } from "../../../../src/core/lint/rules/empty-section.ts";
import { followUpDue } from "../../../../src/core/lint/rules/follow-up-due.ts";
import { requiredSection } from "../../../../src/core/lint/rules/required-section.ts";
import { reviewOverdue } from "../../../../src/core/lint/rules/review-overdue.ts";
import { unknownVariable } from "../../../../src/core/lint/rules/unknown-variable.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText, type LintTextOptions } from "../lint-text.ts";

describe("a section of the team's own template", () => {
  const policy = `{ "sections": { "required": { "full": [] } }, "lint": { "required-section": { "headings": ["Cost", "Data protection", "Law"] } } }`;
  const rules = [requiredSection];

  it("is asked for in full reviews alone, by its words", () => {
    const text = "# R\n\n## **DATA** protection:\n\nx\n\n## 漢\n";
    expect(lintText(text, { policy, rules }).map(({ message }) => /`(.+?)`/.exec(message)?.[1])).toEqual([
      "Cost",
      "Law",
    ]);
    const light = `---\ndepth: light\nkind: review\n---\n\n${text}`;
    expect(lintText(light, { policy, rules }).filter(({ message }) => message.includes("template"))).toEqual(
      [],
    );
  });

  it("is put where its template has it", () => {
    const text = "# R\r\n\r\n## Data protection\r\n\r\nx\r\n\r\n## Thanks\r\n\r\ny\r\n";
    const fixed = applyEdits(
      text,
      lintText(text, { policy, rules }).flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)),
    );
    expect(fixed.match(/^## .*/gm)).toEqual(["## Cost", "## Data protection", "## Law", "## Thanks"]);
  });
});

describe("an empty section", () => {
  const lint = (text: string, options: LintTextOptions = {}): ReturnType<typeof lintText> =>
    lintText(text, { ...options, rules: [emptySection] });
  const light = "---\nkind: review\ndepth: light\n---\n\n# R\n\n## Summary\n\nIt fell.\n\n";

  it("is a warning where the depth asks for it, else information", () => {
    const text = `${light}## Impact\n\n## Actions\n`;
    expect(lint(text).map(({ level, message }) => [level, /`(.*?)`/.exec(message)?.[1]])).toEqual([
      ["information", "Impact"],
      ["warning", "Actions"],
    ]);
  });

  it("may go where nobody asked for it, with all that stands in it", () => {
    const text = `${light}## Lucky\r\n\r\n### Where we got lucky\r\n\r\n<!-- ? -->\r\n\r\n## Thanks\r\n\r\nAll é.\r\n`;
    const [finding, ...others] = lint(text);
    expect(others).toEqual([]);
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(`${light}## Thanks\r\n\r\nAll é.\r\n`);
  });

  it("may go from the end, and leaves the end as it is", () => {
    for (const end of ["", "\n"]) {
      const text = `# R\n\n## Summary\n\nIt fell.\n\n## Lessons\n\n- TBD${end}`;
      const [fix] = lint(text).flatMap(({ fixes }) => fixes);
      expect(applyEdits(text, fix?.edits ?? [])).toBe(`# R\n\n## Summary\n\nIt fell.${end}`);
    }
  });

  it.each([
    ["a title", "# R\n"],
    [
      "an entry of a timeline",
      "# R\n\n## Timeline\n\n### 2026-11-21 14:02 UTC\n\n### 2026-11-21 14:05 UTC\n",
    ],
    ["an action", "# R\n\n## Actions\n\n### 1) Add an alert @jdoe\n"],
    ["a fact", "# R\n\n## Severity\n\n## Status: done\n"],
    ["nothing known", "# R\n\n## Hub information\n\n## Summary\n\nx\n"],
    ["no heading at all", "TODO\n"],
  ])("is not %s", (_, text) => {
    expect(lint(text)).toEqual([]);
  });
});

describe("a variable of a template", () => {
  const rules = [unknownVariable];
  const found = (text: string, options: LintTextOptions = {}): readonly string[] =>
    lintText(text, { ...options, rules }).map(({ range }) => text.slice(range.start, range.end));

  it("is found in text, tables, quotes and headings", () => {
    const text =
      "\uFEFF# {{title}}\r\n\r\n> {who}\r\n\r\n| a |\r\n|---|\r\n| {{ next_update }} é |\r\n\r\n- [{{x}}](y)\r\n";
    expect(found(text)).toEqual(["{{title}}", "{who}", "{{ next_update }}", "{{x}}"]);
  });

  it.each([
    "`{{x}}`",
    "```\n{{x}}\n```",
    "{{< figure >}} {{% note %}} {% raw %}",
    "/users/{id} and a{b}c and ${HOME}",
    "# Title {#anchor}",
    '{ "json": 1 } {a, b} {1}',
    "<!-- {{x}} -->",
    "[a](https://example.org/{{x}})",
    "{{#if x}} {{/if}}",
  ])("is not seen in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("stands in two braces in a record, whose steps have single ones of their own", () => {
    const text =
      '---\nsitrep: 1\nkind: incident\n---\n\n## Runbook\n\n- [ ] Send: "{status} at {time}"\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Update** (customers) {{status}}\n';
    expect(found(text)).toEqual(["{{status}}"]);
  });

  it("gets its value from the record", () => {
    const record =
      "---\nsitrep: 1\nkind: incident\ntitle: Errors in eu\n---\n\n## Timeline\n\n- 2026-11-21T23:02:11Z **Declared** SEV2: x\n- 2026-11-21T23:03:00Z **Role** Incident Commander: Zoë 漢\n";
    const text = "{{Incident Title}} {{incident_commander}} {{date}} {{unknown}}\n";
    const policy = `{ "calendar": { "zone": "Asia/Kathmandu" } }`;
    const fixes = lintText(text, { rules, record, policy }).flatMap((finding) => finding.fixes);
    expect(
      applyEdits(
        text,
        fixes.flatMap(({ edits }) => edits),
      ),
    ).toBe("Errors in eu Zoë 漢 2026-11-22 {{unknown}}\n");
    expect(fixes.every(({ safe }) => !safe)).toBe(true);
  });
});

describe("when a review is due", () => {
  const late = (frontMatter: string, options: LintTextOptions = {}): readonly string[] =>
    lintText(`---\r\nsitrep: 1\r\nkind: review\r\n${frontMatter}---\r\n\r\n# R é\r\n`, {
      resolved: "2026-11-13T20:00:00Z",
      rules: [reviewOverdue],
      ...options,
    }).map(({ message }) => /past its due date `(.*?)`/.exec(message)?.[1] ?? message);

  it("counts business days in the team's zone", () => {
    expect(late("")).toEqual(["2026-11-20"]);
    // In Kathmandu it was resolved on Saturday 01:45, so that Friday night does not count either way.
    expect(late("", { policy: `{ "calendar": { "zone": "Asia/Kathmandu" } }` })).toEqual(["2026-11-20"]);
    expect(late("", { policy: `{ "calendar": { "holidays": ["2026-11-16", "2026-11-17"] } }` })).toEqual([]);
    expect(late("", { policy: `{ "review": { "businessDays": { "SEV2": 2 } } }` })).toEqual(["2026-11-17"]);
  });

  it("is over where the review is done, is optional, or is of a drill", () => {
    expect(late("state: Reviewed\r\n")).toEqual([]);
    expect(late("", { severity: "SEV3" })).toEqual([]);
    expect(late("drill: true\r\n")).toEqual([]);
    expect(late("", { resolved: undefined })).toEqual([]);
    expect(lintText("# An old review\n", { resolved: "2020-01-01T00:00Z", rules: [reviewOverdue] })).toEqual(
      [],
    );
  });

  it("ends with the state that a quick fix sets", () => {
    for (const state of ["", "state: in review\r\n"]) {
      const text = `---\r\nsitrep: 1\r\nkind: review\r\n${state}---\r\n\r\n# R é\r\n`;
      const options = { resolved: "2026-11-12T20:00:00Z", rules: [reviewOverdue] };
      const [fix] = lintText(text, options).flatMap(({ fixes }) => fixes);
      const fixed = applyEdits(text, fix?.edits ?? []);
      expect(fixed).toBe(`---\r\nsitrep: 1\r\nkind: review\r\nstate: reviewed\r\n---\r\n\r\n# R é\r\n`);
      expect(lintText(fixed, options)).toEqual([]);
    }
  });
});

describe("the follow-up summary", () => {
  const record = (...entries: readonly string[]): string =>
    [
      "---",
      "sitrep: 1",
      "kind: incident",
      "---",
      "",
      "## Timeline",
      "",
      "- 2026-11-18T09:00:00Z **Declared** SEV2: é 漢",
      ...entries,
      "",
    ].join("\r\n");
  const levels = (...entries: readonly string[]): readonly string[] =>
    lintText(record(...entries), { rules: [followUpDue] }).map(({ level }) => level);
  const resolved = "- 2026-11-20T10:00:00Z **Status** resolved";

  it("is due from one day on and late from the next", () => {
    expect(levels("- 2026-11-21T13:00:00Z **Status** resolved")).toEqual([]);
    expect(levels("- 2026-11-21T11:00:00Z **Status** resolved")).toEqual(["information"]);
    expect(levels(resolved)).toEqual(["warning"]);
  });

  it("is an update to people outside, half a day later or one that says so", () => {
    const update = (at: string, words: string): string => `- 2026-11-20T${at}:00Z **Update** ${words}`;
    expect(levels(resolved, update("10:05", "(stakeholders) Restored."))).toEqual(["warning"]);
    expect(levels(resolved, update("10:05", "(stakeholders) Follow-up: the pool."))).toEqual([]);
    expect(levels(resolved, update("22:00", "(customers) What we changed."))).toEqual([]);
    expect(levels(resolved, update("22:00", "(internal) What we changed."))).toEqual(["warning"]);
  });

  it("is not asked for where nobody was told anything, in drills, while it goes on, and for long", () => {
    const severity = "- 2026-11-18T09:01:00Z **Severity** SEV4";
    expect(levels(severity, resolved)).toEqual([]);
    expect(levels(resolved, "- 2026-11-20T11:00:00Z **Status** investigating")).toEqual([]);
    expect(
      lintText(record(resolved).replace("kind: incident", "kind: incident\r\ndrill: true"), {
        rules: [followUpDue],
      }),
    ).toEqual([]);
    const days = `{ "lint": { "follow-up-due": { "days": 1 } } }`;
    expect(lintText(record(resolved), { rules: [followUpDue], policy: days })).toEqual([]);
  });
});
