import { access, appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import { eolOf } from "../../core/text/lines.ts";
import { isCode } from "../../disk/is-code.ts";
import { makeFolder } from "../../disk/make-folder.ts";
import { runGit } from "../../git/run-git.ts";
import type { Command, Shell } from "../command.ts";
import { Failure } from "../failure.ts";

/** The records that the driver merges, from the top of the repository. */
const usualPattern = "incidents/**/*.md";

export const gitSetupCommand: Command = {
  name: "git-setup",
  usage: "[DIR] [--pattern GLOB] [--command CMD]",
  summary: "Let Git merge records with Sitrep, in this clone: no two entries conflict.",
  options: {
    pattern: {
      type: "string",
      help: `Which files, from the top of the repository (default: ${usualPattern})`,
    },
    command: { type: "string", help: "How Git starts Sitrep (default: sitrep)" },
  },
  takes: { least: 0, most: 1 },
  async run(args, shell) {
    const folder = path.resolve(shell.cwd, args.positionals[0] ?? ".");
    const stated = args.text("command");
    if (stated === undefined && !(await isOnPath("sitrep", shell.env))) {
      throw new Failure(
        "There is no `sitrep` on your PATH, so Git could not start it. Install it, or say how it is started: " +
          "--command 'node /path/to/cli.cjs'.",
      );
    }
    const pattern = patternFor(args.text("pattern") ?? usualPattern);
    const line = `${pattern} merge=sitrep`;
    const attributes = path.resolve(folder, await git(folder, "rev-parse", "--git-path", "info/attributes"));
    shell.out(said(await addLine(attributes, line), `\`${line}\` in ${attributes}`));
    const settings = {
      "merge.sitrep.name": "Sitrep: merges incident records",
      "merge.sitrep.driver": `${stated ?? "sitrep"} merge %O %A %B --path %P`,
    };
    for (const [key, value] of Object.entries(settings)) {
      shell.out(
        said(await setConfig(folder, key, value), `\`${key} = ${value}\` in the clone's Git configuration`),
      );
    }
    const shared = path.join(await git(folder, "rev-parse", "--show-toplevel"), ".gitattributes");
    const union = `${pattern} merge=union`;
    shell.out(said(await addLine(shared, union), `\`${union}\` in ${shared}`));
    shell.out(
      "Commit .gitattributes: a clone without this set-up then keeps the lines of both sides, and Sitrep puts them in order later.",
    );
    shell.out("To undo: delete those lines, and run `git config --remove-section merge.sitrep`.");
    return 0;
  },
};

/** A pattern as a line of attributes begins with it. @throws Failure where no line can. */
function patternFor(stated: string): string {
  if (stated.trim() === "" || stated.startsWith("!") || /[\r\n]/.test(stated)) {
    throw new Failure(
      `\`${stated}\` is no pattern for .gitattributes: one line that names files, such as ${usualPattern}.`,
    );
  }
  return /[\s"#\\]/.test(stated) ? JSON.stringify(stated) : stated;
}

function said(isNew: boolean, what: string): string {
  return `${isNew ? "Wrote" : "Already there:"} ${what}`;
}

/** Adds a line to a file unless it is there; whether it was added. */
async function addLine(file: string, line: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return "";
    throw error;
  });
  if (text.split(/\r?\n/).includes(line)) return false;
  makeFolder(path.dirname(file));
  const eol = eolOf(text);
  await appendFile(file, `${text === "" || text.endsWith("\n") ? "" : eol}${line}${eol}`);
  return true;
}

/** Sets a value of the clone's configuration unless it is so; whether it was set. */
async function setConfig(folder: string, key: string, value: string): Promise<boolean> {
  const known = await git(folder, "config", "--local", "--default", "", "--get", key);
  if (known === value) return false;
  await git(folder, "config", "--local", key, value);
  return true;
}

/** What Git prints. @throws Failure where there is no Git or no such folder, or it refuses. */
async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const outcome = await runGit(folder, args);
  if (outcome.kind === "done") return outcome.text.trimEnd();
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  throw new Failure(
    isThere ? `Git refused in ${folder}: ${outcome.reason}` : `There is no folder ${folder}. Check the path.`,
  );
}

async function isOnPath(program: string, env: Shell["env"]): Promise<boolean> {
  for (const folder of (env["PATH"] ?? "").split(path.delimiter).filter((entry) => entry !== "")) {
    const isThere = await access(path.join(folder, program)).then(
      () => true,
      () => false, // not in this folder
    );
    if (isThere) return true;
  }
  return false;
}
