import { describe, expect, it } from "vitest";
import { addedLines, after, at, recordText, refusal } from "../../support/record.ts";
import { refTo, steps, trickySteps } from "../../support/steps.ts";

const now = at("2026-11-21T14:10:00Z");
describe("a step that speaks of reasons itself", () => {
  it.each([
    ["x `(skipped: no)`", "not ours", "x (skipped: no)"],
    ["x `(blocked: no)` é", "see *(skipped: 漢)*", "x (blocked: no) é"],
    ["x ` (skipped: no)`", "a (skipped: b) (blocked: c)", "x (skipped: no)"],
    ["x \\(skipped: no\\)", "`(skipped: b)`", "x (skipped: no)"],
    ["x", "(skipped: b)", "x"],
    ["x", "~~~ (skipped: b)", "x"],
  ])("keeps its text, and is found again: %s for %s", (source, reason, plain) => {
    const text = recordText({ runbook: [`- [ ] ${source}`] });
    const step = refTo(text, 0);
    const skipped = after(text, { kind: "skip-step", at: now, step, reason });
    expect(steps(skipped)[0]).toMatchObject({ text: plain, state: "skipped" });
    const undone = after(skipped, { kind: "undo-step", at: now, step });
    expect(undone).toContain(`\n- [ ] ${source}\n`);
  });
});

describe("marking a step", () => {
  it("ticks the box, logs it and touches nothing else", () => {
    const text = recordText({ runbook: trickySteps });
    const done = after(text, { kind: "complete-step", at: now, step: refTo(text, 1) });
    expect(addedLines(text, done)).toEqual([
      "2. [x] Assign roles (Incident Commander, within 5 min)",
      "- 2026-11-21T14:10:00Z **Step** (done) Assign roles (Incident Commander, within 5 min)",
    ]);
  });

  it("writes the reason behind the step's own words", () => {
    const text = recordText({ runbook: trickySteps });
    const skipped = after(text, { kind: "skip-step", at: now, step: refTo(text, 1), reason: "I am (alone)" });
    expect(skipped).toContain(
      "2. [ ] Assign roles (Incident Commander, within 5 min) (skipped: I am \\(alone\\))\n",
    );
    expect(steps(skipped)[1]).toMatchObject({
      state: "skipped",
      reason: "I am (alone)",
      text: "Assign roles (Incident Commander, within 5 min)",
      owner: "Incident Commander",
      within: 5,
    });
  });

  it("tells which of two equal steps is meant", () => {
    const text = recordText({ runbook: trickySteps });
    const second = steps(text).findIndex((step) => step.occurrence === 2);
    const done = after(text, { kind: "complete-step", at: now, step: refTo(text, second) });
    expect(steps(done).map((step) => step.state)[second]).toBe("done");
    expect(steps(done)[second - 1]?.state).toBe("open");
    expect(done).toContain("**Step** (done) Restart web (twice) #2");
  });

  it("replaces one reason by another", () => {
    const text = recordText({ runbook: trickySteps });
    const index = steps(text).findIndex((step) => step.state === "skipped");
    const blocked = after(text, {
      kind: "block-step",
      at: now,
      step: refTo(text, index),
      reason: "no number",
    });
    expect(blocked).toContain("3. [ ] Page the vendor (blocked: no number)\n");
  });

  it("ticks a blocked step and takes the reason away", () => {
    const text = recordText({ runbook: trickySteps });
    const index = steps(text).findIndex((step) => step.state === "skipped");
    expect(after(text, { kind: "complete-step", at: now, step: refTo(text, index) })).toContain(
      "3. [x] Page the vendor\n",
    );
  });
});

describe("a step that can't be marked", () => {
  it.each([
    ["complete-step", 0, "The step is done already. Undo it first if it was not.", 14],
    ["undo-step", 1, "The step is open: there is nothing to undo.", 15],
  ] as const)("is refused with its line: %s of step %s", (kind, index, reason, line) => {
    const text = recordText({ runbook: trickySteps });
    expect(refusal(text, { kind, at: now, step: refTo(text, index) })).toEqual({ reason, line });
  });

  it("is refused without a reason", () => {
    const text = recordText({ runbook: trickySteps });
    expect(refusal(text, { kind: "skip-step", at: now, step: refTo(text, 1), reason: " \n " }).reason).toBe(
      "A skipped or blocked step needs a reason: a few words are enough.",
    );
  });

  it("is refused where it was edited away meanwhile", () => {
    const intent = { kind: "complete-step", at: now, step: { text: "Gone", occurrence: 1 } } as const;
    expect(refusal(recordText({ runbook: trickySteps }), intent).reason).toBe(
      "There is no step `Gone` any more. It may have been edited: look at the runbook.",
    );
  });
});
