import { Worker } from "node:worker_threads";
import type { Job, JobResult } from "./read-one.ts";

/** What a helper is told of the world when it starts. */
export interface HelperTask {
  readonly kind: "facts";
  readonly root: string;
  readonly policies: ReadonlyMap<string, string>;
  readonly native: boolean;
}

/** Whether a thread was started to help here. */
export function isHelperTask(data: unknown): data is HelperTask {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "facts";
}

/** How work is shared out. */
export interface Helpers {
  /** The program that calls `serveFacts` on a thread of its own. */
  readonly script: URL;
  readonly count: number;
}

/**
 * Reads files on threads; results come as they are ready. A helper that dies costs time only: what is left when all are
 * dead comes back. @throws the signal's reason where that ends it.
 */
export async function readOnThreads(
  jobs: readonly Job[],
  task: HelperTask,
  helpers: Helpers,
  take: (results: readonly JobResult[]) => void,
  signal: AbortSignal | undefined,
): Promise<readonly Job[]> {
  const waiting = batchesOf(jobs);
  const threads: Worker[] = [];
  const ended = AbortSignal.any([...(signal === undefined ? [] : [signal])]);
  try {
    await new Promise<void>((resolve, reject) => {
      ended.addEventListener("abort", () => {
        reject(asError(ended.reason));
      });
      let alive = helpers.count;
      const leave = (): void => {
        alive -= 1;
        if (alive === 0) resolve();
      };
      for (let started = 0; started < helpers.count; started += 1)
        threads.push(startHelper(waiting, task, helpers.script, take, leave));
      if (ended.aborted) reject(asError(ended.reason));
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return waiting.flat();
}

/** Files a batch: enough that messages cost little, few enough that no thread is left with a lot at the end. */
const batchSize = 32;

function batchesOf(jobs: readonly Job[]): (readonly Job[])[] {
  return Array.from({ length: Math.ceil(jobs.length / batchSize) }, (_, number) =>
    jobs.slice(number * batchSize, (number + 1) * batchSize),
  );
}

/** One more batch is on its desk than it works at. `leave` is called once, when there is nothing left to take. */
function startHelper(
  waiting: (readonly Job[])[],
  task: HelperTask,
  script: URL,
  take: (results: readonly JobResult[]) => void,
  leave: () => void,
): Worker {
  const worker = new Worker(script, { workerData: task });
  const desk: (readonly Job[])[] = [];
  let left = false;
  const send = (): void => {
    const batch = waiting.shift();
    if (batch === undefined) return;
    desk.push(batch);
    worker.postMessage(batch);
  };
  const goHome = (): void => {
    if (left) return;
    left = true;
    waiting.unshift(...desk.splice(0));
    leave();
  };
  worker.on("message", (results: readonly JobResult[]) => {
    desk.shift();
    take(results);
    send();
    if (desk.length === 0) goHome();
  });
  worker.on("error", goHome);
  worker.on("exit", goHome);
  send();
  send();
  if (desk.length === 0) goHome();
  return worker;
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
