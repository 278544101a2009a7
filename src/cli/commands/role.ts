import { nobody } from "../../core/timeline/entry-meaning.ts";
import { atOption, type Command } from "../command.ts";
import { changeRecord, momentOf, targetOf } from "../host/change-record.ts";

export const roleCommand: Command = {
  name: "role",
  usage: "FILE ROLE NAME [--at INSTANT]",
  summary: `Give a role to a person; the name ${nobody} empties it.`,
  options: atOption,
  takes: { least: 3, most: 3 },
  async run(args, shell) {
    const [file, typed = "", named = ""] = args.positionals;
    const target = await targetOf(file, shell);
    // A role of the policy is known whatever its case, so that `scribe` and `Scribe` are one.
    const known = target.policy.roles.find((role) => role.name.toLowerCase() === typed.trim().toLowerCase());
    const role = known?.name ?? typed;
    const name = named.trim() === nobody ? undefined : named;
    await changeRecord(target, { kind: "assign-role", at: momentOf(args, shell), role, name }, shell);
    return 0;
  },
};
