import { trackers } from "../../core/outgoing/tracker-place.ts";
import type { Command } from "../command.ts";
import { sendOptions } from "../connections/confirm-sending.ts";
import { pullActions } from "../connections/pull-actions.ts";
import { pushActions } from "../connections/push-actions.ts";
import { Failure } from "../failure.ts";
import { listActions, listOptions } from "../actions/list-actions.ts";

export const actionsCommand: Command = {
  name: "actions",
  usage: `[PATH…] [--overdue] [--by owner|due|horizon|severity] [--json] [--no-cache], or push REVIEW --to ${trackers.join("|")} [--dry-run | --yes], or pull PATH… [--dry-run | --yes]`,
  summary:
    "List what is to be followed up after incidents, overdue first; or make tickets of a review's actions, each once, or tick those whose tickets are done.",
  options: {
    ...listOptions,
    to: { type: "string", help: `Where tickets go: ${trackers.join(", ")}` },
    ...sendOptions,
  },
  takes: { least: 0, most: Number.MAX_SAFE_INTEGER },
  run(args, shell) {
    const [what] = args.positionals;
    if (what !== "push" && what !== "pull") return listActions(args, shell);
    const count = args.positionals.length;
    if (what === "push" ? count !== 2 : count < 2)
      throw new Failure(`Name one review: sitrep actions ${what} REVIEW. See \`sitrep actions --help\`.`);
    return what === "push" ? pushActions(args, shell) : pullActions(args, shell);
  },
};
