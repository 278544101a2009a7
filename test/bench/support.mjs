// What the benches share.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../../scripts/host/paths.mjs";
import { withPlainLetters } from "../../scripts/plain-letters.mjs";

/**
 * A module of the project with everything it imports, loaded.
 * @param {string} entry its path from the root
 * @param {Record<string, string>} [alias] modules by another name, with their whole paths
 * @returns {Promise<any>}
 */
export async function bundled(entry, alias = {}) {
  const { outfile, remove } = await built(entry, alias);
  try {
    return await import(outfile);
  } finally {
    await remove();
  }
}

/**
 * The same as a file, to be imported by its address, also from other processes, until it is removed.
 * @param {string} entry
 * @param {Record<string, string>} [alias]
 */
export async function built(entry, alias = {}) {
  // Within the project, so that packages which are not bundled are found.
  await mkdir(join(root, "out"), { recursive: true });
  const folder = await mkdtemp(join(root, "out/bench-"));
  const outfile = join(folder, "bundle.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*"],
    alias,
    outfile,
    logLevel: "error",
  });
  await writeFile(outfile, withPlainLetters(await readFile(outfile, "utf8"))); // as in what ships
  return { outfile: pathToFileURL(outfile).href, remove: () => rm(folder, { recursive: true }) };
}

/** @param {readonly number[]} values */
export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/**
 * A record with this many entries, ten seconds apart, and a short section behind them.
 * @param {number} entries
 */
export function recordOf(entries) {
  const types = ["", "**Finding** ", "**Change** ", "", "**Decision** "];
  const start = Date.UTC(2026, 10, 20);
  const lines = Array.from({ length: entries }, (_, index) => {
    const stamp = new Date(start + index * 10_000).toISOString().slice(0, 19);
    return `- ${stamp}Z ${types[index % types.length]}pool of \`db-eu-${index % 9}\` at ${index % 100} %, queue grows`;
  });
  const head = ["---", "sitrep: 1", "kind: incident", "title: Long", "declared: 2026-11-20T00:00:00Z"];
  const state = [
    "severity: SEV2",
    "status: investigating",
    "---",
    "",
    "# Long",
    "",
    "## Runbook",
    "",
    "1. [ ] Declare",
  ];
  return [...head, ...state, "", "## Timeline", "", ...lines, "", "## Notes", "", "None yet.", ""].join("\n");
}

/**
 * Documents one behind the other until there are so many characters; reviews of our own making where there are none.
 * @param {readonly string[]} documents
 * @param {number} length
 */
export function glued(documents, length) {
  const from = documents.length === 0 ? [reviewOf(1), reviewOf(2), reviewOf(3)] : documents;
  let text = "";
  for (let index = 0; text.length < length; index += 1) text += `${from[index % from.length]}\n\n`;
  return `${text.slice(0, text.lastIndexOf("\n", length))}\n`;
}

/**
 * A review as teams write them, of some 2 KB.
 * @param {number} number
 */
export function reviewOf(number) {
  const minutes = Array.from({ length: 12 }, (_, index) => String(index * 4 + 3).padStart(2, "0"));
  return [
    `# Checkout errors ${number}`,
    "",
    `Jane Doe led the response on 2026-11-${10 + (number % 18)}. All times are UTC.`,
    "",
    "## Summary",
    "",
    "The pool of `db-eu-1` was exhausted, and **one request in nine** failed; see https://example.org/graph?id=7.",
    "",
    "## Timeline",
    "",
    ...minutes.map(
      (minute, index) => `- 14:${minute} step ${index} of ${number}: the queue grows, Sam Lee looks at it`,
    ),
    "",
    "## Contributing factors",
    "",
    "The limit was set when there were three services. Nobody could have noticed it: the dashboard shows the mean.",
    "Sam Lee forgot to raise it, and the test did not cover it.",
    "",
    "## Action items",
    "",
    "| What | Owner | Due |",
    "|---|---|---|",
    `| Alert on the queue's length | Jane Doe | 2026-12-${10 + (number % 18)} |`,
    "| Raise the limit | TBD | soon |",
    "",
  ].join("\n");
}

/** The reviews of the shared corpus; none where it is not at hand. */
export function reviewTexts() {
  const shared = resolve(root, process.env["SITREP_SHARED"] ?? "../shared", "corpus/postmortems");
  if (!existsSync(shared)) return [];
  return readdirSync(shared)
    .sort()
    .map((name) => readFileSync(join(shared, name), "utf8"));
}
