#!/usr/bin/env node
// Makes out/sitrep.vsix: the bundles, and what .vscodeignore lets through beside them. With SITREP_BUILT the bundles are those
// that are there (scripts/build.mjs).
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ensureDependencies } from "./host/ensure-dependencies.mjs";
import { root } from "./host/paths.mjs";
import { run } from "./host/run.mjs";
import { runMain, setupError } from "./host/setup-error.mjs";
import { packageReadme } from "./package-readme.mjs";

await runMain(main);

async function main() {
  await ensureDependencies();
  const out = join(root, "out/sitrep.vsix");
  await mkdir(join(root, "out"), { recursive: true });
  await rm(out, { force: true });
  const readme = "out/README.md"; // from the project's folder, else it is not found
  await writeFile(join(root, readme), packageReadme(await readFile(join(root, "README.md"), "utf8")));
  const words = await must("Packaging", [
    join(root, "node_modules/@vscode/vsce/vsce"),
    // Everything is bundled, so no dependency ships.
    ...["package", "--no-dependencies", "--readme-path", readme, "--out", out],
  ]);
  console.log(words.trim());
  return 0;
}

/**
 * @param {string} what
 * @param {string[]} args
 * @returns {Promise<string>} what it printed
 */
async function must(what, args) {
  const { code, output } = await run(process.execPath, args, { cwd: root });
  if (code !== 0) throw setupError(`${output.trim()}\n\n${what} failed; its own words are above.`);
  return output;
}
