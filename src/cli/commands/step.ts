import { readDocument } from "../../core/incident/read-document.ts";
import type { Intent, StepRef } from "../../core/incident/intent.ts";
import type { Instant } from "../../core/model/instant.ts";
import { atOption, type Arguments, type Command } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord, momentOf, targetOf } from "../host/change-record.ts";
import { readTextFile } from "../host/text-file.ts";

export const stepCommand: Command = {
  name: "step",
  usage: "FILE N --done | --skip REASON | --block REASON | --undo [--at INSTANT]",
  summary: "Mark the Nth step of the runbook.",
  options: {
    done: { type: "boolean", help: "It is done" },
    skip: { type: "string", help: "It is left out, and why" },
    block: { type: "string", help: "It can't go on, and why" },
    undo: { type: "boolean", help: "It is open again" },
    ...atOption,
  },
  takes: { least: 2, most: 2 },
  async run(args, shell) {
    const [file, typed = ""] = args.positionals;
    const target = await targetOf(file, shell);
    const { steps } = readDocument(await readTextFile(target.file), {
      path: target.file,
      policy: target.policy,
    }).snapshot;
    const step = /^\d+$/.test(typed) ? steps[Number(typed) - 1] : undefined;
    if (step === undefined) {
      const there = steps.length === 0 ? "It has no steps." : `It has steps 1 to ${steps.length}.`;
      throw new Failure(`There is no step \`${typed}\` in ${target.file}. ${there}`);
    }
    const ref = { text: step.text, occurrence: step.occurrence };
    await changeRecord(target, markOf(args, momentOf(args, shell), ref), shell);
    return 0;
  },
};

function markOf(args: Arguments, at: Instant, step: StepRef): Intent {
  const skip = args.text("skip");
  const block = args.text("block");
  const marks: readonly Intent[] = [
    ...(args.flag("done") ? [{ kind: "complete-step", at, step } as const] : []),
    ...(skip === undefined ? [] : [{ kind: "skip-step", at, step, reason: skip } as const]),
    ...(block === undefined ? [] : [{ kind: "block-step", at, step, reason: block } as const]),
    ...(args.flag("undo") ? [{ kind: "undo-step", at, step } as const] : []),
  ];
  const [mark] = marks;
  if (mark === undefined || marks.length > 1) {
    throw new Failure("Say one thing of the step: --done, --skip REASON, --block REASON or --undo.");
  }
  return mark;
}
