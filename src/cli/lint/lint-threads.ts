import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { lintFile, type LintedFile, type LintTools } from "./lint-file.ts";
import { lintTools, type LintRun } from "./lint-tools.ts";
import type { ImportPackage } from "../command.ts";
import { shareWork, type Batch, type LintedBatch, type SharedWork } from "./shared-work.ts";

/** Who helps this thread. */
export interface Helpers {
  /** The program, which serves as a helper where it runs on another thread. */
  readonly script: URL;
  /** How many threads beside this one. */
  readonly count: number;
  /** Takes the problems of policies, whichever thread meets them. */
  readonly error: (text: string) => void;
  /** For this thread. */
  readonly importPackage: ImportPackage | undefined;
}

/** What a helper answers to a batch. */
export interface HelperReply extends LintedBatch {
  /** The problems of policies it met. */
  readonly said: readonly string[];
}

/**
 * Lints files on this thread and its helpers; what was found comes in the order of the files. A helper that dies costs
 * time only: what it had taken is linted by the others.
 */
export async function* lintOnThreads(
  files: readonly string[],
  run: LintRun,
  helpers: Helpers,
): AsyncGenerator<LintedFile> {
  const work = shareWork(files);
  const threads = Array.from({ length: helpers.count }, () => startHelper(run, helpers, work));
  try {
    const tools = await lintTools(run, helpers);
    while (!work.isDone()) {
      const mine = work.take();
      if (mine !== undefined) work.finish(await lintHere(mine, tools));
      else await work.changed();
      for (const linted of work.inOrder()) yield linted;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** So many batches are on a helper's desk, so that it need not wait for the next one. */
const onDesk = 2;

function startHelper(run: LintRun, { script, error }: Helpers, work: SharedWork): Worker {
  const worker = new Worker(script);
  worker.postMessage(run);
  const taken = new Map<number, Batch>();
  const send = (): void => {
    const batch = work.take();
    if (batch === undefined) return;
    taken.set(batch.number, batch);
    worker.postMessage(batch);
  };
  worker.on("message", (reply: HelperReply) => {
    taken.delete(reply.number);
    for (const problem of reply.said) error(problem);
    send();
    work.finish(reply);
  });
  worker.on("error", () => {
    work.giveBack(taken.values());
    taken.clear();
  });
  for (let sent = 0; sent < onDesk; sent += 1) send();
  return worker;
}

async function lintHere({ number, files }: Batch, tools: LintTools): Promise<LintedBatch> {
  const linted: LintedFile[] = [];
  for (const file of files) {
    linted.push(await lintFile(file, tools));
    await setImmediate(); // the helpers' answers are heard between two files
  }
  return { number, linted };
}
