#!/usr/bin/env node
// Bundles what ships into dist/ and holds every bundle to its budget. With --dev: source maps, nothing minified.
// With --suite it bundles the suite that runs inside the editor into out/suite/ as well. Where SITREP_BUILT says that all
// was made a moment ago, as in `npm test`, there is nothing to do: others read the bundles meanwhile.
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { build, transform } from "esbuild";
import { bundleCommandLine } from "./command-line-bundle.mjs";
import { root } from "./host/paths.mjs";
import { patternsAsTheyAre, withPlainLetters } from "./plain-letters.mjs";
import { weightOfNamesAndBlame } from "./rules-weight.mjs";
import { webBundle } from "./web-bundle.mjs";
import { withoutExamples } from "./without-examples.mjs";

const dev = process.argv.includes("--dev");
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: !dev,
  sourcemap: dev ? "linked" : false,
  legalComments: "none",
  logLevel: "error",
};
// Libraries are taken in the form that any JavaScript can run (for `yaml` its ES modules): smaller, and what the web
// host will get is what runs here.
const anyHost = {
  platform: "neutral",
  mainFields: ["module", "main"],
  external: ["vscode", "node:*"],
  charset: "utf8", // words of other languages as they are: escaped they take twice the room
};

if (process.env["SITREP_BUILT"] !== undefined) process.exit(0);
mustExist("src/extension/extension.ts", "src/extension/compose.ts", "src/cli/main.ts", "src/cli/launch.ts");
const started = Date.now();
const [loaded] = await Promise.all([
  bundleExtension(),
  bundleForWeb(),
  bundleCommandLine({ folder: join(root, "dist"), dev }),
  bundleRemarkPreset(),
  ...(await webviews()).map(bundleWebview),
]);
await removeOlder();
if (process.argv.includes("--suite")) await bundleSuite();
await holdToBudget();

/** @param {readonly string[]} entries what the bundles are made from */
function mustExist(...entries) {
  const missing = entries.filter((entry) => !existsSync(join(root, entry)));
  if (missing.length === 0) return;
  process.stderr.write(`Nothing to bundle from: ${missing.join(", ")} is not there.\n`);
  process.exit(1);
}

/**
 * What the editor loads whenever somebody opens any Markdown, and what that loads when it is needed: everything else at the
 * first use; the linter for the first document of ours, with its lexicon; the rules that know secrets, which few windows
 * need. What they share is in dist/parts/, each module once, since some hold what they know for all. In one file the editor
 * would read and parse all of it each time.
 * @returns {Promise<Readonly<Record<string, readonly string[]>>>} the files that the first use and the first command load
 */
async function bundleExtension() {
  const entries = [
    ...["extension.ts", "node/compose-here.ts", "commands/index.ts", "host/lint-engine.ts"],
    ...["host/mask-secrets.ts", "host/word-lexicon.ts", "node/exchange-incident.ts"],
    ...["node/reach-services.ts", "node/read-folder-facts.ts", "node/facts-worker.ts"],
    ...["updates/answer-composer.ts", "updates/compose-natively.ts", "tools/create-tools.ts"],
  ];
  const { outputFiles, metafile } = await build({
    ...shared,
    ...anyHost,
    metafile: true,
    minify: !dev, // names between parts become short here, all else once they are CommonJS
    format: "esm", // the only one that esbuild can split
    splitting: true,
    target: "node20",
    supported: patternsAsTheyAre,
    entryPoints: entries.map((entry) => ({
      in: `src/extension/${entry}`,
      out: basename(entry.replace("/index", ""), ".ts"),
    })),
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    chunkNames: "parts/[hash]",
    plugins: [withoutExamples],
    sourcemap: dev ? "inline" : false,
    write: false,
  });
  await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await asCommonJs(text));
    }),
  );
  return {
    "first use": loadedWith(metafile.outputs, "dist/compose-here.cjs"),
    "first command": loadedWith(metafile.outputs, "dist/commands.cjs"),
  };
}

/**
 * A file and all that it loads with itself, from the project's folder.
 * @param {import("esbuild").Metafile["outputs"]} outputs
 * @param {string} file
 * @param {Set<string>} [found]
 */
function loadedWith(outputs, file, found = new Set()) {
  if (found.has(file)) return [];
  found.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? [])
    if (kind === "import-statement" && path in outputs) loadedWith(outputs, path, found);
  return [...found];
}

/**
 * The same module for require(), which is what the editor loads extensions with.
 * @param {string} text
 */
async function asCommonJs(text) {
  const { code } = await transform(text, {
    format: "cjs",
    target: "node20",
    minify: !dev,
    legalComments: "none",
    sourcemap: dev ? "inline" : false,
    // Written as require(): the names that a minified CommonJS file exports are unknown to a native import().
    supported: { ...patternsAsTheyAre, "dynamic-import": false },
  });
  return dev ? code : withPlainLetters(code);
}

/**
 * Named `.cjs`, since the editor takes any `.js` of a package of type `module` for an ES module, which its host in a browser
 * does not load.
 */
async function bundleForWeb() {
  const { text } = await webBundle({ dev });
  await mkdir(join(root, "dist/web"), { recursive: true });
  await writeFile(join(root, "dist/web/extension.cjs"), dev ? text : withPlainLetters(text));
}

/** The rules as a preset, for whoever lints with remark. */
async function bundleRemarkPreset() {
  const outfile = "dist/remark-lint-sitrep.mjs";
  await build({
    ...shared,
    entryPoints: ["src/cli/remark/main.ts"],
    ...anyHost,
    outfile,
    format: "esm",
    target: "node20",
    supported: patternsAsTheyAre,
    plugins: [withoutExamples],
  });
  if (!dev) await writeFile(outfile, withPlainLetters(await readFile(outfile, "utf8")));
}

async function webviews() {
  const folders = await readdir(join(root, "webview"), { withFileTypes: true });
  return folders
    .filter((folder) => folder.isDirectory() && existsSync(join(root, "webview", folder.name, "main.ts")))
    .map((folder) => folder.name);
}

/** @param {string} name */
async function bundleWebview(name) {
  await build({
    ...shared,
    entryPoints: [`webview/${name}/main.ts`],
    outfile: `dist/webview/${name}.js`,
    platform: "browser",
    format: "iife",
    target: "es2022",
  });
  const style = join(root, "webview", name, "style.css");
  if (!existsSync(style)) return;
  await build({ ...shared, entryPoints: [style], outfile: `dist/webview/${name}.css`, target: "chrome130" });
}

async function bundleSuite() {
  const suite = { ...shared, minify: false, sourcemap: "inline", format: "cjs" };
  await build({
    ...suite,
    entryPoints: ["test/vscode/index.ts"],
    outfile: "out/suite/index.cjs",
    platform: "node",
    target: "node20",
    external: ["vscode", "mocha"],
  });
  await build({
    ...suite,
    entryPoints: ["test/vscode/web-index.ts"],
    outfile: "out/suite/web.cjs",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
  });
}

/** What was built before and is not made any more goes last: an editor that has the bundles open finds them meanwhile. */
async function removeOlder() {
  for (const name of await readdir(join(root, "dist"), { recursive: true })) {
    const file = join(root, "dist", name);
    const there = await stat(file).catch(() => undefined); // another build may have been faster
    if (there?.isFile() === true && there.mtimeMs < started - 1000) await rm(file, { force: true }); // clocks of disks are coarse
  }
}

/** A bundle that grew past its budget fails the build: raise the budget in the change that needs it, and say why. */
async function holdToBudget() {
  /** @type {Readonly<Record<string, number>>} */
  const budgets = JSON.parse(await readFile(join(root, "scripts/size-budget.json"), "utf8"));
  const over = [];
  for (const [file, size] of await sizes()) {
    const kilobytes = budgets[file];
    process.stdout.write(`${file.padEnd(26)} ${size.toFixed(0).padStart(5)} kB of ${kilobytes ?? "?"}\n`);
    if (kilobytes === undefined) over.push(`${file} has no budget.`);
    else if (size > kilobytes && !dev)
      over.push(`${file} is ${size.toFixed(0)} kB, its budget ${kilobytes} kB.`);
  }
  if (over.length === 0) return;
  process.stderr.write(
    `${over.join("\n")}\nFind what came in, or change scripts/size-budget.json and say why.\n`,
  );
  process.exitCode = 1;
}

/** @returns {Promise<Map<string, number>>} kilobytes of every bundle in dist/, what bundles share as one, and of what is loaded at once */
async function sizes() {
  const names = await readdir(join(root, "dist"), { recursive: true });
  const found = new Map();
  for (const name of names.filter((each) => /\.(?:cjs|mjs|js|css)$/.test(each)).sort()) {
    const file = `dist/${name.replaceAll("\\", "/")}`.replace(/^dist\/parts\/.*/, "dist/parts");
    const size = (await stat(join(root, "dist", name))).size / 1000;
    found.set(file, (found.get(file) ?? 0) + size);
    for (const [moment, files] of Object.entries(loaded))
      if (files.includes(`dist/${name.replaceAll("\\", "/")}`))
        found.set(moment, (found.get(moment) ?? 0) + size);
  }
  if (!dev) found.set("names and blame, gzipped", await weightOfNamesAndBlame({ ...shared, ...anyHost }));
  return found;
}
