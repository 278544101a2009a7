import { oncePerText } from "../text/once-per-text.ts";
const horizons = [
  [
    "immediate",
    /\bimmediate(?:ly)?\b|(?<!\bwe (?:do|are doing|change|are changing) |\bchanges |\bhappens )\bnow\b(?! what)|\bthis sprint\b/i,
  ],
  ["short-term", /\bshort[- ]term\b|\bthis quarter\b/i],
  ["long-term", /\blong(?:er)?[- ]term\b/i],
] as const;

/** The horizon that a heading, label or cell names: `immediate`, `short-term` or `long-term`. */
export const horizonOf: (text: string) => string | undefined = oncePerText((text) => {
  return horizons.find(([, words]) => words.test(text))?.[0];
});

/** The horizon that an action's own text states: `Horizon: short-term`, `(long-term)`. Words in its course are no statement. */
export const horizonInText: (text: string) => string | undefined = oncePerText((text) => {
  const stated =
    /\b(?:horizon|time ?frame)\s*[:=]\s*([^.,;|()[\]\n]+)/i.exec(text)?.[1] ??
    /[([]((?:immediate|short[- ]term|long(?:er)?[- ]term))[)\]]/i.exec(text)?.[1];
  return stated === undefined ? undefined : horizonOf(stated);
});
