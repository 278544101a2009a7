import { readReviewState, reviewStates } from "../../core/model/review-state.ts";
import { choiceHint } from "../../core/text/choices.ts";
import { atOption, type Command } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord, momentOf } from "../host/change-record.ts";
import { reviewTarget } from "../connections/review-target.ts";

export const reviewStateCommand: Command = {
  name: "review-state",
  usage: "FILE STATE",
  summary: "Say what became of a review: draft, in review, reviewed or closed.",
  options: atOption,
  takes: { least: 2, most: 3 },
  async run(args, shell) {
    const [file, ...words] = args.positionals;
    const typed = words.join(" ");
    const state = readReviewState(typed);
    if (state === undefined) {
      throw new Failure(`There is no state \`${typed}\`. ${choiceHint(typed, reviewStates)}`);
    }
    const target = await reviewTarget(file, shell);
    await changeRecord(target, { kind: "set-review-state", at: momentOf(args, shell), state }, shell);
    return 0;
  },
};
