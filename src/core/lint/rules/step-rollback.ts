import { t } from "../../text/say.ts";
import { nameOfStep, placeOfStep } from "../runbooks/place-of-step.ts";
import type { Step } from "../../model/step.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { addToStep } from "../runbooks/add-to-step.ts";
import { changesSomething, tellsUndoing, undoPlace, undoWords } from "../runbooks/step-words.ts";
import { always, defineRule } from "../rule.ts";

export const stepRollback = defineRule({
  id: "step-rollback",
  summary: "A step that changes something says how to undo it, or that it can't be undone.",
  why: `A step that makes it worse is the beginning of the next incident. Asked of steps whose commands change what stays changed: apply,
scale, patch, drain, delete, \`DROP\`, \`rm -r\`, \`terraform apply\` and the like; a restart is none. Words of undoing in the step, in the
next one or in any heading of the runbook will do, and so does "cannot be undone".`,
  source:
    "Our own, after the back-out plans that change management asks for (ITIL): no change without a way back.",
  levels: always("information"),
  fixable: true,
  kinds: ["runbook"],
  examples: [
    {
      name: "the way back is in the step",
      markdown:
        "---\nsitrep: 1\nkind: runbook\n---\n\n# Drain\n\n1. Drain the node\n\n   ```sh\n   kubectl drain node-1\n   ```\n\n   Undo: `kubectl uncordon node-1`.\n",
      reports: [],
    },
    {
      name: "a section says it for all, and a restart changes nothing",
      markdown:
        "---\nsitrep: 1\nkind: runbook\n---\n\n# Scale\n\n1. Scale up\n\n   ```sh\n   kubectl scale deploy/pool --replicas=9\n   ```\n\n## Roll back\n\n1. Restart\n\n   ```sh\n   kubectl rollout restart deploy/pool\n   ```\n",
      reports: [],
    },
    {
      name: "no way back",
      markdown:
        "---\nsitrep: 1\nkind: runbook\n---\n\n# Scale\n\n1. Scale up\n\n   ```sh\n   kubectl scale deploy/pool --replicas=9\n   ```\n",
      reports: [
        "8:1: Unexpected step `Scale up` that changes something without a way back, expected how to undo it, or that it can't be undone.",
      ],
    },
  ],
  *check(review) {
    const { steps, sections } = review.snapshot;
    if (sections.some(({ text }) => undoWords.test(text))) return;
    for (const [index, step] of steps.entries()) {
      if (!changesSomething(step)) continue;
      const next = steps[index + 1];
      const around = [step, ...(next === undefined ? [] : [next])];
      if (around.some(tellsUndoing)) continue;
      yield {
        message: t(
          "Unexpected step `{0}` that changes something without a way back, expected how to undo it, or that it can't be undone.",
          nameOfStep(step),
        ),
        range: placeOfStep(review, step),
        fixes: next !== undefined && next.depth > step.depth ? [] : undoFixes(review, step),
      };
    }
  },
});

/** A place to fill in, or the answer that only who knows the step can give. What is written is English. */
function undoFixes({ document }: ReviewModel, step: Step): readonly Fix[] {
  const fixWith = (title: string, line: string): readonly Fix[] => {
    const edit = addToStep(document, step, line);
    return edit === undefined ? [] : [{ title, safe: false, edits: [edit] }];
  };
  return [
    ...(step.body.includes(undoPlace) ? [] : fixWith(t("Add a place for how to undo it"), undoPlace)),
    ...fixWith(t("It can't be undone: say so"), "This can't be undone."),
  ];
}
