import { setPriority } from "node:os";

/** A third of the turns that others get: on a machine that is busy with other things it has to come to an end, too. */
const nicer = 5;

/**
 * Lets the other threads of this process go before this one. On Linux alone, where threads have a priority each: elsewhere the
 * whole process would step back.
 */
export function stepBack(): void {
  if (process.platform !== "linux") return;
  try {
    setPriority(nicer);
  } catch {
    // not allowed here: then all are equal
  }
}
