import { setPriority } from "node:os";

/** Seldom enough that who has something to do for somebody goes first, often enough that nothing waits for ever. */
const nicer = 10;

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
