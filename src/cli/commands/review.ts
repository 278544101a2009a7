import path from "node:path";
import { reviewDepths, type ReviewDepth } from "../../core/model/snapshot.ts";
import { atOption, type Command } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord, momentOf, targetOf } from "../host/change-record.ts";
import { isCode } from "../../disk/is-code.ts";
import { createFile } from "../../disk/replace-file.ts";
import { reasonOf } from "../host/text-file.ts";

export const reviewCommand: Command = {
  name: "review",
  usage: "FILE [--depth note|light|full] [--at INSTANT]",
  summary: "Write the review beside the record, as far as facts go; prints its path.",
  options: {
    depth: {
      type: "string",
      help: "How much of a review: note, light or full (default: as the severity suggests)",
    },
    ...atOption,
  },
  takes: { least: 1, most: 1 },
  async run(args, shell) {
    const depth = depthNamed(args.text("depth"));
    const target = await targetOf(args.positionals[0], shell);
    const effects = await changeRecord(
      target,
      { kind: "write-review", at: momentOf(args, shell), depth },
      shell,
    );
    for (const effect of effects) {
      if (effect.kind !== "create-review") continue;
      const file = path.join(path.dirname(target.file), effect.fileName);
      await createFile(file, effect.text).catch((error: unknown) => {
        if (isCode(error, "EEXIST")) {
          throw new Failure(
            `There is a review already: ${file}. It was left as it is; move it away to write a new one.`,
          );
        }
        throw new Failure(`Can't write ${file}: ${reasonOf(error)}.`);
      });
      shell.out(path.relative(shell.cwd, file));
    }
    return 0;
  },
};

function depthNamed(typed: string | undefined): ReviewDepth | undefined {
  if (typed === undefined) return undefined;
  const depth = reviewDepths.find((known) => known === typed);
  if (depth === undefined)
    throw new Failure(`There is no depth \`${typed}\`. Choose one of ${reviewDepths.join(", ")}.`);
  return depth;
}
