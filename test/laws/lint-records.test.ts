import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/core/lint/rules/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { lintText } from "../core/lint/lint-text.ts";
import { recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const ids = /^(?:timeline|record|stated|update|secret|personal|internal|step|dead|runbook)-/;
const mine = rules.filter(({ id }) => ids.test(id));

const entries = [
  "- 2026-11-21T14:05:00Z **Update** (customers) Fixing: an outage, ETA 15:00, @jdoe on db-1.internal",
  "- 2026-11-21T14:02:11Z **Declared** SEV2: é 漢 🚒",
  "- 2026-11-21T14:01:00Z **Alert** a claim",
  "- 2026-11-21T15:31:00Z **Finding** a claim",
  "- 2027-11-21T14:02:11Z **Status** resolved (cause contained: yes)",
  "- 2026-11-21T19:47:11+05:45 key-1",
  "- 14:02 IST",
  "  more of it",
  "",
];
const blocks = [
  "## Timeline (BST)\n\n### 20202-01-16 26:99\n\n### 14:02",
  "| Time | What |\n|---|---|\n| 2026-11-21 14:09 | Paged |\n| 2026-11-21 14:05 | key-1 |",
  "| Fact | Value |\n|---|---|\n| Severity | SEV3 |\n| Resolved | unknown |\n| Started |",
  "The outage lasted 45 minutes and cost 4111 1111 1111 1111.",
  "[a](gone.md) ![b](<gone.md>)\n\n[c]: gone.md",
  "## Runbook\n\n1. Scale up\n\n   ```sh\n   kubectl scale deploy/pool --replicas=9\n   ```",
  "- [ ] **Step**",
  "<!-- an open one",
  "```",
  "> - 2026-11-21T14:01:00Z quoted",
  "key-1 and sam.lee@example.org, +49 30 1234567",
];
const heads = ["incident", "review", "runbook"].map(
  (kind) => `---\nsitrep: 1\nkind: ${kind}\naudience: public\nseverity: SEV4\nreviewed: 2020-02-30\n---\n`,
);

const someBlocks = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...blocks) }, fc.string()), {
  maxLength: 4,
});
const anyDocument = fc
  .tuple(
    fc.constantFrom(...heads, "", "\uFEFF"),
    someBlocks,
    fc.array(fc.constantFrom(...entries), { maxLength: 8 }),
    someBlocks,
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([head, before, list, after, eol]) =>
    [head, "# é", ...before, "## Timeline", list.join("\n"), ...after].join("\n\n").replace(/\r?\n/g, eol),
  );

const around = {
  rules: mine,
  record: recordText(),
  missing: ["gone.md"],
  secrets: ["key-1"],
  policy: `{ "lint": { "timeline-evidence": "warning", "runbook-reviewed": { "required": true }, "internal-link": { "hosts": ["*.example.org"] } } }`,
};

describe("the rules on timelines, updates, publication and runbooks", () => {
  it("never fail, stay within the text, and offer fixes that can be applied", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyDocument, fc.boolean(), (text, hasRecord) => {
        const findings = lintText(text, hasRecord ? around : { ...around, record: undefined });
        for (const { rule, message, range, fixes, related } of findings) {
          seen.add(rule);
          expect(message).toMatch(/^Unexpected (?!failure)[^]+, expected [^]+\.$|^Unexpected forecast/);
          for (const { start, end } of [range, ...related.map((place) => place.range)]) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
          }
          for (const { edits } of fixes) expect(applyEdits(text, edits)).not.toBe(text);
        }
      }),
      runs(180),
    );
    // Fewer would mean that the documents are no longer such as the rules speak of.
    expect(seen.size).toBeGreaterThan(mine.length / 2);
  });
});
