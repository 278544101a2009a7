#!/usr/bin/env node
// `npm run test:desktop`: the suite of test/vscode inside a desktop VS Code. It is downloaded to .vscode-test/, unless
// VSCODE_EXECUTABLE names one that is there. On Linux without a screen run it under `xvfb-run -a`.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureDependencies } from "./host/ensure-dependencies.mjs";
import { root } from "./host/paths.mjs";
import { run } from "./host/run.mjs";
import { calmSettings } from "./host/serve-editor.mjs";
import { runMain, setupError } from "./host/setup-error.mjs";
import { suiteWorkspace } from "./host/suite-workspace.mjs";

await runMain(main);

async function main() {
  await ensureDependencies();
  const built = await run(process.execPath, [join(root, "scripts/build.mjs"), "--suite"]);
  if (built.code !== 0)
    throw setupError(`${built.output.trim()}\n\nThe build failed; its own words are above.`);
  const codes = [];
  for (const name of ["normal", "lazy"]) codes.push(await runSuite(name));
  return codes.every((code) => code === 0) ? 0 : 1;
}

/**
 * @param {string} name
 * @returns {Promise<number>} the exit code
 */
async function runSuite(name) {
  console.log(`\nThe ${name} suite in a desktop VS Code`);
  // Loaded only here, because it is not there before the dependencies are.
  const { runTests } = await import("@vscode/test-electron");
  const workspace = await suiteWorkspace(name);
  // A short path: on macOS the socket in it may have 103 characters at most.
  const userData = await mkdtemp(join(tmpdir(), "sitrep-"));
  await mkdir(join(userData, "User"));
  await writeFile(join(userData, "User", "settings.json"), JSON.stringify(calmSettings, undefined, 2));
  const executable = process.env["VSCODE_EXECUTABLE"];
  try {
    return await runTests({
      ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, "out/suite/index.cjs"),
      extensionTestsEnv: { SITREP_SUITE: name },
      launchArgs: [workspace.folder, "--disable-extensions", `--user-data-dir=${userData}`],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await workspace.remove();
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}
