import { setFlagsFromString } from "node:v8";

/**
 * Has V8 spend its time as a short program needs it; what a program does stays the same. To be called at its start, and
 * only of engines whose settings are known: of one that it does not know, V8 complains to the terminal.
 * Patterns are compiled to machine code at their first use, not to bytecode first: a run uses some hundred of them, most at
 * least twice. Functions are optimised after twelve times the work that they are by default (in Node 20, which has no cheaper
 * step between): linting 1,000 files in the default way, a third of the processor's time goes into optimising what is hardly
 * used again.
 */
export function tuneEngine(): void {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag);
}

/** The settings of a version of V8, like `11.3.244.8-node.38`; none for one that nobody looked at. */
export function flagsFor(v8: string): readonly string[] {
  const major = Number(/^\d+/.exec(v8)?.[0]);
  if (major === 11) return ["--no-regexp-tier-up", "--interrupt-budget=800000"]; // Node 20
  return major === 12 || major === 13 ? ["--no-regexp-tier-up"] : []; // Node 22 and 24
}
