import { atOption, type Command } from "../command.ts";
import { changeRecord, momentOf, targetOf } from "../host/change-record.ts";

export const reopenCommand: Command = {
  name: "reopen",
  usage: "FILE [--at INSTANT]",
  summary: "Reopen a resolved incident.",
  options: atOption,
  takes: { least: 1, most: 1 },
  async run(args, shell) {
    const target = await targetOf(args.positionals[0], shell);
    await changeRecord(target, { kind: "reopen", at: momentOf(args, shell) }, shell);
    return 0;
  },
};
