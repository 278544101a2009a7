#!/usr/bin/env node
// `npm start`: a real VS Code with Sitrep in it, on a copy of the sample workspace.
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureDependencies } from "./host/ensure-dependencies.mjs";
import { freePort } from "./host/free-port.mjs";
import { root } from "./host/paths.mjs";
import { run } from "./host/run.mjs";
import { serveEditor } from "./host/serve-editor.mjs";
import { runMain, setupError } from "./host/setup-error.mjs";
import { workbenchUrl } from "./host/workbench-url.mjs";

const usage = `Usage: npm start -- [--port N] [--workspace DIR] [--desktop]

  --port N         where the editor answers on this computer (default: 8123, or the next free one)
  --workspace DIR  the folder to open (default: a fresh copy of the sample workspace)
  --desktop        open the VS Code that is installed here (\`code\` on PATH) instead of one in the browser`;

await runMain(main);

async function main() {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  await ensureDependencies();
  const built = await run(process.execPath, [join(root, "scripts/build.mjs")]);
  if (built.code !== 0)
    throw setupError(`${built.output.trim()}\n\nThe build failed; its own words are above.`);
  const { folder, remove } = await workspaceFor(options.workspace);
  return options.desktop ? openDesktop(folder) : serve(folder, remove, options.port);
}

/** @param {string[]} argv */
function optionsOf(argv) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        port: { type: "string" },
        workspace: { type: "string" },
        desktop: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return { ...values, port: portOf(values.port) };
  } catch (error) {
    if (error instanceof Error && "isForPeople" in error) throw error;
    throw setupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, 2);
  }
}

/** @param {string | undefined} text */
function portOf(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw setupError(`\`--port ${text}\` is no port. Give a number from 1 to 65535.\n\n${usage}`, 2);
}

/**
 * The folder to open, and what removes it at the end: the sample is copied, so that the checkout stays clean.
 * @param {string | undefined} given
 */
async function workspaceFor(given) {
  if (given !== undefined) {
    const folder = resolve(given);
    if (!existsSync(folder)) throw setupError(`There is no folder ${folder}. Name one that exists.`, 2);
    return { folder, remove: async () => {} };
  }
  const parent = await mkdtemp(join(tmpdir(), "sitrep-sample-"));
  const folder = join(parent, "sample-workspace");
  await cp(join(root, "test/fixtures/sample-workspace"), folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}

/**
 * @param {string} folder
 * @param {() => Promise<void>} remove
 * @param {number | undefined} port
 */
async function serve(folder, remove, port) {
  const server = await serveEditor({ port: port ?? (await freePort(8123)) });
  console.log(`
  Sitrep runs in a real VS Code. Open this address in a browser:

    ${workbenchUrl({ port: server.port, folder, extension: root })}

  Workspace: ${folder}
  Begin with F1 and "Sitrep: Declare Incident". Ctrl+C ends it.
`);
  await new Promise((end) => {
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
  await server.stop();
  await remove();
  return 0;
}

/** @param {string} folder */
async function openDesktop(folder) {
  const opened = await run("code", ["--new-window", `--extensionDevelopmentPath=${root}`, folder], {
    shell: process.platform === "win32",
  });
  if (opened.code === 127) {
    throw setupError(
      "There is no `code` on the PATH. In VS Code run \"Shell Command: Install 'code' command in PATH\", or leave out --desktop.",
    );
  }
  console.log(`VS Code opens ${folder} with Sitrep.`);
  return opened.code;
}
