import { mkdir } from "node:fs/promises";
import path from "node:path";
import { declare } from "../../core/incident/declare.ts";
import { parseSeverity, severityIds } from "../../core/policy/severity-policy.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { recordFileName } from "../../core/model/file-names.ts";
import { unknownSeverity } from "../../core/model/severity.ts";
import { choiceHint } from "../../core/text/choices.ts";
import { atOption, type Command } from "../command.ts";
import { Failure } from "../failure.ts";
import { momentOf } from "../host/change-record.ts";
import { isCode } from "../../disk/is-code.ts";
import { makeFolder } from "../../disk/make-folder.ts";
import { findPolicy } from "../host/find-policy.ts";
import { findRunbook } from "../host/find-runbook.ts";
import { createFile } from "../../disk/replace-file.ts";
import { reasonOf } from "../host/text-file.ts";

export const declareCommand: Command = {
  name: "declare",
  usage: "--title T [--severity S] [--runbook R] [--drill] [--private] [--dir D] [--at INSTANT]",
  summary: "Declare an incident; prints its folder.",
  options: {
    title: { type: "string", help: "What is happening, in a few words" },
    severity: {
      type: "string",
      help: "SEV1 to SEV4 (or your policy's); left out, it is SEV? until somebody knows",
    },
    runbook: {
      type: "string",
      help: "A Markdown file, a built-in runbook's name, or none (default: incident-response)",
    },
    drill: { type: "boolean", help: "Only an exercise: marked everywhere, out of the metrics" },
    private: { type: "boolean", help: "Marked as private: Sync leaves it out unless told otherwise" },
    dir: { type: "string", help: "The folder of incidents (default: incidents)" },
    ...atOption,
  },
  takes: { least: 0, most: 0 },
  async run(args, shell) {
    const title = args.text("title");
    if (title === undefined)
      throw new Failure('Say what is happening: sitrep declare --title "Checkout fails"');
    const shown = args.text("dir") ?? "incidents";
    const incidents = path.resolve(shell.cwd, shown);
    const policy = await findPolicy(incidents, shell);
    const decision = declare({
      kind: "declare",
      at: momentOf(args, shell),
      title,
      severity: severityNamed(args.text("severity"), policy),
      drill: args.flag("drill"),
      private: args.flag("private"),
      runbook: await findRunbook(args.text("runbook"), shell),
    });
    if (decision.kind === "refused") throw new Failure(decision.reason);
    for (const effect of decision.effects) {
      if (effect.kind === "create-record") shell.out(path.join(shown, await createRecord(incidents, effect)));
    }
    return 0;
  },
};

/** The severity somebody typed; undefined for `SEV?` and for nothing. @throws Failure where the policy has no such one. */
export function severityNamed(typed: string | undefined, policy: Policy): string | undefined {
  if (typed === undefined || typed.toUpperCase() === unknownSeverity) return undefined;
  const severity = parseSeverity(policy, typed);
  if (severity !== undefined) return severity;
  const hint = choiceHint(typed, [...severityIds(policy), unknownSeverity]);
  throw new Failure(`There is no severity \`${typed}\`. ${hint}`);
}

/** Makes the record's folder and file; a folder that is there gets a sibling with `-2`, `-3` … Returns its name. */
async function createRecord(
  incidents: string,
  effect: { readonly folder: string; readonly text: string },
): Promise<string> {
  try {
    makeFolder(incidents);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? effect.folder : `${effect.folder}-${number}`;
      const made = await mkdir(path.join(incidents, name)).then(
        () => true,
        (error: unknown) => {
          if (isCode(error, "EEXIST")) return false;
          throw error;
        },
      );
      if (!made) continue;
      await createFile(path.join(incidents, name, recordFileName), effect.text);
      return name;
    }
  } catch (error) {
    throw new Failure(`Can't make a folder in ${incidents}: ${reasonOf(error)}. Choose another with --dir.`);
  }
}
