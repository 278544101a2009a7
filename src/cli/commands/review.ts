import path from "node:path";
import { reviewFileName } from "../../core/model/file-names.ts";
import type { ChosenTemplate } from "../../core/model/review-choice.ts";
import { reviewDepths, type ReviewDepth } from "../../core/model/snapshot.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { depthFor } from "../../core/policy/severity-policy.ts";
import {
  chooseTemplate,
  templateAgain,
  templateNamesOf,
  templateOfPolicy,
} from "../../core/review/write/choose-template.ts";
import { choiceHint } from "../../core/text/choices.ts";
import { isCode } from "../../disk/is-code.ts";
import { createFile } from "../../disk/replace-file.ts";
import { atOption, type Arguments, type Command, type Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord, momentOf, targetOf, type Target } from "../host/change-record.ts";
import { findReviewTemplates } from "../host/find-templates.ts";
import { readTextFile, reasonOf, textIfThere } from "../host/text-file.ts";
import { rerunReviewFile } from "../host/rerun-review-file.ts";

export const reviewCommand: Command = {
  name: "review",
  usage:
    "FILE [--depth note|light|full] [--template NAME|FILE] [--add KEY] [--leave-out KEY] [--diff | --apply] [--at INSTANT]",
  summary:
    "Write the review beside the record, as far as facts go, or take into it what the record came to say; prints its path.",
  options: {
    depth: {
      type: "string",
      help: "How much of a review: note, light or full (default: as the severity suggests)",
    },
    template: {
      type: "string",
      help: "Written with: default, sre-book, contributing-factors, lightweight, one of templates/reviews, or a file",
    },
    add: { type: "string", help: "Of a review that is there: add what it lacks under this key, or all" },
    "leave-out": { type: "string", help: "Never offer this key again, or all that is lacking" },
    diff: { type: "boolean", help: "Show what would be added and what differs; write nothing" },
    apply: { type: "boolean", help: "Write facts that differ as the record has them" },
    ...atOption,
  },
  takes: { least: 1, most: 1 },
  async run(args, shell) {
    if (args.flag("diff") && args.flag("apply")) throw new Failure("Say one thing: --diff or --apply.");
    const depth = depthNamed(args.text("depth"));
    const target = await targetOf(args.positionals[0], shell);
    const review = path.join(path.dirname(target.file), reviewFileName);
    if (textIfThere(review) === undefined) await writeFirst(target, review, depth, args, shell);
    else {
      const template = await templateOfReview(target, review, depth, args, shell.cwd);
      await rerunReviewFile(target, review, { depth, template }, args, shell);
    }
    return 0;
  },
};

async function writeFirst(
  target: Target,
  review: string,
  depth: ReviewDepth | undefined,
  args: Arguments,
  shell: Shell,
): Promise<void> {
  for (const option of ["add", "leave-out", "diff", "apply"])
    if (args.text(option) !== undefined || args.flag(option))
      throw new Failure(`There is no review yet, so --${option} has nothing to work on. Write one first.`);
  const { policy, file } = target;
  const { snapshot } = readDocument(await readTextFile(file), { path: file, policy });
  const deep = depth ?? depthFor(policy, snapshot.severity);
  const name = args.text("template") ?? templateOfPolicy(policy, deep);
  const template = await templateNamed(name, deep, target, shell.cwd);
  const effects = await changeRecord(
    target,
    { kind: "write-review", at: momentOf(args, shell), depth: deep, template },
    shell,
  );
  for (const effect of effects) {
    if (effect.kind !== "create-review") continue;
    await createFile(review, effect.text).catch((error: unknown) => {
      throw new Failure(
        isCode(error, "EEXIST")
          ? `Somebody wrote ${review} at this moment. It was left as it is; run this again to add to it.`
          : `Can't write ${review}: ${reasonOf(error)}.`,
      );
    });
    shell.out(path.relative(shell.cwd, review));
  }
}

/** The template that a review was written with; where it is gone, the usual one. */
async function templateOfReview(
  target: Target,
  review: string,
  depth: ReviewDepth | undefined,
  args: Arguments,
  cwd: string,
): Promise<string | undefined> {
  const { snapshot, frontMatter } = readDocument(await readTextFile(review), {
    path: review,
    policy: target.policy,
  });
  const deep = depth ?? snapshot.review?.depth ?? "full";
  const named = args.text("template");
  if (named !== undefined) return (await templateNamed(named, deep, target, cwd)).text;
  const own = await findReviewTemplates(review);
  return templateAgain(frontMatter?.text("template"), deep, own);
}

/** @throws Failure where there is no template of that name, and no such file. */
async function templateNamed(
  name: string,
  depth: ReviewDepth,
  { file }: Target,
  cwd: string,
): Promise<ChosenTemplate> {
  const own = await findReviewTemplates(file);
  const chosen = chooseTemplate(name, depth, own);
  if (chosen !== undefined) return chosen;
  if (/\.md$/i.test(name)) return { name: undefined, text: await readTextFile(path.resolve(cwd, name)) };
  const hint = choiceHint(name, templateNamesOf(own));
  throw new Failure(`There is no template \`${name}\`. ${hint} A Markdown file may be named instead.`);
}

function depthNamed(typed: string | undefined): ReviewDepth | undefined {
  if (typed === undefined) return undefined;
  const depth = reviewDepths.find((known) => known === typed);
  if (depth === undefined)
    throw new Failure(`There is no depth \`${typed}\`. ${choiceHint(typed, reviewDepths)}`);
  return depth;
}
