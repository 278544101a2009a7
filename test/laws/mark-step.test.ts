import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import type { Intent } from "../../src/core/incident/intent.ts";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { filing, typedText } from "../support/arbitraries.ts";
import { after, at, read, recordText } from "../support/record.ts";
import { refTo, steps, trickySteps } from "../support/steps.ts";
import { runs } from "../support/runs.ts";

const now = at("2026-11-21T14:10:00Z");
function runbookSection(text: string): string {
  return text.slice(text.indexOf("## Runbook"), text.indexOf("## Timeline"));
}

const openSteps = steps(recordText({ runbook: trickySteps })).flatMap((step, index) =>
  step.state === "open" ? [index] : [],
);

describe("marking a step", () => {
  it("reads any reason back, and keeps the step's identity", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...openSteps),
        filing,
        typedText,
        fc.boolean(),
        (index, { write }, reason, block) => {
          const cleaned = cleanTyped(reason).replace(/\s+/g, " ");
          fc.pre(cleaned !== "");
          const text = write(recordText({ runbook: trickySteps }));
          const kind = block ? "block-step" : "skip-step";
          const marked = steps(after(text, { kind, at: now, step: refTo(text, index), reason }))[index];
          expect(marked).toMatchObject({
            ...refTo(text, index),
            state: block ? "blocked" : "skipped",
            reason: cleaned,
          });
        },
      ),
      runs(60),
    );
  });

  it("undoes a mark to the byte", () => {
    const mark = fc.oneof(
      fc.record({ kind: fc.constant("complete-step" as const), at: fc.constant(now) }),
      fc.record({
        kind: fc.constantFrom("skip-step" as const, "block-step" as const),
        at: fc.constant(now),
        reason: typedText,
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...openSteps),
        filing,
        fc.array(mark, { minLength: 1, maxLength: 3 }),
        (index, { write }, marks) => {
          const text = write(recordText({ runbook: trickySteps }));
          const step = refTo(text, index);
          const marked = marks.reduce((before, intent) => tried(before, { ...intent, step }), text);
          fc.pre(marked !== text);
          expect(runbookSection(after(marked, { kind: "undo-step", at: now, step }))).toBe(
            runbookSection(text),
          );
        },
      ),
      runs(40),
    );
  });
});

/** The text after an intent, or the same text where it is refused. */
function tried(text: string, intent: Intent): string {
  const decision = decide(read(text), intent, { policy: defaultPolicy });
  return decision.kind === "refused" ? text : after(text, intent);
}
