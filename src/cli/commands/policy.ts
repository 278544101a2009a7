import path from "node:path";
import { dateIn } from "../../core/model/instant.ts";
import { policyFileName } from "../../core/policy/policy.ts";
import { severityCriteria } from "../../core/policy/severity-criteria.ts";
import { starterPolicy } from "../../core/policy/starter-policy.ts";
import { createFile } from "../../disk/replace-file.ts";
import { isCode } from "../../disk/is-code.ts";
import type { Command, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { findPolicy } from "../host/find-policy.ts";
import { reasonOf } from "../host/text-file.ts";

export const policyCommand: Command = {
  name: "policy",
  usage: "[DIR] [--create | --criteria]",
  summary: "Begin the team's policy, or print its severity criteria as a page for everybody.",
  options: {
    create: { type: "boolean", help: `Write ${policyFileName} with the defaults and a comment on each` },
    criteria: { type: "boolean", help: "Print the criteria of the policy that counts there, as Markdown" },
  },
  takes: { least: 0, most: 1 },
  async run(args, shell) {
    const folder = path.resolve(shell.cwd, args.positionals[0] ?? ".");
    if (args.flag("create") === args.flag("criteria")) {
      throw new Failure("Say what is to be done: --create or --criteria.");
    }
    if (args.flag("create")) await createPolicy(folder, shell);
    else shell.out(severityCriteria(await findPolicy(folder, shell)).trimEnd());
    return 0;
  },
};

async function createPolicy(folder: string, shell: Shell): Promise<void> {
  const file = path.join(folder, policyFileName);
  await createFile(file, starterPolicy(dateIn(shell.now(), "UTC"))).catch((error: unknown) => {
    if (isCode(error, "EEXIST")) {
      throw new Failure(`There is a policy already: ${file}. It was left as it is.`);
    }
    throw new Failure(`Can't write ${file}: ${reasonOf(error)}.`);
  });
  shell.out(file);
}
