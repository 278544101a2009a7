import { createHash } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./host/paths.mjs";
import { patternsAsTheyAre, withPlainLetters } from "./plain-letters.mjs";
import { withoutExamples } from "./without-examples.mjs";

/**
 * What reaches services is read from a file of its own, and only where something is to be sent: most starts do not.
 * @type {import("esbuild").Plugin}
 */
const connectionsApart = {
  name: "connections-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/reach-services\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./cli-connections.cjs", external: true } : undefined,
    );
  },
};

/**
 * A program without a letter beyond ASCII: one byte a letter, which is read and held in half the time and room. The bundler
 * leaves them in patterns alone, where an escape says the same.
 * @param {string} program
 */
function inAscii(program) {
  const escaped = /.{0,40}\\[^\0-\x7f]/.exec(program)?.[0];
  if (escaped !== undefined) throw new Error(`A letter beyond ASCII needs no \\ before it: ${escaped}`);
  return program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * Bundles the command line into a folder: `cli.cjs`, which is started, also by the name `cli.mjs`; `cli-program.cjs`, which the
 * engine compiles once (docs/decisions/0013-compiled-once.md); and `cli-connections.cjs`, which the program reads where something
 * is to be sent.
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
  const common = {
    ...shared,
    format: /** @type {const} */ ("cjs"),
    supported: { ...patternsAsTheyAre, "dynamic-import": false },
  };
  await build({
    ...common,
    entryPoints: ["src/cli/connections/reach-services.ts"],
    outfile: join(folder, "cli-connections.cjs"),
  });
  await build({
    ...common, // `import()` does nothing in code that was kept
    entryPoints: ["src/cli/main.ts"],
    outfile: program,
    plugins: [...shared.plugins, connectionsApart],
    define: { "import.meta.url": "programUrl" },
    banner: { js: 'const programUrl = require("node:url").pathToFileURL(__filename).href;' },
  });
  const made = await readFile(program, "utf8");
  const text = inAscii(dev ? made : withPlainLetters(made));
  await writeFile(program, text);
  const digest = createHash("sha256").update(text);
  const start = join(folder, "cli.cjs");
  await build({
    ...shared,
    entryPoints: ["src/cli/launch.ts"],
    outfile: start,
    format: "cjs", // the loader of ES modules would cost a tenth of a cold start
    define: {
      programDigest: JSON.stringify(digest.digest("hex")),
      "import.meta.dirname": "__dirname",
      "import.meta.filename": "__filename",
    },
    banner: { js: "#!/usr/bin/env node" },
  });
  await chmod(start, 0o755);
  await writeFile(join(folder, "cli.mjs"), 'import "./cli.cjs";\n');
}
