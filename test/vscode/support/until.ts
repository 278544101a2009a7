/** How long something may take before its test is lost. */
const patienceMs = 15_000;

/**
 * Asks again and again until the answer is right.
 * @returns the right answer, and the milliseconds it took
 * @throws with the last answer, or what asking threw, when patience ends
 */
export async function until<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  isRight: (answer: Answer) => boolean,
): Promise<{ readonly answer: Answer; readonly ms: number }> {
  const started = performance.now();
  let last = "nothing";
  while (performance.now() - started < patienceMs) {
    const answer = await ask();
    if (isRight(answer)) return { answer, ms: performance.now() - started };
    last = answer === undefined ? "undefined" : JSON.stringify(answer, undefined, 1);
    await pause(10);
  }
  throw new Error(`${what}: not within ${patienceMs / 1000} s. It was ${last.slice(0, 2000)}`);
}

/** Lets `ms` milliseconds pass. */
export function pause(ms: number): Promise<void> {
  return new Promise((end) => setTimeout(end, ms));
}
