import { writeFile } from "node:fs/promises";
import path from "node:path";
import { writeBaseline } from "../../core/lint/baseline.ts";
import type { FindingRow } from "../../core/lint/report/finding-row.ts";
import { choiceHint } from "../../core/text/choices.ts";
import type { Arguments, Command, ExitCode, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { nameInBaseline } from "../host/find-baseline.ts";
import { markdownFiles } from "../host/markdown-files.ts";
import { mayBeMarkdown } from "../host/may-be-markdown.ts";
import { seenFrom } from "../host/seen-from.ts";
import { reasonOf } from "../host/text-file.ts";
import { lintFiles, lintText, type LintWishes } from "../lint/lint-files.ts";
import type { LintedFile } from "../lint/lint-file.ts";
import { sayAtEnd, type AskedFiles } from "../lint/say-at-end.ts";
import { lintFormats, printerFor, type LintFormat } from "../lint/print-findings.ts";

export const lintCommand: Command = {
  name: "lint",
  usage: `PATH… [--format ${lintFormats.join("|")}] [--fix] [--stdin] [--config FILE] [--baseline FILE] [--no-cache]`,
  summary:
    "Check reviews, records and runbooks; a file or folder named here is checked whether it is Sitrep's or not.",
  options: {
    format: {
      type: "string",
      help: "text (default); json: a list of findings; sarif: SARIF 2.1.0; github: annotations of a workflow",
    },
    fix: { type: "boolean", help: "Write the safe fixes into the files, and tell what is left" },
    stdin: { type: "boolean", help: "Check standard input; PATH says which file it would be" },
    config: { type: "string", help: "The policy for all files (default: the nearest one upwards from each)" },
    baseline: { type: "string", help: "Leave out what this file holds (default: the one the policy names)" },
    "no-cache": { type: "boolean", help: "Check every file, and keep nothing for the next time" },
    "write-baseline": { type: "string", help: "Write all that is found to this file, as known from now on" },
  },
  takes: { least: 1, most: Number.MAX_SAFE_INTEGER },
  async run(args, shell) {
    const format = formatNamed(args.text("format") ?? "text");
    const baseline = args.text("write-baseline");
    const wishes = wishesOf(args, shell);
    const notices: string[] = [];
    const listening = {
      ...shell,
      error: (text: string) => {
        const notice = seenFrom(shell.cwd, text);
        notices.push(notice);
        shell.error(notice);
      },
    };
    const { linted, problems, asked } = args.flag("stdin")
      ? await fromInput(args, wishes, listening)
      : await fromFiles(args.positionals, wishes, listening);
    const told = sayAtEnd(nearPaths(linted, shell.cwd), asked, wishes.fix, shell.error);
    if (baseline !== undefined) return keep(path.resolve(shell.cwd, baseline), told, problems, shell);
    return tell(format, told, { problems, notices }, shell);
  },
};

function formatNamed(name: string): LintFormat {
  const format = lintFormats.find((known) => known === name);
  if (format !== undefined) return format;
  throw new Failure(`There is no format \`${name}\`. ${choiceHint(name, lintFormats)}`);
}

function wishesOf(args: Arguments, { cwd }: Shell): LintWishes {
  const pathOf = (option: string): string | undefined => {
    const named = args.text(option);
    return named === undefined ? undefined : path.resolve(cwd, named);
  };
  const writes = args.text("write-baseline") !== undefined;
  if (args.flag("fix") && (args.flag("stdin") || writes)) {
    throw new Failure(`--fix writes into files: leave out ${writes ? "--write-baseline" : "--stdin"}.`);
  }
  if (writes && args.text("baseline") !== undefined)
    throw new Failure("--write-baseline takes all that is found: leave out --baseline.");
  return {
    config: pathOf("config"),
    baseline: writes ? "none" : pathOf("baseline"),
    fix: args.flag("fix"),
    keeps: !args.flag("no-cache"),
  };
}

/** What could not be checked, by paths as they are seen from where somebody is: an absolute one means nothing to whoever reads a report. */
async function* nearPaths(linted: Linting["linted"], cwd: string): AsyncGenerator<LintedFile> {
  for await (const file of linted)
    yield file.problems.length === 0
      ? file
      : { ...file, problems: file.problems.map((problem) => seenFrom(cwd, problem)) };
}

interface Linting {
  readonly linted: AsyncIterable<LintedFile> | Iterable<LintedFile>;
  /** What was named and is not there. */
  readonly problems: readonly string[];
  readonly asked: AskedFiles;
}

async function fromInput(args: Arguments, wishes: LintWishes, shell: Shell): Promise<Linting> {
  const [name, ...others] = args.positionals;
  if (name === undefined || others.length > 0)
    throw new Failure("With --stdin, name the one file that standard input is the text of.");
  const linted = [await lintText(name, await shell.input(), wishes, shell)];
  return { linted, problems: [], asked: { files: [name], named: new Set([name]), others: [] } };
}

/** The Markdown files that were named, each once, in the order they were named in; what is missing hides nothing of the others. */
async function fromFiles(paths: readonly string[], wishes: LintWishes, shell: Shell): Promise<Linting> {
  const found = new Map<string, string>();
  const named = new Set<string>();
  const problems: string[] = [];
  for (const given of paths) {
    const there = await markdownFiles(given, shell.cwd).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      return { files: [], problems: [error.message] };
    });
    for (const file of there.files) {
      const full = path.resolve(shell.cwd, file);
      if (!found.has(full)) found.set(full, file);
      if (file === given) named.add(found.get(full) ?? file);
    }
    problems.push(...there.problems);
    if (there.files.length + there.problems.length === 0)
      problems.push(`There are no Markdown files in ${given}.`);
  }
  const files = [...found.values()].filter((file) => !named.has(file) || mayBeMarkdown(file));
  const others = [...found.values()].filter((file) => !files.includes(file));
  return { linted: lintFiles(files, wishes, shell), problems, asked: { files, named, others } };
}

async function tell(
  format: LintFormat,
  linted: Linting["linted"],
  { problems, notices }: { readonly problems: readonly string[]; readonly notices: readonly string[] },
  shell: Shell,
): Promise<ExitCode> {
  const printer = printerFor(format, shell);
  const told = new Set(problems);
  let findings = 0;
  for (const problem of problems) shell.error(problem);
  for await (const file of linted) {
    for (const problem of file.problems) {
      if (told.has(problem)) continue; // a baseline that can't be read keeps every file from being checked
      shell.error(problem);
      told.add(problem);
    }
    printer.print(file.rows);
    findings += file.rows.length;
  }
  printer.end([...told], notices);
  if (told.size > 0) return 2;
  return findings === 0 && notices.length === 0 ? 0 : 1;
}

/** Writes what is found as what is known. Where a file could not be checked nothing is written: it would look clean. */
async function keep(
  baseline: string,
  linted: Linting["linted"],
  missing: readonly string[],
  shell: Shell,
): Promise<ExitCode> {
  const problems = [...missing];
  const rows: FindingRow[] = [];
  for await (const file of linted) {
    problems.push(...file.problems);
    rows.push(...file.rows);
  }
  for (const problem of new Set(problems)) shell.error(problem);
  if (problems.length > 0)
    throw new Failure("The baseline was not written: not everything could be checked.");
  const found = rows.map(({ file, rule }) => ({
    file: nameInBaseline(baseline, path.resolve(shell.cwd, file)),
    rule,
  }));
  await writeFile(baseline, writeBaseline(found)).catch((error: unknown) => {
    throw new Failure(`Can't write ${baseline}: ${reasonOf(error)}.`);
  });
  const files = new Set(found.map(({ file }) => file)).size;
  shell.out(`${baseline} holds ${found.length} findings of ${files} files.`);
  return 0;
}
