import { describe, expect, it } from "vitest";
import { fewAtOnce } from "../../../src/extension/host/few-at-once.ts";

describe("work on many things, a few at once", () => {
  it("begins in their order, and never has more under way than it may", async () => {
    const begun: number[] = [];
    const ends = new Map<number, () => void>();
    let most = 0;
    const all = fewAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      begun.push(item);
      await new Promise<void>((resolve) => ends.set(item, resolve));
      ends.delete(item);
    });
    for (const ended of [2, 1, 3, 5, 4, 7, 6]) {
      most = Math.max(most, ends.size);
      ends.get(ended)?.();
      await new Promise(setImmediate);
    }
    await all;
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it("has nothing to do with nothing, and fails where one fails", async () => {
    await fewAtOnce([], 4, () => Promise.reject(new Error("never asked")));
    await expect(fewAtOnce(["a"], 4, (item) => Promise.reject(new Error(item)))).rejects.toThrow("a");
  });
});
