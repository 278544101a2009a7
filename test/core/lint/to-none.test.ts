import { describe, expect, it } from "vitest";
import type { Finding, Fix } from "../../../src/core/lint/finding.ts";
import type { Rule, RuleExample } from "../../../src/core/lint/rule.ts";
import { rules } from "../../../src/core/lint/rules/index.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { lintText } from "./lint-text.ts";

/** What an author types where a fix leaves a place, by what the fix is called. */
const typed: readonly (readonly [title: RegExp, value: string])[] = [
  [/owner/i, "Jane Doe"],
  [/due/i, "2026-12-18"],
  [/horizon/i, "short-term"],
  [/expected result/i, "`rollout complete`"],
  [/undo/i, "`pool restore`"],
  [/./, "The pool ran dry at 14:02 UTC"],
];

/** What an author types who has the message alone: words of the document, and what the message makes of them. */
const byHand: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  "empty-section": [["- HH:MM\n", "- 14:02 UTC Alert: the pool ran dry\n- 14:40 UTC Recovered\n"]],
  "timeline-zone": [["2026-11-21 14:20 IST", "2026-11-21 14:20 UTC"]],
  "timeline-future": [
    ["2027-11-21", "2026-11-21"],
    ["2026-11-24", "2026-11-21"],
  ],
  "timeline-milestones": [
    [
      "- 2026-11-21T14:02:11Z",
      "- 2026-11-21T14:01:00Z **Alert** Error rate above 5 %\n- 2026-11-21T14:02:11Z",
    ],
    [
      "- 14:02 Version 12 goes out\n- 14:40",
      "- 14:02 Version 12 goes out\n- 14:03 Error rate alert\n- 15:10 Recovered\n- 14:40",
    ],
  ],
  "stated-duration": [["A 3-hour outage", "A 38-minute outage"]],
  "unknown-variable": [
    ["{service name}", "checkout"],
    ["{{ticket}}", "OPS-12"],
  ],
  "follow-up-due": [
    ["", "- 2026-11-22T11:00:00Z **Update** (stakeholders) Follow-up: the pool was too small.\n"],
  ],
  "blameless-wording": [
    ["This was human error.", "Both prompts looked alike."],
    ["; the contractor is to blame", ""],
    ["carelessly ", ""],
    ["did not notice the page", "was on the other alert when the page came"],
    [
      "We forgot to renew the certificate, and nobody checked.",
      "The reminder for the certificate went to a closed mailbox.",
    ],
    [
      "It should have been caught in review; a dry run would have prevented it.",
      "The review showed the diff and no dry run.",
    ],
    ["Engineers must be more careful.", "Block a deploy without a dry run."],
  ],
  "system-counterfactual": [
    ["The alert should have fired at 80 %.", "The alert is built to fire at 80 % for ten minutes."],
    ["Monitoring failed to detect the split", "Monitoring looks at one half of a split"],
    ["the probe did not page anybody", "the probe pages after ten minutes"],
  ],
  "action-owner": [
    ["everyone", "the payments team"],
    ["TBD", "Sam Lee"],
  ],
  "action-horizon": [["### Long-term", "### Short-term"]],
  "action-verb": [["Better alerting", "Alert when the pool is above 90 %"]],
  "action-vague": [
    ["Investigate monitoring", "Write down why the page came late"],
    ["improve the alerting", "alert when the pool is above 90 %"],
    ["Be more careful with migrations", "Block migrations unless a dry run passed"],
    ["Make sure backups work", "Test backups in the pipeline"],
    ["where possible", "on all 4 pools"],
    ["Always test deploys", "Test deploys in the pipeline"],
  ],
  "timeline-gap": [
    [
      "- 2026-11-21T15:10:00Z",
      "- 2026-11-21T14:30:00Z **Note** The vendor was called\n- 2026-11-21T14:50:00Z **Note** The vendor restarted it\n- 2026-11-21T15:10:00Z",
    ],
  ],
  "timeline-evidence": [["exhausted", "exhausted: 20 of 20 connections"]],
  "deep-nesting": [
    [`${"- ".repeat(40)}Page two people`, "- Page two people (owner: Sam Lee, due: 2026-12-18)"],
  ],
};

function findingsIn(example: RuleExample, markdown: string, only?: Rule): readonly Finding[] {
  return lintText(markdown, only === undefined ? example : { ...example, rules: [only] });
}

/** The text after the finding's first remedy, filled in, else after the edits by hand. */
function settled(text: string, rule: Rule, { fixes }: Finding): string {
  const fix = fixes.find(({ edits }) => edits.length > 0);
  if (fix !== undefined) return applyEdits(text, filledIn(fix));
  return (byHand[rule.id] ?? []).reduce(
    (now, [from, to]) => (from === "" ? (now.endsWith(to) ? now : now + to) : now.replace(from, to)),
    text,
  );
}

function filledIn({ title, edits }: Fix): Fix["edits"] {
  const value = typed.find(([words]) => words.test(title))?.[1] ?? "";
  return edits.map((edit) => ({
    ...edit,
    newText: edit.newText.replace(/<!--(?! sitrep)[^]*?-->|TODO/g, value),
  }));
}

function counted(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

const bad = rules.flatMap((rule) =>
  rule.examples
    .filter(({ reports }) => reports.length > 0)
    .map((example) => [`${rule.id}: ${example.name}`, rule, example] as const),
);

describe("from findings to none, with the quick fixes and the messages alone", () => {
  it.each(bad)("%s", (_, rule, example) => {
    let text = example.markdown;
    for (let left = 12; left > 0; left -= 1) {
      const [finding] = findingsIn(example, text, rule);
      if (finding === undefined) break;
      text = settled(text, rule, finding);
    }
    expect(findingsIn(example, text, rule).map(({ message }) => message)).toEqual([]);
    const before = counted(findingsIn(example, example.markdown));
    for (const [id, count] of Object.entries(counted(findingsIn(example, text)))) {
      expect({ id, count: Math.max(count, before[id] ?? 0) }).toEqual({ id, count: before[id] ?? 0 });
    }
  });
});
