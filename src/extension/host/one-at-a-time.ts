/** Runs `work` now, or once more after the run that is under way, however often it was asked for meanwhile. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let state: "idle" | "running" | "again" = "idle";
  const run = async (): Promise<void> => {
    do {
      state = "running";
      await work();
    } while (isAgain());
    state = "idle";
  };
  const isAgain = (): boolean => state === "again";
  return () => {
    if (state === "idle") void run();
    else state = "again";
  };
}
