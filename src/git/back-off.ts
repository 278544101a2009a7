const longestMs = 60 * 60_000;

/**
 * How long to wait, in milliseconds, after so many rounds in a row that came to nothing for want of a person: twice as long
 * each time, up to an hour.
 */
export function backOffMs(rounds: number, firstMs: number): number {
  return rounds === 0 ? 0 : Math.min(longestMs, firstMs * 2 ** (rounds - 1));
}
