// As much of an assertion library as runs in any host.

/** @throws Error with both where they are not the same value. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (Object.is(actual, expected)) return;
  throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

/** @throws Error with the text where it does not match. */
export function matches(text: string | undefined, pattern: RegExp, what: string): void {
  if (text !== undefined && pattern.test(text)) return;
  throw new Error(`${what}: expected ${String(pattern)} in ${text ?? "nothing"}`);
}
