/** What is being worked on at this moment: of a file that is still being read nobody else knows that it will be held. */
export interface Underway<T> {
  /** Does the work on these things, which are among `all` until it has settled. */
  readonly during: <R>(things: readonly T[], work: () => Promise<R>) => Promise<R>;
  readonly all: () => readonly T[];
}

export function createUnderway<T>(): Underway<T> {
  const works = new Set<readonly T[]>();
  return {
    all: () => [...works].flat(),
    async during(things, work) {
      const mark = [...things]; // the same things may be worked on twice at once
      works.add(mark);
      try {
        return await work();
      } finally {
        works.delete(mark);
      }
    },
  };
}
