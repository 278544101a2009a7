import path from "node:path";
import { mergeRecords } from "../../core/merge/merge-records.ts";
import type { Command } from "../command.ts";
import { Failure } from "../failure.ts";
import { findPolicy } from "../host/find-policy.ts";
import { readTextFile, replaceTextFile } from "../host/text-file.ts";

/** Git's merge driver: `merge.sitrep.driver = sitrep merge %O %A %B --path %P`. The result replaces OURS. */
export const mergeCommand: Command = {
  name: "merge",
  usage: "BASE OURS THEIRS [--path P]",
  summary: "Merge two versions of a record into OURS, as Git's merge driver (see git-setup).",
  options: { path: { type: "string", help: "Where the file lives: its policy and its kind go by that" } },
  takes: { least: 3, most: 3 },
  async run(args, shell) {
    const files = args.positionals.map((named) => path.resolve(shell.cwd, named));
    const [base = "", ours = "", theirs = ""] = files;
    const place = path.resolve(shell.cwd, args.text("path") ?? ours);
    const before = await readTextFile(base);
    const result = mergeRecords(
      {
        base: before === "" ? undefined : before, // Git's way to say that both sides added the file
        ours: await readTextFile(ours),
        theirs: await readTextFile(theirs),
      },
      { policy: await findPolicy(path.dirname(place), shell), prose: "markers", path: place },
    );
    const name = args.text("path") ?? path.basename(ours);
    if (result.kind === "refused") throw new Failure(`Can't merge ${name}: ${result.reason}`);
    await replaceTextFile(ours, result.text);
    for (const finding of result.findings) shell.error(`${name}: ${finding}`);
    if (result.conflicts === 0) return 0;
    shell.error(`${name}: ${conflictsIn(result.conflicts)} in its prose to resolve; its entries are merged.`);
    return 1;
  },
};

function conflictsIn(count: number): string {
  return count === 1 ? "one conflict" : `${count} conflicts`;
}
