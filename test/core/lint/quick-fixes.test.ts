import { describe, expect, it } from "vitest";
import type { Finding, Fix } from "../../../src/core/lint/finding.ts";
import { rules } from "../../../src/core/lint/rules/index.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { lintText, type LintTextOptions } from "./lint-text.ts";

/** Every fix that the examples of the rules are offered. */
const offered = rules.flatMap(({ id, examples }) =>
  examples.flatMap((example) =>
    ofRule(lintText(example.markdown, example), id).flatMap(({ fixes }) =>
      fixes
        .filter(({ edits }) => edits.length > 0)
        .map((fix) => [`${id}, ${example.name}: ${fix.title}`, { id, example, fix }] as const),
    ),
  ),
);

describe("a quick fix", () => {
  it.each(offered)("%s", (_, { id, example, fix }) => {
    const { title, safe } = fix;
    for (const eol of ["\n", "\r\n"]) {
      const text = example.markdown.replaceAll("\n", eol);
      const before = lintText(text, example);
      const fixed = applyEdits(
        text,
        fixesOf(ofRule(before, id)).find((one) => one.title === title)?.edits ?? [],
      );
      const after = lintText(fixed, example);
      expect(fixed.split(eol).join(""), "keeps the line breaks").not.toMatch(/[\r\n]/);
      if (safe || isPlace(fix)) continue; // a place to fill in settles nothing yet
      expect(ofRule(after, id).length, "makes a finding go").toBeLessThan(ofRule(before, id).length);
      for (const { rule } of after)
        expect(ofRule(after, rule).length, rule).toBeLessThanOrEqual(ofRule(before, rule).length);
    }
  });
});

/** What becomes of a text with the fixes of a rule's first finding, each alone. */
function eachOf(id: string, text: string, given: LintTextOptions = {}): readonly string[] {
  return (ofRule(lintText(text, given), id)[0]?.fixes ?? []).map(({ edits }) => applyEdits(text, edits));
}

describe("a timeline's quick fixes", () => {
  it.each([
    ["## Timeline", "## Timeline (UTC)"],
    ["## Timeline ##", "## Timeline (UTC) ##"],
    ["## **Timeline** {#t}", "## **Timeline** {#t} (UTC)"],
    ["Chronologie 漢 timeline\r\n---", "Chronologie 漢 timeline (UTC)\r\n---"],
  ])("say its zone behind the words of its heading: %s", (heading, expected) => {
    const text = (top: string): string =>
      `# Review\r\n\r\n${top}\r\n\r\n- 14:02 Alert\r\n- 14:40 Recovered\r\n`;
    expect(eachOf("timeline-zone", text(heading))).toEqual([text(expected)]);
  });

  it("offer the team's own zone too, and nothing where some entries have one", () => {
    const policy = `{ "calendar": { "zone": "Asia/Kathmandu" } }`;
    const text = "# Review\n\n## Timeline\n\n- 14:02 Alert\n- 14:40 Recovered\n";
    expect(eachOf("timeline-zone", text, { policy }).map((fixed) => /## .*/.exec(fixed)?.[0])).toEqual([
      "## Timeline (UTC)",
      "## Timeline (Asia/Kathmandu)",
    ]);
    expect(eachOf("timeline-zone", text.replace("- 14:40", "- 14:40 UTC"), { policy })).toEqual([]);
  });

  it("write what an abbreviation of several zones means where it fits between its neighbours", () => {
    const text = (stamp: string): string =>
      `# Review\n\n## Timeline\n\n- 2026-07-21 14:02 UTC Alert\n- ${stamp} Paged é\n- 2026-07-21 15:02 UTC Over\n`;
    expect(eachOf("timeline-zone", text("2026-07-21 19:50 IST"))).toEqual([text("2026-07-21 14:20 UTC")]);
    expect(eachOf("timeline-zone", text("2026-07-21 15:20 IST"))).toEqual([text("2026-07-21 14:20 UTC")]);
    expect(eachOf("timeline-zone", text("2026-07-21 14:20 IST"))).toEqual([]);
  });

  it.each([
    ["2026-11-21T14:02:11Z", "2026-11-21 20:05:30 +05:45", "2026-11-21 14:20:30 UTC"],
    ["2026-11-21 14:02 UTC", "2026-11-22T00:05:00+05:45", "2026-11-21T18:20:00Z"],
    ["2026-11-21 23:02 CET", "2026-11-21 23:40 UTC", "2026-11-22 00:40 CET"],
  ])("write a moment by the clock of most entries, %s: %s", (usual, other, expected) => {
    const text = (stamp: string): string =>
      `# Review\n\n## Timeline\n\n- ${usual} Alert\n- ${usual} Paged\n- ${stamp} Over\n`;
    expect(eachOf("timeline-zone", text(other))).toEqual([text(expected)]);
  });

  it("write the year of the other entries for one to come, where that day is over", () => {
    const future = (stamp: string): readonly string[] =>
      eachOf(
        "timeline-future",
        `# Review\n\n## Timeline (UTC)\n\n- 2026-02-27 14:02 Alert\n- ${stamp} Recovered\n`,
      );
    expect(future("2027-02-27 14:40").map((text) => /- (.*) Recovered/.exec(text)?.[1])).toEqual([
      "2026-02-27 14:40",
    ]);
    expect(future("2028-02-29 14:40")).toEqual([]); // there was none in 2026
    expect(future("2026-12-24 14:40")).toEqual([]); // a slip in the month, most likely
  });

  it.each([
    ["The outage lasted 45 minutes.", "The outage lasted 1 h 34 min."],
    ["A 3-hour outage.", "A 94-minute outage."],
  ])("give the text the timeline's length: %s", (sentence, expected) => {
    const text = (said: string): string =>
      `# Review\n\n## Summary\n\n${said}\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: é\n- 2026-11-21T15:37:00Z **Status** resolved\n`;
    expect(eachOf("stated-duration", text(sentence))).toEqual([text(expected)]);
  });
});

describe("a section without an answer", () => {
  const text = (body: string): string =>
    `---\nkind: review\ndepth: light\n---\n\n# R\n\n## Summary\n${body}\n## Thanks\n\nAll é.\n`;

  it.each([
    ["\nTODO\n", "\nNot known yet.\n"],
    ["", "\nNot known yet.\n"],
    ["\n<!-- What happened? -->\n", "\n<!-- What happened? -->\n\nNot known yet.\n"],
    ["\n_What happened?_\n", "\n_What happened?_\n\nNot known yet.\n"],
  ])("may say that it is not known yet: %j", (body, expected) => {
    expect(eachOf("empty-section", text(body))).toEqual([text(expected)]);
  });

  it("is left to its author where it has several places to fill in, or is a list", () => {
    expect(eachOf("empty-section", text("\nTODO\n\nTODO\n"))).toEqual([]);
    expect(eachOf("empty-section", text("\nIt fell.\n\n## Actions\n\nTODO\n"))).toEqual([]);
  });
});

describe("a turning point that a note tells", () => {
  const record = (entry: string): string =>
    `---\r\nsitrep: 1\r\nkind: incident\r\n---\r\n\r\n## Timeline\r\n\r\n${entry}\r\n- 2026-11-21T14:02:11Z **Declared** SEV2: é\r\n- 2026-11-21T14:20:00Z **Status** resolved\r\n`;

  it("gets its type behind the time", () => {
    expect(eachOf("timeline-milestones", record("- 2026-11-21T14:01:00Z Monitoring alerted 🚒"))).toEqual([
      record("- 2026-11-21T14:01:00Z **Alert** Monitoring alerted 🚒"),
    ]);
  });

  it("is left to its author where the entry has several lines, or tells something else", () => {
    expect(eachOf("timeline-milestones", record("- 2026-11-21T14:01:00Z Alerted\r\n  by mail"))).toEqual([]);
    expect(eachOf("timeline-milestones", record("- 2026-11-21T14:01:00Z Version 12"))).toEqual([]);
  });
});

describe("an action in the passive", () => {
  it.each([
    ["The restore must be tested in `eu`", "Test the restore in `eu`"],
    ["An alert should be added by Friday", "Add an alert by Friday"],
    ["Our pools need to be dropped", "Drop our pools"],
    ["The policy has to be applied", "Apply the policy"],
  ])("begins with its verb: %s", (said, expected) => {
    const text = (task: string): string => `# Review\n\n## Actions\n\n- ${task}\n`;
    expect(eachOf("action-verb", text(said))).toEqual([text(expected)]);
  });

  it("is left to its author where the verb is not known for sure", () => {
    expect(eachOf("action-verb", "# Review\n\n## Actions\n\n- The pool must be bigger\n")).toEqual([]);
    expect(eachOf("action-verb", "# Review\n\n## Actions\n\n- The `pool` must be split, tested\n")).toEqual(
      [],
    );
  });
});

describe("an action's loose end", () => {
  it.each([
    ["- Add alerts where possible", "- Add alerts"],
    ["- Add alerts for pools, queues, etc. by Sam", "- Add alerts for pools, queues by Sam"],
    ["| Add alerts, if needed | Sam |", "| Add alerts | Sam |"],
  ])("is left out: %s", (line, expected) => {
    const table = line.startsWith("|") ? "| Action | Owner |\n|---|---|\n" : "";
    const text = (row: string): string => `# Review\n\n## Actions\n\n${table}${row}\n`;
    expect(eachOf("action-vague", text(line))).toEqual([text(expected)]);
  });
});

describe("a review written by hand", () => {
  const record = "---\nsitrep: 1\nkind: incident\nseverity: SEV2\n---\n\n# Orders could not be paid\n";
  const given = { record, missing: ["graph.md"] };
  const written = `---
sitrep: 1
kind: review
---

# Orders could not be paid, 2026-11-20

## Summary

TODO. See [the graph](graph.md).

## Impact

TODO

## Timeline

- 14:02 Alert: é 漢 🚒 orders
- 14:02 Alert: é 漢 🚒 orders
- 15:40 Jane Doe restarted the wrong pod

## Root cause

Jane Doe should have read the runbook.

## Actions

- Improve monitoring
- Add alerts where possible. Owner: TBD. Due: soon
`;
  /** What a reader of the message writes where there is nothing to press. */
  const byHand: Readonly<Record<string, readonly [string | RegExp, string]>> = {
    "blameless-wording": [
      /Jane Doe restarted the wrong pod|(?:Jane Doe|The responder) should have read the runbook\./,
      "The dashboard named pods by their addresses alone.",
    ],
    "timeline-milestones": ["\n\n## Root cause", "\n- 15:50 Recovered\n\n## Root cause"],
    "action-owner": [/Owner: (?:TBD|TODO)/, "Owner: Payments team"],
    "action-vague": ["Improve monitoring", "Alert when 1 % of payments fail for 5 minutes"],
  };

  it("goes to none by the quick fixes, and by what the messages ask for", () => {
    let text = written;
    const met = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      const [finding] = lintText(text, given);
      if (finding === undefined) break;
      met.add(finding.rule);
      const offers = finding.fixes.filter(({ edits }) => edits.length > 0);
      const pressed = offers.find(({ safe }) => !safe) ?? offers[0];
      const [wrong = "", right = ""] = byHand[finding.rule] ?? [];
      const next = pressed === undefined ? text.replace(wrong, right) : applyEdits(text, pressed.edits);
      expect(next, `${finding.message} leaves nothing to do`).not.toBe(text);
      text = next;
    }
    expect(lintText(text, given).map(({ message }) => message)).toEqual([]);
    expect(met.size).toBeGreaterThanOrEqual(10);
  });
});

function isPlace({ edits }: Fix): boolean {
  return edits.every(({ newText }) => newText.endsWith(": TODO"));
}

function fixesOf(findings: readonly Finding[]): readonly Fix[] {
  return findings.flatMap(({ fixes }) => fixes);
}

function ofRule(findings: readonly Finding[], id: string): readonly Finding[] {
  return findings.filter(({ rule }) => rule === id);
}
