import type { MessagePort } from "node:worker_threads";
import type { Policy } from "../core/policy/policy.ts";
import { closedReader } from "./read-closed.ts";
import { answerBatches } from "./threads.ts";

/** What a thread is told that reads files nobody has open, by their full paths. */
export interface ClosedTask {
  readonly kind: "closed";
  readonly severities: Policy["severities"];
}

/** Whether a thread was started for that. */
export function isClosedTask(data: unknown): data is ClosedTask {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "closed";
}

/** Reads what is asked for through the port. */
export function serveClosed(port: MessagePort, { severities }: ClosedTask): void {
  answerBatches(port, closedReader(severities));
}
