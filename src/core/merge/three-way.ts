/**
 * What becomes of a value that two sides may have changed: the change where one side made it, either where both agree;
 * undefined where both changed it and differ.
 */
export function threeWay<Value>(
  base: Value,
  ours: Value,
  theirs: Value,
): { readonly value: Value } | undefined {
  if (ours === theirs || theirs === base) return { value: ours };
  return ours === base ? { value: theirs } : undefined;
}
