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
export async function loadSources(root) {
  const folder = await mkdtemp(join(root, "node_modules", ".sitrep-generate-"));
  try {
    const outfile = join(folder, "sources.mjs");
    await build({
      stdin: { contents: entry(root), resolveDir: root, loader: "ts" },
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
    export { policySchema } from "./src/core/policy/policy-schema.ts";
    ${manifest}
  `;
}
