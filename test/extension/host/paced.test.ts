import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { paced } from "../../../src/extension/host/paced.ts";

let now = 0;
let done = 0;
const lasting = (ms: number, mostRest?: number) =>
  paced(
    () => {
      now += ms;
      done += 1;
    },
    () => now,
    mostRest,
  );
const pass = (ms: number): void => {
  now += ms;
  vi.advanceTimersByTime(ms);
};

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  done = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("work that is asked for often", () => {
  it("is done each time while it is quick", () => {
    const work = lasting(1);
    for (let time = 0; time < 5; time += 1) work.ask();
    expect(done).toBe(5);
  });

  it("rests no longer than somebody waits who looks at it", () => {
    const work = lasting(100, 250);
    for (let time = 0; time < 5; time += 1) work.ask();
    pass(249);
    expect(done).toBe(1);
    pass(1);
    expect(done).toBe(2);
  });

  it("is done once more at the end of its rest where it is slow", () => {
    const work = lasting(100);
    for (let time = 0; time < 5; time += 1) work.ask();
    expect(done).toBe(1);
    pass(899);
    expect(done).toBe(1);
    pass(1);
    expect(done).toBe(2);
    pass(5000);
    expect(done).toBe(2);
  });

  it("is not done any more once it was let go of", () => {
    const work = lasting(100);
    work.ask();
    work.ask();
    work.dispose();
    pass(5000);
    expect(done).toBe(1);
  });
});
