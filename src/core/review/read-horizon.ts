const horizons = [
  ["immediate", /\bimmediate(?:ly)?\b|\bnow\b|\bthis sprint\b/i],
  ["short-term", /\bshort[- ]term\b|\bthis quarter\b/i],
  ["long-term", /\blong(?:er)?[- ]term\b/i],
] as const;

/** The horizon that a heading, label or cell names: `immediate`, `short-term` or `long-term`. */
export function horizonOf(text: string): string | undefined {
  return horizons.find(([, words]) => words.test(text))?.[0];
}
