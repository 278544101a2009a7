import { parseStatus, statuses } from "../../core/model/status.ts";
import { choiceHint } from "../../core/text/choices.ts";
import { atOption, type Command } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord, momentOf, targetOf } from "../host/change-record.ts";

export const statusCommand: Command = {
  name: "status",
  usage: "FILE S [--at INSTANT]",
  summary: `Set the status: ${statuses.join(", ")}.`,
  options: atOption,
  takes: { least: 2, most: 2 },
  async run(args, shell) {
    const [file, word = ""] = args.positionals;
    const status = parseStatus(word);
    if (status === undefined) {
      throw new Failure(`There is no status \`${word}\`. ${choiceHint(word, statuses)}`);
    }
    const target = await targetOf(file, shell);
    await changeRecord(target, { kind: "set-status", at: momentOf(args, shell), status }, shell);
    return 0;
  },
};
