import { Worker, type MessagePort } from "node:worker_threads";

/** How work is shared out. */
export interface Helpers {
  /** The program that calls `answerBatches` on a thread of its own. */
  readonly script: URL;
  readonly count: number;
}

/** What is shared out. */
export interface Work<Job, Result> {
  readonly jobs: readonly Job[];
  /** What each thread is told when it starts. */
  readonly task: unknown;
  /** Gets results as they are ready. */
  readonly take: (results: readonly Result[]) => void;
}

/** On a thread that helps: answers each batch of jobs that comes through the port. `readOnThreads` is at the other end. */
export function answerBatches(port: MessagePort, work: (job: never) => unknown): void {
  port.on("message", (jobs: readonly never[]) => {
    void Promise.all(jobs.map((job) => work(job))).then((results) => {
      port.postMessage(results);
    });
  });
}

/**
 * Reads files on threads; results come as they are ready. A helper that dies costs time only: what is left when all are
 * dead comes back. @throws the signal's reason where that ends it.
 */
export async function readOnThreads<Job, Result>(
  work: Work<Job, Result>,
  helpers: Helpers,
  signal: AbortSignal | undefined,
): Promise<readonly Job[]> {
  const waiting = batchesOf(work.jobs);
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
        threads.push(startHelper({ ...work, waiting, leave }, helpers.script));
      if (ended.aborted) reject(asError(ended.reason));
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return waiting.flat();
}

/** Files a batch: enough that messages cost little, few enough that no thread is left with a lot at the end. */
const batchSize = 32;

function batchesOf<Job>(jobs: readonly Job[]): (readonly Job[])[] {
  return Array.from({ length: Math.ceil(jobs.length / batchSize) }, (_, number) =>
    jobs.slice(number * batchSize, (number + 1) * batchSize),
  );
}

/** Work on its way: `leave` is called once by each helper, when there is nothing left to take. */
interface Shared<Job, Result> extends Omit<Work<Job, Result>, "jobs"> {
  readonly waiting: (readonly Job[])[];
  readonly leave: () => void;
}

/** One more batch is on its desk than it works at. */
function startHelper<Job, Result>({ waiting, task, take, leave }: Shared<Job, Result>, script: URL): Worker {
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
  worker.on("message", (results: readonly Result[]) => {
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
