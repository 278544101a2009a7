import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What came of a finished program.
 * @typedef {{ code: number, output: string, seconds: number }} Outcome
 */

/**
 * Runs a program to its end and gathers what it printed, standard error included. It never rejects: a program
 * that cannot be started ends with code 127 and the reason as its output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean, shell?: boolean }} [options] `echo` prints
 *   the output as it comes as well
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    /** @type {string[]} */
    const chunks = [];
    /** @param {number} code */
    const end = (code) => {
      resolve({ code, output: chunks.join(""), seconds: (performance.now() - started) / 1000 });
    };
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (/** @type {string} */ chunk) => {
        chunks.push(chunk);
        if (options.echo) process.stdout.write(chunk);
      });
    }
    child.on("error", (error) => {
      chunks.push(`${command}: ${error.message}\n`);
      end(127);
    });
    child.on("close", (code) => {
      end(code ?? 1);
    });
  });
}

/**
 * Runs npm, whichever way this machine has it. On Windows `npm` is a script that only a shell can start, so its
 * JavaScript is called with Node itself wherever it can be found.
 * @param {readonly string[]} args
 * @param {{ cwd: string, echo?: boolean }} options
 * @returns {Promise<Outcome>}
 */
export function runNpm(args, options) {
  const script = npmScript();
  if (script !== undefined) return run(process.execPath, [script, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/** @returns {string | undefined} the file npm itself is started from */
function npmScript() {
  const fromNpm = process.env["npm_execpath"];
  const besideNode = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  return [fromNpm, besideNode].find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
}
