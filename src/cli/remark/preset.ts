import path from "node:path";
import type { Root } from "mdast";
import { lintRule } from "unified-lint-rule";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { FindingRow } from "../../core/lint/report/finding-row.ts";
import type { Rule } from "../../core/lint/rule.ts";
import { rules } from "../../core/lint/rules/index.ts";
import { seenFrom } from "../host/seen-from.ts";
import { lintFile, type LintedFile, type LintTools } from "../lint/lint-file.ts";
import { lintTools } from "../lint/lint-tools.ts";

/** What a file came to, for all rules: it is read and linted once. */
interface Checked {
  readonly linted: Promise<LintedFile>;
  readonly levels: Map<VFileMessage, FindingRow["severity"]>;
}

/**
 * Sitrep's rules as a preset for remark: each is a plugin `sitrep:rule-id` that can be configured as remark's own are. The
 * file is read from its text, as the command line would, with the policy nearest to its path: what other plugins do to the
 * tree does not change what is found. A level of the policy counts unless the host's configuration says `error` or `off`.
 */
export const preset = {
  plugins: [checkPlugin, ...rules.map(pluginOf), levelPlugin],
} as const;

const checked = new WeakMap<VFile, Checked>();

function pluginOf(rule: Rule): unknown {
  const url = `https://github.com/sitrep/sitrep/blob/main/docs/rules/${rule.id}.md`;
  return lintRule<Root>({ origin: `sitrep:${rule.id}`, url }, async (_, file) => {
    const { linted, levels } = check(file);
    for (const row of (await linted).rows) {
      if (row.rule === rule.id) levels.set(file.message(row.message, placeOf(row)), row.severity);
    }
  });
}

/** What is no rule's: a file that can't be checked, a policy that is broken, what reading could not understand. */
function checkPlugin() {
  const ids = new Set(rules.map(({ id }) => id));
  return async (_: unknown, file: VFile): Promise<void> => {
    const { rows, problems } = await check(file).linted;
    for (const problem of problems) file.message(problem, { source: "sitrep", ruleId: "unchecked" });
    for (const row of rows) {
      if (!ids.has(row.rule))
        file.message(row.message, { ...placeOf(row), source: "sitrep", ruleId: row.rule });
    }
  };
}

/** Runs last: the host knows warnings and errors, we know information too. */
function levelPlugin() {
  return (_: unknown, file: VFile): void => {
    for (const [message, level] of check(file).levels) {
      if (message.fatal !== false) continue; // the host's own configuration made it an error
      message.fatal = level === "error" ? true : level === "warning" ? false : undefined;
    }
  };
}

function check(file: VFile): Checked {
  const known = checked.get(file);
  if (known !== undefined) return known;
  const made: Checked = { linted: lint(file), levels: new Map() };
  checked.set(file, made);
  return made;
}

async function lint(file: VFile): Promise<LintedFile> {
  const said: string[] = [];
  const tools = await toolsFor(file, (problem) => said.push(problem));
  const { rows, problems } = await lintFile(file.path || "stdin.md", tools, String(file));
  return {
    rows,
    problems: [...said, ...problems].map((problem) => seenFrom(path.resolve(file.cwd), problem)),
  };
}

function toolsFor(file: VFile, error: (text: string) => void): Promise<LintTools> {
  const run = { cwd: path.resolve(file.cwd), now: Date.now(), native: false };
  return lintTools({ ...run, config: undefined, baseline: undefined, fix: false, notes: false }, { error });
}

function placeOf({ line, column, endLine, endColumn }: FindingRow): {
  readonly place: Readonly<Record<"start" | "end", { readonly line: number; readonly column: number }>>;
} {
  return { place: { start: { line, column }, end: { line: endLine, column: endColumn } } };
}
