import type { MessagePort } from "node:worker_threads";
import type { ParseDocument } from "../core/markdown/parse.ts";
import { reader, type Job } from "./read-one.ts";
import type { HelperTask } from "./threads.ts";

/** Reads the batches that come through the port, and answers each. `readOnThreads` is at the other end. */
export function serveFacts(
  port: MessagePort,
  { root, policies }: HelperTask,
  parse: Promise<((path: string) => ParseDocument) | undefined>,
): void {
  const read = parse.then((found) => reader({ root, policies, parse: found }));
  port.on("message", (jobs: readonly Job[]) => {
    void read.then((readOne) => {
      port.postMessage(jobs.map(readOne));
    });
  });
}
