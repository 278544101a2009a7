import { t } from "../../text/say.ts";
import { nameOfStep, placeOfStep } from "../runbooks/place-of-step.ts";
import type { Step } from "../../model/step.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { addToStep } from "../runbooks/add-to-step.ts";
import { expectPlace, runsSomething, tellsResult } from "../runbooks/step-words.ts";
import { always, defineRule } from "../rule.ts";

export const stepExpectedResult = defineRule({
  id: "step-expected-result",
  summary: "A step that runs something says what to see when it has worked.",
  why: `At 3 a.m. nobody knows whether twelve lines of output are good news. "Expect \`rollout complete\`", "the error rate falls below 1 %
within 5 minutes" or a block of output is enough; what to do if it is not so is better still. Asked only of steps with a command below
them. The step is asked, then the next one, for "check that …" may be a step of its own.`,
  source: "Our own, after written test procedures, where each step has its expected result.",
  levels: always("information"),
  fixable: true,
  kinds: ["runbook"],
  examples: [
    {
      name: "what to see, in the step or the next one",
      markdown:
        "---\nsitrep: 1\nkind: runbook\n---\n\n# Restart\n\n1. Restart the pool\n\n   ```sh\n   pool restart\n   ```\n\n2. Check that payments go through\n3. Ask the vendor\n",
      reports: [],
    },
    {
      name: "a command alone",
      markdown:
        "---\nsitrep: 1\nkind: runbook\n---\n\n# Restart\n\n1. Restart the pool\n\n   ```sh\n   pool restart\n   ```\n\n2. Tell the vendor\n",
      reports: [
        "8:1: Unexpected step `Restart the pool` without an expected result, expected what to see when it has worked.",
      ],
    },
  ],
  *check(review) {
    const { steps } = review.snapshot;
    for (const [index, step] of steps.entries()) {
      const next = steps[index + 1];
      if (!runsSomething(step) || tellsResult(step)) continue;
      if (next !== undefined && (next.depth > step.depth || tellsResult(next))) continue;
      yield {
        message: t(
          "Unexpected step `{0}` without an expected result, expected what to see when it has worked.",
          nameOfStep(step),
        ),
        range: placeOfStep(review, step),
        fixes: placeFix(review, step),
      };
    }
  },
});

/** A place to fill in. A runbook is read while it burns: none goes into it unseen. */
function placeFix({ document }: ReviewModel, step: Step): readonly Fix[] {
  const edit = step.body.includes(expectPlace) ? undefined : addToStep(document, step, expectPlace);
  return edit === undefined
    ? []
    : [{ title: t("Add a place for the expected result"), safe: false, edits: [edit] }];
}
