import { readdir } from "node:fs/promises";
import path from "node:path";
import { readFrontMatter } from "../../core/markdown/front-matter.ts";
import { nearestWord } from "../../core/text/nearest-word.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { readTextFile } from "./text-file.ts";

/** The runbook that is copied unless another one is asked for. */
export const usualRunbook = "incident-response";

/**
 * The text of the runbook a person named: a Markdown file, or a built-in one by its file's name or its title. Undefined for `none`.
 * @throws Failure where there is neither, with the names there are.
 */
export async function findRunbook(named: string | undefined, shell: Shell): Promise<string | undefined> {
  if (named === "none") return undefined;
  const wanted = (named ?? usualRunbook).toLowerCase();
  const builtIn = await builtInRunbooks(shell);
  const found = builtIn.find(({ name, title }) => name === wanted || title.toLowerCase() === wanted);
  if (found !== undefined) return found.text;
  if (named !== undefined && (named.endsWith(".md") || named.includes("/"))) {
    return readTextFile(path.resolve(shell.cwd, named));
  }
  const typed = named ?? usualRunbook;
  const names = builtIn.map(({ name }) => name);
  const near = nearestWord(typed, names);
  const hint = near === undefined ? "" : ` Did you mean \`${near}\`?`;
  throw new Failure(
    `There is no runbook \`${typed}\`.${hint} Name a Markdown file, none, or one of ${names.join(", ")}.`,
  );
}

interface BuiltInRunbook {
  /** The file's name without its ending: `bad-deploy`. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

async function builtInRunbooks(shell: Shell): Promise<readonly BuiltInRunbook[]> {
  const files = (await readdir(shell.builtInRunbooks)).filter((file) => file.endsWith(".md")).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readTextFile(path.join(shell.builtInRunbooks, file));
      const name = file.slice(0, -".md".length);
      return { name, title: readFrontMatter(text)?.text("title") ?? name, text };
    }),
  );
}
