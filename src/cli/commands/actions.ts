import { trackers } from "../../core/outgoing/tracker-place.ts";
import type { Command } from "../command.ts";
import { sendOptions } from "../connections/confirm-sending.ts";
import { pullActions } from "../connections/pull-actions.ts";
import { pushActions } from "../connections/push-actions.ts";
import { Failure } from "../failure.ts";

export const actionsCommand: Command = {
  name: "actions",
  usage: `push REVIEW --to ${trackers.join("|")} [--dry-run | --yes], or pull REVIEW [--dry-run | --yes]`,
  summary: "Make tickets of a review's actions, each once, or tick those whose tickets are done.",
  options: {
    to: { type: "string", help: `Where tickets go: ${trackers.join(", ")}` },
    ...sendOptions,
  },
  takes: { least: 2, most: 2 },
  run(args, shell) {
    const [what = ""] = args.positionals;
    if (what === "push") return pushActions(args, shell);
    if (what === "pull") return pullActions(args, shell);
    throw new Failure(`\`${what}\` can't be done with actions. Choose push or pull.`);
  },
};
