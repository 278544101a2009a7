import path from "node:path";
import { mergeRecords, type MergeResult } from "../../core/merge/merge-records.ts";
import type { Command, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { findPolicy } from "../host/find-policy.ts";
import { mergeByLines, type ThreeFiles } from "../host/merge-lines.ts";
import { readTextFile, replaceTextFile } from "../host/text-file.ts";

/**
 * Git's merge driver: `merge.sitrep.driver = sitrep merge %O %A %B --path %P`. The result replaces OURS; where it is refused,
 * what Git itself would make of it does.
 */
export const mergeCommand: Command = {
  name: "merge",
  usage: "BASE OURS THEIRS [--path P]",
  summary: "Merge two versions of a record into OURS, as Git's merge driver (see git-setup).",
  options: { path: { type: "string", help: "Where the file lives: its policy and its kind go by that" } },
  takes: { least: 3, most: 3 },
  async run(args, shell) {
    const [base = "", ours = "", theirs = ""] = args.positionals.map((named) =>
      path.resolve(shell.cwd, named),
    );
    const files = { base, ours, theirs };
    const place = path.resolve(shell.cwd, args.text("path") ?? ours);
    const name = args.text("path") ?? path.basename(ours);
    const result = await mergeFiles(files, place, shell).catch(async (error: unknown) => {
      const left = await mergeByLines(files);
      if (error instanceof Failure) throw new Failure(`${error.message} ${left}`);
      shell.error(`${name}: ${left}`);
      throw error;
    });
    if (result.kind === "refused") {
      throw new Failure(`Can't merge ${name}: ${result.reason} ${await mergeByLines(files)}`);
    }
    await replaceTextFile(ours, result.text);
    for (const finding of result.findings) shell.error(`${name}: ${finding}`);
    if (result.conflicts === 0) return 0;
    shell.error(`${name}: ${conflictsIn(result.conflicts)} in its prose to resolve; its entries are merged.`);
    return 1;
  },
};

async function mergeFiles(files: ThreeFiles, place: string, shell: Shell): Promise<MergeResult> {
  const before = await readTextFile(files.base);
  const versions = {
    base: before === "" ? undefined : before, // Git's way to say that both sides added the file
    ours: await readTextFile(files.ours),
    theirs: await readTextFile(files.theirs),
  };
  const policy = await findPolicy(path.dirname(place), shell);
  return mergeRecords(versions, { policy, prose: "markers", path: place });
}

function conflictsIn(count: number): string {
  return count === 1 ? "one conflict" : `${count} conflicts`;
}
