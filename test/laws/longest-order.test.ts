import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestOrder } from "../../src/core/lint/timeline/longest-order.ts";
import { runs } from "../support/runs.ts";

/** The same by trying everything. */
function longestByTrying(values: readonly number[]): number {
  let longest = 0;
  for (let chosen = 0; chosen < 1 << values.length; chosen += 1) {
    const some = values.filter((_, index) => (chosen & (1 << index)) !== 0);
    if (some.every((value, index) => index === 0 || (some[index - 1] ?? 0) <= value)) {
      longest = Math.max(longest, some.length);
    }
  }
  return longest;
}

describe("as many values as stand in order", () => {
  it("are in order, and no others are more", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 10 }), (values) => {
        const kept = longestOrder(values);
        const some = values.filter((_, index) => kept.has(index));
        expect(some).toEqual([...some].sort((a, b) => a - b));
        expect(some).toHaveLength(longestByTrying(values));
      }),
      runs(100),
    );
  });

  it("are found among a hundred thousand without square effort", () => {
    const values = Array.from({ length: 100_000 }, (_, index) => (index === 50_000 ? 0 : index));
    const kept = longestOrder(values);
    expect([kept.size, kept.has(50_000)]).toEqual([99_999, false]);
  });
});
