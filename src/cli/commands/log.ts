import { freeEntryTypes } from "../../core/incident/intent.ts";
import { entryTypeOf } from "../../core/timeline/entry-words.ts";
import { choiceHint } from "../../core/text/choices.ts";
import { atOption, type Command } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord, momentOf } from "../host/change-record.ts";
import { markdownTarget } from "../host/markdown-target.ts";

export const logCommand: Command = {
  name: "log",
  usage: "FILE TEXT [--type T] [--star] [--at INSTANT]",
  summary: "Log what was seen or done in the timeline.",
  options: {
    type: {
      type: "string",
      help: `One of ${freeEntryTypes.join(", ")}; with a qualifier as in "impact start" or "update customers"`,
    },
    star: { type: "boolean", help: "Mark it as a key moment" },
    ...atOption,
  },
  takes: { least: 2, most: 2 },
  async run(args, shell) {
    const [file, text = ""] = args.positionals;
    const target = await markdownTarget(file, shell);
    const at = momentOf(args, shell);
    await changeRecord(
      target,
      { kind: "log", at, ...typeNamed(args.text("type")), text, star: args.flag("star") },
      shell,
    );
    return 0;
  },
};

/** The type and qualifier of `--type`: `finding`, `impact start`, `update (customers)`, `update:customers`. */
function typeNamed(
  typed: string | undefined,
): Pick<Parameters<typeof changeRecord>[1] & { kind: "log" }, "type" | "qualifier"> {
  if (typed === undefined) return { type: "note" };
  const [, word = "", qualifier] = /^(\w+)(?:[\s:(]+([^()]+?)\)?)?$/.exec(typed.trim()) ?? [];
  const known = entryTypeOf(word);
  const type = freeEntryTypes.find((free) => free === known);
  if (type !== undefined) return { type, qualifier: qualifier?.toLowerCase() };
  if (known === undefined) {
    throw new Failure(`There is no type \`${typed}\`. ${choiceHint(typed, freeEntryTypes)}`);
  }
  const command = known === "declared" ? "declare" : known;
  throw new Failure(
    `An entry of type ${known} changes the incident. Use \`sitrep ${command}\`: see \`sitrep --help\`.`,
  );
}
