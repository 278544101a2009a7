import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import { foldTimeline } from "../../src/core/incident/fold.ts";
import type { Intent } from "../../src/core/incident/intent.ts";
import { severityLabel } from "../../src/core/model/severity.ts";
import { statuses } from "../../src/core/model/status.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { severityIds } from "../../src/core/policy/severity-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { filing, logIntent, moment, typedText } from "../support/arbitraries.ts";
import { read, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const anyName = fc.oneof(
  fc.constantFrom("Jane Doe", "Sam Lee", "佐藤", "Lee, Sam", "nobody", "a: b"),
  typedText,
);
const anyStep = fc.record({
  text: fc.constantFrom("Declare", "Assign roles", "Ask ops", "Twice"),
  occurrence: fc.constantFrom(1, 2),
});

const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  logIntent(),
  fc.record({ kind: fc.constant("set-status" as const), at: moment, status: fc.constantFrom(...statuses) }),
  fc.record({
    kind: fc.constant("set-severity" as const),
    at: moment,
    severity: fc.constantFrom("SEV1", "SEV2", "SEV3", "SEV4", undefined),
  }),
  fc.record({
    kind: fc.constant("assign-role" as const),
    at: moment,
    role: fc.oneof(fc.constantFrom("Incident Commander", "Scribe", "Protokoll, Nacht", "#1"), typedText),
    name: fc.option(anyName, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant("resolve" as const),
    at: moment,
    contained: fc.constantFrom("yes", "no", "unknown"),
  }),
  fc.record({ kind: fc.constantFrom("reopen" as const, "close-as-not-an-incident" as const), at: moment }),
  fc.record({
    kind: fc.constantFrom("complete-step" as const, "undo-step" as const),
    at: moment,
    step: anyStep,
  }),
  fc.record({
    kind: fc.constantFrom("skip-step" as const, "block-step" as const),
    at: moment,
    step: anyStep,
    reason: typedText,
  }),
);

const frontMatters: readonly (readonly string[])[] = [
  ["title: x", "severity: SEV2", "status: investigating"],
  ["title: x", "severity: 'SEV2' # asked", 'status: "investigating"', "roles: {}"],
  ["title: x", "roles:", "  # nobody yet", "severity: SEV2", "status: investigating"],
  ["title: x"],
];

const runbook = [
  "1. [x] Declare",
  "2. [ ] Assign roles",
  "   1. [ ] Ask ops",
  "3. [ ] Twice",
  "4. [ ] Twice",
];

const anyRecord = fc
  .tuple(fc.constantFrom(...frontMatters), filing)
  .filter(([, { name }]) => name !== "CR") // YAML knows no lone CR
  .map(([frontMatter, { write }]) => write(recordText({ frontMatter, runbook })));

describe("any sequence of decisions", () => {
  it("leaves front matter that says what the timeline adds up to, and nothing to complain about", () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyIntent, { minLength: 1, maxLength: 6 }), (record, intents) => {
        const text = intents.reduce((before, intent) => {
          const decision = decide(read(before), intent, { policy: defaultPolicy });
          return decision.kind === "refused" ? before : applyEdits(before, decision.edits);
        }, record);
        const { snapshot, frontMatter } = read(text);
        expect(snapshot.problems).toEqual([]);
        const folded = foldTimeline(snapshot.timeline, severityIds(defaultPolicy));
        expect([snapshot.severity, snapshot.status]).toEqual([folded.severity, folded.status]);
        expect(frontMatter?.text("severity") ?? "SEV2").toBe(severityLabel(folded.severity));
        expect(frontMatter?.text("status") ?? "investigating").toBe(folded.status);
        const projected = (frontMatter?.pairs("roles") ?? []).filter(([, name]) => name !== "nobody");
        expect(Object.fromEntries(projected)).toEqual(
          Object.fromEntries(folded.roles.map(({ role, name }) => [role, name])),
        );
      }),
      runs(40),
    );
  });

  it("touches nothing but front matter, the step's line and one new entry", () => {
    fc.assert(
      fc.property(anyRecord, anyIntent, (record, intent) => {
        const { document } = read(record);
        const decision = decide(read(record), intent, { policy: defaultPolicy });
        if (decision.kind === "refused") return;
        const replaced = decision.edits.filter((edit) => edit.end > edit.start);
        for (const edit of replaced) {
          const inFrontMatter = edit.end < record.indexOf("# Checkout");
          const line = document.lines.lineAt(edit.start);
          const isStep = record.slice(document.lines.startOf(line), document.lines.endOf(line)).includes("[");
          expect(inFrontMatter || isStep).toBe(true);
        }
        const added =
          applyEdits(record, decision.edits).split(/\r\n|\n/).length - record.split(/\r\n|\n/).length;
        expect(added).toBeGreaterThanOrEqual(1);
        expect(added).toBeLessThanOrEqual(3); // a first role adds `roles:` and itself
      }),
      runs(60),
    );
  });
});
