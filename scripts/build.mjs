#!/usr/bin/env node
// Bundles what ships into dist/ and holds every bundle to its budget. With --dev: source maps, nothing minified.
// With --suite it bundles the suite that runs inside the editor into out/suite/ as well.
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, readFile, readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { root } from "./host/paths.mjs";
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
const anyHost = { platform: "neutral", mainFields: ["module", "main"], external: ["vscode", "node:*"] };

/**
 * What is imported when it is needed stays a file of its own.
 * @type {import("esbuild").Plugin}
 */
const apart = {
  name: "apart",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/(?:compose|mask-secrets|word-lexicon)\.ts$/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path: `./${basename(path, ".ts")}.cjs`, external: true } : undefined,
    );
  },
};

mustExist("src/extension/extension.ts", "src/extension/compose.ts", "src/cli/main.ts");
await rm(join(root, "dist"), { recursive: true, force: true });
await Promise.all([
  bundleExtension(),
  bundleCommandLine(),
  bundleRemarkPreset(),
  ...(await webviews()).map(bundleWebview),
]);
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
 * Four files: what the editor loads whenever somebody opens any Markdown; everything else, which that file loads at the
 * first use; the rules that know secrets, which few windows need; and the lexicon of names, which linting waits for. In one file the editor would read and parse all of
 * it each time.
 */
function bundleExtension() {
  const parts = ["extension.ts", "compose.ts", "host/mask-secrets.ts", "host/word-lexicon.ts"];
  return Promise.all(
    parts.map((part) =>
      build({
        ...shared,
        ...anyHost,
        format: "cjs",
        target: "node20",
        entryPoints: [`src/extension/${part}`],
        outfile: `dist/${basename(part, ".ts")}.cjs`,
        plugins: [apart, withoutExamples],
        // Written as require(): the names that a minified CommonJS file exports are unknown to a native import().
        supported: { "dynamic-import": false },
      }),
    ),
  );
}

async function bundleCommandLine() {
  await build({
    ...shared,
    entryPoints: ["src/cli/main.ts"],
    ...anyHost,
    outfile: "dist/cli.mjs",
    format: "esm",
    target: "node20",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [withoutExamples],
  });
  await chmod(join(root, "dist/cli.mjs"), 0o755);
}

/** The rules as a preset, for whoever lints with remark. */
function bundleRemarkPreset() {
  return build({
    ...shared,
    entryPoints: ["src/cli/remark/main.ts"],
    ...anyHost,
    outfile: "dist/remark-lint-sitrep.mjs",
    format: "esm",
    target: "node20",
    plugins: [withoutExamples],
  });
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
  await mkdir(join(root, "dist/webview"), { recursive: true });
  await copyFile(style, join(root, "dist/webview", `${name}.css`));
}

function bundleSuite() {
  return build({
    ...shared,
    minify: false,
    sourcemap: "inline",
    entryPoints: ["test/vscode/index.ts"],
    outfile: "out/suite/index.cjs",
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
  });
}

/** A bundle that grew past its budget fails the build: raise the budget in the change that needs it, and say why. */
async function holdToBudget() {
  /** @type {Readonly<Record<string, number>>} */
  const budgets = JSON.parse(await readFile(join(root, "scripts/size-budget.json"), "utf8"));
  const over = [];
  for (const file of await bundles()) {
    const kilobytes = budgets[file];
    const size = (await stat(join(root, file))).size / 1000;
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

/** @returns {Promise<string[]>} every bundle in dist/, sorted */
async function bundles() {
  const names = await readdir(join(root, "dist"), { recursive: true });
  return names
    .filter((name) => /\.(?:cjs|mjs|js|css)$/.test(name))
    .map((name) => `dist/${name.replaceAll("\\", "/")}`)
    .sort();
}
