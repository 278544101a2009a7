import { createHash } from "node:crypto";
import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./host/paths.mjs";
import { withoutExamples } from "./without-examples.mjs";

/**
 * Bundles the command line into a folder: `cli.mjs`, which is started, and `cli-program.cjs`, which the engine compiles once
 * (docs/decisions/0013-compiled-once.md).
 * @param {{ readonly folder: string, readonly dev: boolean }} wishes `dev`: source maps, nothing minified
 */
export async function bundleCommandLine({ folder, dev }) {
  /** @type {import("esbuild").BuildOptions} */
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: !dev,
    sourcemap: dev ? "linked" : false,
    legalComments: "none",
    logLevel: "error",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*"],
    target: "node20",
    plugins: [withoutExamples],
  };
  const program = join(folder, "cli-program.cjs");
  await build({
    ...shared,
    entryPoints: ["src/cli/main.ts"],
    outfile: program,
    format: "cjs",
    define: { "import.meta.url": "programUrl" },
    supported: { "dynamic-import": false }, // does nothing in code that was kept
    banner: { js: 'const programUrl = require("node:url").pathToFileURL(__filename).href;' },
  });
  const digest = createHash("sha256").update(await readFile(program));
  const start = join(folder, "cli.mjs");
  await build({
    ...shared,
    entryPoints: ["src/cli/launch.ts"],
    outfile: start,
    format: "esm",
    define: { programDigest: JSON.stringify(digest.digest("hex")) },
    banner: { js: "#!/usr/bin/env node" },
  });
  await chmod(start, 0o755);
}
