// What the benches share.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../../scripts/host/paths.mjs";

/**
 * A module of the project with everything it imports, loaded.
 * @param {string} entry its path from the root
 * @param {Record<string, string>} [alias] modules by another name, with their whole paths
 * @returns {Promise<any>}
 */
export async function bundled(entry, alias = {}) {
  const folder = await mkdtemp(join(tmpdir(), "sitrep-bench-"));
  const outfile = join(folder, "bundle.mjs");
  try {
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
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
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
