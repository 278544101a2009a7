import { setFlagsFromString } from "node:v8";

/**
 * Has patterns compiled to machine code at their first use, not to bytecode first and to machine code at their second: a
 * run uses some hundred of them, most at least twice, and compiling them is a third of what linting one file takes. For the
 * start of a program; what a pattern matches stays the same.
 */
export function compilePatternsOnce(): void {
  setFlagsFromString("--no-regexp-tier-up");
}
