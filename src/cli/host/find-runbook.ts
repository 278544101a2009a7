import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { readTextFile } from "./text-file.ts";

/** The runbook that is copied unless another one is asked for. */
export const usualRunbook = "incident-response";

/**
 * The text of the runbook a person named: a Markdown file, or a built-in one by name. Undefined for `none`.
 * @throws Failure where there is neither, with the names there are.
 */
export async function findRunbook(named: string | undefined, shell: Shell): Promise<string | undefined> {
  if (named === "none") return undefined;
  const name = named ?? usualRunbook;
  const builtIn = await builtInNames(shell);
  if (builtIn.includes(name)) return readTextFile(path.join(shell.builtInRunbooks, `${name}.md`));
  if (name.endsWith(".md") || name.includes("/")) return readTextFile(path.resolve(shell.cwd, name));
  throw new Failure(
    `There is no runbook \`${name}\`. Name a Markdown file, none, or one of ${builtIn.join(", ")}.`,
  );
}

async function builtInNames(shell: Shell): Promise<readonly string[]> {
  const files = await readdir(shell.builtInRunbooks);
  return files.filter((file) => file.endsWith(".md")).map((file) => file.slice(0, -".md".length));
}
