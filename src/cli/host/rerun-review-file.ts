import path from "node:path";
import { lineDiff } from "../../core/export/line-diff.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { rerunSource } from "../../core/incident/rerun-review.ts";
import type { RerunChoice } from "../../core/model/review-choice.ts";
import type { ReviewDepth } from "../../core/model/snapshot.ts";
import type { Comparison } from "../../core/review/again/comparison.ts";
import { compareWithRecord, planRerun } from "../../core/review/again/rerun-review.ts";
import { applyEdits } from "../../core/text/edit.ts";
import type { Arguments, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord, momentOf, type Target } from "./change-record.ts";
import { readTextFile } from "./text-file.ts";

/**
 * Takes into a review that is there what its record came to say. Its path goes to standard output; what is missing besides
 * and what differs, with what to do about it, to standard error. `--diff` prints the difference and writes nothing.
 * @throws Failure where a key is none of those offered, or the review can't take the change.
 */
export async function rerunReviewFile(
  target: Target,
  review: string,
  { depth, template }: { readonly depth: ReviewDepth | undefined; readonly template: string | undefined },
  args: Arguments,
  shell: Shell,
): Promise<void> {
  const { policy } = target;
  const record = await readTextFile(target.file);
  const read = readDocument(record, { path: target.file, policy });
  if (read.snapshot.kind !== "incident")
    throw new Failure(`It is no incident of Sitrep's: ${target.file}. Name the record, not its review.`);
  const about = { record, recordName: path.basename(target.file), depth, template };
  const source = rerunSource(about, { policy });
  const before = await readTextFile(review);
  const reviewRead = readDocument(before, { path: review, policy });
  const comparison = compareWithRecord(reviewRead, source);
  const choice = choiceOf(comparison, args);
  if (args.flag("diff")) {
    const { edits } = planRerun(reviewRead, source, { ...choice, apply: true });
    shell.out(lineDiff(before, applyEdits(before, edits)));
    return;
  }
  const intent = { kind: "rerun-review", at: momentOf(args, shell), ...about, choice } as const;
  await changeRecord({ file: review, policy }, intent, shell);
  shell.out(path.relative(shell.cwd, review));
  tellRest(comparison, choice, shell);
}

function choiceOf({ additions, differences }: Comparison, args: Arguments): RerunChoice {
  const missing = additions.map(({ key }) => key);
  const fresh = additions.filter(({ isNew }) => isNew).map(({ key }) => key);
  const add = keysNamed(args.text("add"), missing, missing);
  const leaveOut = keysNamed(args.text("leave-out"), missing, [
    ...missing,
    ...differences.map(({ key }) => key),
  ]);
  return { add: [...new Set([...fresh, ...add])], leaveOut, apply: args.flag("apply") };
}

function keysNamed(
  named: string | undefined,
  all: readonly string[],
  known: readonly string[],
): readonly string[] {
  if (named === undefined) return [];
  if (named === "all") return all;
  if (known.includes(named)) return [named];
  const offered = known.length === 0 ? "The review lacks nothing." : `Choose one of: ${known.join("; ")}.`;
  throw new Failure(`There is nothing under the key \`${named}\`. ${offered}`);
}

/** What the review lacks still and what it states otherwise. */
function tellRest({ additions, differences }: Comparison, choice: RerunChoice, shell: Shell): void {
  const isSettled = (key: string): boolean => choice.add.includes(key) || choice.leaveOut.includes(key);
  const rest = additions.filter(({ key }) => !isSettled(key));
  if (rest.length > 0) {
    shell.error("Not in the review, though not new: add it with --add KEY, or --leave-out KEY for good.");
    for (const { key, label } of rest) shell.error(`  ${key}: ${label}`);
  }
  const stated = choice.apply ? [] : differences.filter(({ key }) => !isSettled(key));
  if (stated.length === 0) return;
  const count = stated.length === 1 ? "1 fact differs" : `${stated.length} facts differ`;
  shell.error(`${count} from the record: --diff shows it, --apply writes it, --leave-out KEY keeps it.`);
  for (const { key } of stated) shell.error(`  ${key}`);
}
