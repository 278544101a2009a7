import { Worker } from "node:worker_threads";
import type { IncidentFacts } from "../core/insights/facts.ts";
import type { IncidentsAnswer, IncidentsTask } from "./incidents-task.ts";

/** What came of reading the facts of all incidents. */
export interface IncidentsRead {
  /** In the order of their paths. */
  readonly incidents: readonly IncidentFacts[];
  /** What could not be read, in sentences. */
  readonly problems: readonly string[];
}

/** Who is told how far it is, and who may end it. */
export interface IncidentsWishes {
  readonly script: URL;
  readonly report: ((done: number, of: number) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * The facts of all incidents in a folder, read on a thread that calls `serveIncidents`: this one hears what was found and does
 * no more for it. @throws the signal's reason where that ends it, after which the thread keeps what was learnt; Error in the
 * system's words where the folder can't be read or the thread dies.
 */
export function readIncidents(
  task: IncidentsTask,
  { script, report, signal }: IncidentsWishes,
): Promise<IncidentsRead> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    const incidents: IncidentFacts[] = [];
    const stop = (): void => {
      worker.postMessage("stop");
      reject(asError(signal?.reason));
    };
    const fail = (error: Error): void => {
      signal?.removeEventListener("abort", stop);
      reject(error);
    };
    worker.on("message", (answer: IncidentsAnswer) => {
      if (answer.kind === "progress") report?.(answer.done, answer.of);
      else if (answer.kind === "incidents") incidents.push(...answer.incidents);
      else if (answer.kind === "failed") fail(new Error(answer.said));
      else {
        signal?.removeEventListener("abort", stop);
        resolve({ incidents, problems: answer.problems });
      }
    });
    worker.on("error", fail);
    worker.on("exit", () => {
      fail(new Error("The thread that reads incidents has ended."));
    });
    if (signal?.aborted === true) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
