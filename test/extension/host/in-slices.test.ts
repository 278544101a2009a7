import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Steps } from "../../../src/core/text/steps.ts";
import { inSlices } from "../../../src/extension/host/in-slices.ts";

/** Work of so many steps of a millisecond each; `done` counts them. */
function* work(steps: number, done: { count: number }): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    now += 1;
    done.count += 1;
    yield;
  }
  return "all of it";
}

let now = 0;

describe("work in slices", () => {
  beforeEach(() => {
    now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("lets others have their turn every 8 milliseconds", async () => {
    const done = { count: 0 };
    const turns: number[] = [];
    vi.spyOn(globalThis, "setTimeout").mockImplementation((turn: () => void) => {
      turns.push(done.count);
      queueMicrotask(turn);
      return 0 as never; // nobody clears it
    });
    expect(await inSlices(work(20, done), new AbortController().signal)).toBe("all of it");
    expect(turns).toEqual([8, 16]);
  });

  it("has one timer for all that work at once, and each its slice in turn", async () => {
    const timers: (() => void)[] = [];
    vi.spyOn(globalThis, "setTimeout").mockImplementation((turn: () => void) => {
      timers.push(turn);
      return 0 as never; // nobody clears it
    });
    const counts = [{ count: 0 }, { count: 0 }, { count: 0 }];
    const all = Promise.all(counts.map((done) => inSlices(work(20, done), new AbortController().signal)));
    const seen = [counts.map(({ count }) => count).join(" ")];
    for (let turn = timers.shift(); turn !== undefined; turn = timers.shift()) {
      expect(timers).toEqual([]); // else timers would follow each other, and nobody else be heard
      turn();
      await new Promise(setImmediate);
      seen.push(counts.map(({ count }) => count).join(" "));
    }
    expect(await all).toEqual(["all of it", "all of it", "all of it"]);
    expect(seen).toEqual([
      ...["8 0 0", "16 0 0", "16 8 0", "16 8 8"], // the others come after the first, who asked to go on before them
      ...["20 8 8", "20 16 8", "20 16 16"],
      ...["20 20 16", "20 20 20"],
    ]);
  });

  it("stops where it is given up", async () => {
    const done = { count: 0 };
    const stopping = new AbortController();
    const result = inSlices(work(20, done), stopping.signal);
    stopping.abort();
    expect(await result).toBeUndefined();
    expect(done.count).toBe(8);
  });
});
