/** Prints a measured figure beside the tests. */
export function note(text: string): void {
  // eslint-disable-next-line no-console -- the host hands on what is printed here
  console.log(`  · ${text}`);
}
