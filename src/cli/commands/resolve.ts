import type { Contained } from "../../core/model/incident.ts";
import { atOption, type Command } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord, momentOf, targetOf } from "../host/change-record.ts";

export const resolveCommand: Command = {
  name: "resolve",
  usage: "FILE [--contained yes|no|unknown] [--at INSTANT]",
  summary: "Resolve the incident, and record whether its cause is contained.",
  options: {
    contained: {
      type: "string",
      help: "Whether the cause is contained, not only the symptoms gone (default: unknown)",
    },
    ...atOption,
  },
  takes: { least: 1, most: 1 },
  async run(args, shell) {
    const contained = answerOf(args.text("contained"));
    const target = await targetOf(args.positionals[0], shell);
    await changeRecord(target, { kind: "resolve", at: momentOf(args, shell), contained }, shell);
    return 0;
  },
};

function answerOf(typed: string | undefined): Contained {
  switch (typed) {
    case undefined:
      return "unknown";
    case "yes":
    case "no":
    case "unknown":
      return typed;
    default:
      throw new Failure(`\`--contained ${typed}\` is no answer. Say yes, no or unknown.`);
  }
}
