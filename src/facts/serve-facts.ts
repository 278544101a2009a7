import type { MessagePort } from "node:worker_threads";
import type { ParseDocument } from "../core/markdown/parse.ts";
import type { FactsTask } from "./facts-task.ts";
import { reader, type Job } from "./read-one.ts";
import { answerBatches } from "./threads.ts";

/** Reads what is asked for through the port. */
export function serveFacts(
  port: MessagePort,
  task: FactsTask,
  parse: Promise<((path: string) => ParseDocument) | undefined>,
): void {
  const read = parse.then((found) => reader({ ...task, parse: found }));
  answerBatches(port, async (job: Job) => (await read)(job));
}
