import type { LintedFile } from "./lint-file.ts";

/** Files to lint together. */
export interface Batch {
  readonly number: number;
  readonly files: readonly string[];
}

/** What was found in a batch. */
export interface LintedBatch {
  readonly number: number;
  readonly linted: readonly LintedFile[];
}

/** Files that several threads lint: who takes what, and what comes out in which order. */
export interface SharedWork {
  /** The next batch that nobody has taken. */
  readonly take: () => Batch | undefined;
  /** For batches that were taken and will not be finished. */
  readonly giveBack: (batches: Iterable<Batch>) => void;
  readonly finish: (batch: LintedBatch) => void;
  /** What is finished, up to the first batch that is not; each file once. */
  readonly inOrder: () => Iterable<LintedFile>;
  /** Whether `inOrder` has handed out everything. */
  readonly isDone: () => boolean;
  /** Resolves when a batch is finished or given back next. */
  readonly changed: () => Promise<void>;
}

/** Files a batch: enough that messages cost nothing, few enough that no thread is left with a lot at the end. */
const batchSize = 8;

/** Shares files out, in batches. One thread alone holds it; the others are sent batches. */
export function shareWork(files: readonly string[]): SharedWork {
  const waiting = batchesOf(files);
  const count = waiting.length;
  const finished = new Map<number, readonly LintedFile[]>();
  let turn = 0;
  let wake = (): void => undefined;
  return {
    take: () => waiting.shift(),
    giveBack: (batches) => {
      waiting.unshift(...batches);
      wake();
    },
    finish: ({ number, linted }) => {
      finished.set(number, linted);
      wake();
    },
    *inOrder() {
      for (let linted = finished.get(turn); linted !== undefined; linted = finished.get(turn)) {
        finished.delete(turn);
        turn += 1;
        yield* linted;
      }
    },
    isDone: () => turn === count,
    changed: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
  };
}

function batchesOf(files: readonly string[]): Batch[] {
  return Array.from({ length: Math.ceil(files.length / batchSize) }, (_, number) => ({
    number,
    files: files.slice(number * batchSize, (number + 1) * batchSize),
  }));
}
