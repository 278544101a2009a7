import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./host/paths.mjs";
import { withoutExamples } from "./without-examples.mjs";

const folder = "src/core/lint";
const rules = [`${folder}/rules/no-person-names.ts`, `${folder}/rules/blameless-wording.ts`];
/** The few names by heart that actions are read with, and what those need. */
const ofActions = new Set(["common-names.ts", "small-lexicon.ts", "fold-word.ts", "front-coded.ts"]);

/**
 * What the rules on names and on blame weigh in what ships, with all that was written for them: the linter and its lexicon,
 * gzipped, less the same with nothing in their place. What they share with others counts for those.
 * @param {import("esbuild").BuildOptions} options how the linter is bundled
 * @returns {Promise<number>} kilobytes
 */
export async function weightOfNamesAndBlame(options) {
  const files = [...["blame", "names", "lexicon"].flatMap(modulesIn), ...rules];
  const [whole, without] = await Promise.all([
    linter(options, [withoutExamples]),
    linter(options, [hollow(await exportsOf(files)), withoutExamples]),
  ]);
  return (whole - without) / 1000;
}

/** @param {string} name */
function modulesIn(name) {
  return readdirSync(join(root, folder, name))
    .filter((file) => !ofActions.has(file))
    .map((file) => `${folder}/${name}/${file}`);
}

/**
 * @param {import("esbuild").BuildOptions} options
 * @param {import("esbuild").Plugin[]} plugins
 */
async function linter(options, plugins) {
  const contents = ["lint/findings-of", "lint/lexicon/load-lexicon", "incident/read-document"]
    .map((name) => `export * from "./src/core/${name}.ts";`)
    .join("\n");
  const stdin = { contents, resolveDir: root, loader: /** @type {const} */ ("ts") };
  const { outputFiles } = await build({ ...options, stdin, format: "esm", plugins, write: false });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/**
 * The names that modules export, by the full path of each.
 * @param {readonly string[]} files
 */
async function exportsOf(files) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    outdir: "nowhere",
    format: "esm",
    metafile: true,
    write: false,
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint = "", exports }) => [join(root, entryPoint), exports]),
  );
}

/**
 * Modules that export the same names and hold nothing.
 * @param {ReadonlyMap<string, readonly string[]>} known
 * @returns {import("esbuild").Plugin}
 */
function hollow(known) {
  return {
    name: "hollow",
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const names = known.get(path);
        return names && { contents: `export let ${names.join(", ")};`, loader: "ts" };
      });
    },
  };
}
