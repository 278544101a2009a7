import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { readPolicy } from "../../src/core/policy/read-policy.ts";

describe("a broken policy", () => {
  it("survives thousands of brackets", () => {
    const { policy, problems } = readPolicy("[".repeat(10_000));
    expect(policy).toEqual(defaultPolicy);
    expect(problems.length).toBeGreaterThan(0);
  });

  it("never throws, and points into the text", () => {
    const text = fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[{}[\]",:/* a1]*$/));
    fc.assert(
      fc.property(text, (any) => {
        for (const { range } of readPolicy(any).problems) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(any.length);
        }
      }),
    );
  });
});
