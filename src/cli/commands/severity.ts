import { atOption, type Command } from "../command.ts";
import { changeRecord, momentOf, targetOf } from "../host/change-record.ts";
import { severityNamed } from "./declare.ts";

export const severityCommand: Command = {
  name: "severity",
  usage: "FILE S [--at INSTANT]",
  summary: "Change the severity; in doubt, the higher.",
  options: atOption,
  takes: { least: 2, most: 2 },
  async run(args, shell) {
    const [file, typed] = args.positionals;
    const target = await targetOf(file, shell);
    const severity = severityNamed(typed, target.policy);
    await changeRecord(target, { kind: "set-severity", at: momentOf(args, shell), severity }, shell);
    return 0;
  },
};
