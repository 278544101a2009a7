import path from "node:path";
import { digestOf } from "../../facts/digest.ts";
import type { Shell } from "../command.ts";
import { editionOf, keptIndex } from "../host/kept-index.ts";
import { textIfThere } from "../host/text-file.ts";
import { stillHolds, type Around } from "./basis.ts";
import { keptFindings, type KeptFindings } from "./kept-findings.ts";
import type { LintedFile } from "./lint-file.ts";
import { toolsAround, type LintRun } from "./lint-tools.ts";

/** Lints files, in their order. */
type LintAll = (files: readonly string[], run: LintRun, shell: Shell) => AsyncGenerator<LintedFile>;

/** Lints what is not as it was the last time; of the others tells what was found then. In the order of the files. */
export async function* lintChanged(
  files: readonly string[],
  run: LintRun,
  shell: Shell,
  lintAll: LintAll,
): AsyncGenerator<LintedFile> {
  const kept = keptFindings({
    file: keptIndex("findings", run.cwd, shell),
    edition: editionOf(shell),
    now: run.now,
  });
  const full = (file: string): string => path.resolve(run.cwd, file);
  const around = await toolsAround(run, shell);
  const known = new Set<string>();
  for (const file of files) if (await isKnown(full(file), kept, around)) known.add(file);
  const linted = lintAll(
    files.filter((file) => !known.has(file)),
    run,
    shell,
  );
  try {
    for (const file of files) {
      if (known.has(file)) {
        yield { rows: kept.rowsOf(full(file), file), problems: [] };
        continue;
      }
      const next = await linted.next();
      if (next.done === true) continue; // there is one for each
      const { basis, ...found } = next.value;
      if (basis !== undefined) kept.keep(full(file), found.rows, basis);
      yield found;
    }
  } finally {
    await linted.return(undefined); // its threads end with it
  }
  kept.save();
}

/** Whether what was found in a file the last time still is what is there to be found. */
async function isKnown(file: string, kept: KeptFindings, around: Around): Promise<boolean> {
  const basis = kept.basisOf(file);
  const text = basis === undefined ? undefined : textIfThere(file);
  return basis !== undefined && text !== undefined && stillHolds(basis, file, text, around, digestOf);
}
