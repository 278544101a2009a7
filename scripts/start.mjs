#!/usr/bin/env node
// `npm start`: a real VS Code with Sitrep in it, on a copy of the sample workspace.
import { rmSync, statSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureDependencies } from "./host/ensure-dependencies.mjs";
import { freePort } from "./host/free-port.mjs";
import { root } from "./host/paths.mjs";
import { run } from "./host/run.mjs";
import { serveEditor } from "./host/serve-editor.mjs";
import { runMain, setupError } from "./host/setup-error.mjs";

const usage = `Usage: npm start -- [--port N] [--workspace DIR] [--desktop]

  --port N         where the editor answers on this computer (default: 8123, or the next free one)
  --workspace DIR  the folder to open (default: a fresh copy of the sample workspace, gone at the end)
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
  const folder = await workspaceFor(options);
  return options.desktop ? openDesktop(folder) : serve(folder, options.port);
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
 * The folder to open. The sample is copied, so that the checkout stays clean, and the copy is removed at the end; not
 * so for a desktop, where the window outlives us.
 * @param {{ workspace?: string | undefined, desktop: boolean }} options
 * @returns {Promise<string>}
 */
async function workspaceFor({ workspace, desktop }) {
  if (workspace !== undefined) {
    const folder = resolve(workspace);
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
    throw setupError(`There is no folder ${folder}. Name one that exists.`, 2);
  }
  const parent = await mkdtemp(join(tmpdir(), "sitrep-sample-"));
  if (!desktop) {
    process.once("exit", () => {
      rmSync(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    });
  }
  const folder = join(parent, "sample-workspace");
  await cp(join(root, "test/fixtures/sample-workspace"), folder, { recursive: true });
  await keepInGit(folder);
  return folder;
}

/**
 * Makes the copy a repository, as a team's workspace is one. Without Git it stays a plain folder: all but Source Control
 * works the same, so nothing is said.
 * @param {string} folder
 */
async function keepInGit(folder) {
  const identity = [
    "-c",
    "user.name=Sitrep",
    "-c",
    "user.email=sample@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  const steps = [
    ["init", "--quiet"],
    ["add", "."],
    [...identity, "commit", "--quiet", "-m", "Sample workspace"],
  ];
  for (const step of steps) {
    const { code } = await run("git", step, { cwd: folder });
    if (code !== 0) return;
  }
}

/**
 * @param {string} folder
 * @param {number | undefined} wanted
 */
async function serve(folder, wanted) {
  const port = await freePort(wanted ?? 8123);
  if (wanted !== undefined && port !== wanted) {
    throw setupError(`Port ${wanted} is taken. Give another one, or leave out --port.`);
  }
  // Installed as people install it: a window with an extension under development shows no notifications by itself.
  const server = await serveEditor({ port, folder, install: true });
  console.log(`
  Sitrep runs in a real VS Code. Open this address in a browser:

    http://127.0.0.1:${server.port}/

  Workspace: ${folder}
  Begin with F1 and "Sitrep: Declare Incident". Ctrl+C ends it.
`);
  await new Promise((end) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);
  });
  await server.stop();
  return 0;
}

/** @param {string} folder */
async function openDesktop(folder) {
  const opened = await run("code", ["--new-window", `--extensionDevelopmentPath=${root}`, folder], {
    shell: process.platform === "win32",
  });
  // A shell that does not know the word ends with 1 on Windows; elsewhere not being there is 127.
  if (opened.code === 127 || (process.platform === "win32" && opened.code === 1)) {
    throw setupError(
      "There is no `code` on the PATH. In VS Code run \"Shell Command: Install 'code' command in PATH\", or leave out --desktop.",
    );
  }
  console.log(`VS Code opens ${folder} with Sitrep.`);
  return opened.code;
}
