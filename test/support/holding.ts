import { expect } from "vitest";

/** Stands for any text that holds this one, or that fits, where values are compared. */
export function holding(text: string | RegExp): unknown {
  return typeof text === "string" ? expect.stringContaining(text) : expect.stringMatching(text);
}
