import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { visible } from "../core/text/visible.ts";
import { isFactsTask } from "../facts/facts-task.ts";
import { isCode } from "../disk/is-code.ts";
import type { ImportPackage } from "./command.ts";
import { Failure } from "./failure.ts";
import { run } from "./run.ts";

/**
 * The program: runs what the command line asks for; on a thread of its own it helps the linter or whoever counts. `importPackage` is Node's
 * `import()`, handed in since it does nothing in code that was kept from an earlier start.
 */
export async function start(importPackage: ImportPackage): Promise<void> {
  if (parentPort !== null) {
    await help(parentPort, importPackage);
    return;
  }
  for (const stream of [process.stdout, process.stderr]) stream.on("error", leave);
  process.exitCode = await run(process.argv.slice(2), {
    version: versionOf(),
    input: async () => (await import("node:stream/consumers")).text(process.stdin), // read where it is asked for
    isAttended: process.stdin.isTTY && process.stderr.isTTY,
    ask: process.stdin.isTTY && process.stderr.isTTY ? askHere : undefined,
    now: () => Date.now(),
    cwd: process.cwd(),
    env: process.env,
    progress: process.stderr.isTTY ? (words) => process.stderr.write(`\r\u001b[K${words}`) : undefined,
    interrupted,
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
    builtInRunbooks: fileURLToPath(new URL("../media/runbooks/", import.meta.url)),
    script: new URL("./cli.cjs", import.meta.url),
    importPackage,
  });
}

/** Each kind of help is read where it is asked for, as commands are. */
async function help(port: MessagePort, importPackage: ImportPackage): Promise<void> {
  const task: unknown = workerData;
  if (!isFactsTask(task)) {
    const { serveLint } = await import("./lint/serve-lint.ts");
    serveLint(port, importPackage);
    return;
  }
  const { serveFacts } = await import("../facts/serve-facts.ts");
  const { parserFor } = await import("./insights/parser-for.ts");
  serveFacts(port, task, parserFor(task.native ? importPackage : undefined));
}

/** Aborted when somebody presses Ctrl+C, which from now on does nothing else. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => {
    controller.abort(new Failure("Stopped. What was read is kept for the next time."));
  });
  return controller.signal;
}

/** The question goes where messages go: what is printed may be on its way to a file. */
async function askHere(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises"); // most runs ask nothing
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(visible(question));
  } finally {
    lines.close();
  }
}

function versionOf(): string {
  const file = new URL("../package.json", import.meta.url);
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";
}

/** A reader that has seen enough (`| head -1`) is no failure; output that is lost, on a full disk, is one. */
function leave(error: Error): void {
  if (isCode(error, "EPIPE")) return;
  process.stderr.write(`Can't print: ${error.message}. Send the output elsewhere.\n`);
  process.exit(2);
}
