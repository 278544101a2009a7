import { recordFileName } from "../model/file-names.ts";
import { planRerun, type RerunSource } from "../review/again/rerun-review.ts";
import { refuseUnlessReview } from "../review/guided/refuse-unless-review.ts";
import { conflictLine } from "../text/conflict-markers.ts";
import { t } from "../text/say.ts";
import type { DecideContext } from "./decide-context.ts";
import { planned, refused, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { readDocument, type ReadDocument } from "./read-document.ts";

type RerunIntent = Extract<Intent, { kind: "rerun-review" }>;

/**
 * Takes into a review what its record came to say, and what else somebody chose. What people wrote stays to the byte; what
 * finds no place is told as a warning. Refused where front matter or merge markers are in the way.
 */
export function rerunReview(read: ReadDocument, intent: RerunIntent, context: DecideContext): Decision {
  const refusal = refuseUnlessReview(read) ?? refusalToWrite(read);
  if (refusal !== undefined) return refusal;
  const plan = planRerun(read, rerunSource(intent, context), intent.choice);
  if (!plan.isNoted)
    return refused(
      t(
        "What is left out can't be noted: `left-out:` in its front matter is no list. Make it one, or add front matter.",
      ),
    );
  const warnings = plan.unplaced.map(({ label }) =>
    t("There is no place for this without changing how the rest reads; add it by hand: {0}", label),
  );
  return planned(plan.edits, [], warnings);
}

/** What a review is compared with, from the text of its record. */
export function rerunSource(
  { record, recordName, depth, template }: Pick<RerunIntent, "record" | "recordName" | "depth" | "template">,
  { policy }: Pick<DecideContext, "policy">,
): RerunSource {
  const { snapshot } = readDocument(record, { path: recordFileName, policy });
  return { record: snapshot, policy, recordName, depth, template };
}

function refusalToWrite({ document, frontMatter }: ReadDocument): Decision | undefined {
  const { text, lines } = document;
  const line = conflictLine(text, lines, { start: 0, end: text.length });
  if (line !== undefined)
    return refused(t("It has merge conflict markers at line {0}. Resolve them, then try again.", line), line);
  if (frontMatter === undefined || frontMatter.problems.length === 0) return undefined;
  return refused(t("Its front matter is not valid YAML. Mend it, then try again."), 1);
}
