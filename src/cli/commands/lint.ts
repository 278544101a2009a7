import type { Command, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { markdownFiles } from "../host/markdown-files.ts";
import { lintFiles } from "../lint/lint-files.ts";
import { lintFormats, printerFor, type LintFormat } from "../lint/print-findings.ts";

export const lintCommand: Command = {
  name: "lint",
  usage: "PATH… [--format text|json]",
  summary: "Check reviews; a file or folder named here is checked whether it is Sitrep's or not.",
  options: { format: { type: "string", help: "text (default) or json: a list of findings" } },
  takes: { least: 1, most: Number.MAX_SAFE_INTEGER },
  async run(args, shell) {
    const printer = printerFor(formatNamed(args.text("format") ?? "text"), shell);
    const { files, problems } = await filesAt(args.positionals, shell);
    let findings = 0;
    let failures = problems.length;
    for (const problem of problems) shell.error(problem);
    for await (const linted of lintFiles(files, shell)) {
      for (const problem of linted.problems) shell.error(problem);
      printer.print(linted.rows);
      findings += linted.rows.length;
      failures += linted.problems.length;
    }
    printer.end();
    if (failures > 0) return 2;
    return findings === 0 ? 0 : 1;
  },
};

function formatNamed(name: string): LintFormat {
  const format = lintFormats.find((known) => known === name);
  if (format === undefined) throw new Failure(`There is no format \`${name}\`. Choose text or json.`);
  return format;
}

interface Named {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** The Markdown files that were named, in the order they were named in; what is missing hides nothing of the others. */
async function filesAt(paths: readonly string[], shell: Shell): Promise<Named> {
  const files: string[] = [];
  const problems: string[] = [];
  for (const named of paths) {
    const found = await markdownFiles(named, shell.cwd).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      return { files: [], problems: [error.message] };
    });
    files.push(...found.files);
    problems.push(...found.problems);
  }
  return { files, problems };
}
