import { build } from "esbuild";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const contributions = "src/extension/contributions.ts";

/**
 * What the generated files are made from: the rules, the policy's schema and, where it exists, the manifest. Node 20
 * does not read TypeScript, so the sources are bundled to a file beside `node_modules` and imported from there.
 */
export function loadSources(root) {
  return loadBundled(root, entry(root));
}

/** What making the lexicon shares with reading it. */
export function loadLexiconCore(root) {
  const names = ["fold-word", "grams", "lexicon", "word-codes", "word-slots"];
  return loadBundled(
    root,
    names.map((name) => `export * from "./src/core/lint/lexicon/${name}.ts";`).join("\n"),
  );
}

async function loadBundled(root, contents) {
  const folder = await mkdtemp(join(root, "node_modules", ".sitrep-generate-"));
  try {
    const outfile = join(folder, "sources.mjs");
    await build({
      stdin: { contents, resolveDir: root, loader: "ts" },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      packages: "external",
      external: ["vscode"],
      logLevel: "warning",
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function entry(root) {
  const manifest = existsSync(join(root, contributions))
    ? `export { manifest } from "./${contributions}";`
    : "export const manifest = undefined;";
  return `
    export { rules } from "./src/core/lint/rules/index.ts";
    export { whyInShort } from "./src/core/lint/why-in-short.ts";
    export { policySchema } from "./src/core/policy/policy-schema.ts";
    ${manifest}
  `;
}
