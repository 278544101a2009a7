import type { FindingLevel } from "../finding.ts";
import type { Rule } from "../rule.ts";
import type { FindingRow } from "./finding-row.ts";

export interface SarifInput {
  readonly rows: readonly FindingRow[];
  /** What could not be checked, in words. */
  readonly problems: readonly string[];
  /** What of the configuration did not count, in words: the run went on without it. */
  readonly notices: readonly string[];
  readonly rules: readonly Rule[];
  /** Of Sitrep. */
  readonly version: string;
}

/** Where the pages of the rules can be read. */
const pages = "https://github.com/sitrep/sitrep/blob/main/docs/rules";

/**
 * The findings as SARIF 2.1.0 (OASIS), one run, as code scanning services take it. Files are told as relative URIs, with
 * `/`. A result's fingerprint is its file, rule and message and how often these came before: it survives lines that move.
 */
export function sarifReport(input: SarifInput): string {
  const described = [...input.rules.map(ruleOf), ...unknownRules(input)];
  const run = {
    tool: { driver: { ...driver, version: input.version, rules: described } },
    columnKind: "utf16CodeUnits",
    invocations: [invocation(input)],
    results: results(input.rows, new Map(described.map(({ id }, index) => [id, index]))),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return JSON.stringify(log, undefined, 2);
}

const driver = { name: "Sitrep", informationUri: "https://github.com/sitrep/sitrep" };

const levels: Readonly<Record<FindingLevel | "off", string>> = {
  off: "none",
  information: "note",
  warning: "warning",
  error: "error",
};

function ruleOf({ id, summary, why, source, levels: { full } }: Rule): { readonly id: string } {
  const described = {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: plain(why) },
    help: { text: `${plain(why)}\n\n${plain(source)}`, markdown: `${why}\n\n${source}` },
    helpUri: `${pages}/${id}.md`,
    defaultConfiguration: { enabled: full !== "off", ...(full === "off" ? {} : { level: levels[full] }) },
  };
  return described;
}

/** What reading could not understand is no rule's finding, but has a name too. */
function unknownRules({ rows, rules }: SarifInput): readonly { readonly id: string }[] {
  const known = new Set(rules.map(({ id }) => id));
  return [...new Set(rows.map(({ rule }) => rule))].filter((id) => !known.has(id)).map((id) => ({ id }));
}

/**
 * An error is what results are missing for, and then the run was no success; what of the configuration was not understood is a
 * warning, since defaults stood in (SARIF 2.1.0, 3.20.14, 3.20.21, 3.20.22, 3.58.6).
 */
function invocation({ problems, notices }: SarifInput): object {
  const told = (level: string, texts: readonly string[]): readonly object[] =>
    texts.map((text) => ({ level, message: { text } }));
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: told("error", problems),
    toolConfigurationNotifications: told("warning", notices),
  };
}

function results(rows: readonly FindingRow[], indexes: ReadonlyMap<string, number>): readonly object[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = [row.file, row.rule, row.message].join("\0");
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return resultOf(row, indexes.get(row.rule) ?? -1, hash(`${key}\0${nth}`));
  });
}

function resultOf(row: FindingRow, ruleIndex: number, fingerprint: string): object {
  const { line: startLine, column: startColumn, endLine, endColumn } = row;
  return {
    ruleId: row.rule,
    ruleIndex,
    level: levels[row.severity],
    message: { text: row.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(row.file) },
          region: { startLine, startColumn, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { "sitrep/v1": fingerprint },
  };
}

function uriOf(file: string): string {
  return file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}

/** Markdown as it reads aloud, near enough for a description: without backticks, stars and targets of links. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
}

/** FNV-1a over UTF-16 units, 32 bits twice with other beginnings: tells results apart, keeps no secret. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((basis) => fnv1a(text, basis).toString(16).padStart(8, "0")).join("");
}

function fnv1a(text: string, basis: number): number {
  let value = basis;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
