import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hour, minute, type Instant } from "../../../src/core/model/instant.ts";
import { wallClock } from "../../../src/extension/host/clock.ts";
import { createTicker } from "../../../src/extension/host/ticker.ts";
import { at } from "../../support/record.ts";

const start = at("2026-10-24T23:58:30Z");

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a ticker", () => {
  it("runs no timer while nothing will change", () => {
    const ticker = createTicker(
      wallClock,
      () => undefined,
      () => expect.fail("ticked"),
    );
    expect(vi.getTimerCount()).toBe(0);
    ticker.dispose();
  });

  it("wakes at the instant, however far away it is, and not before", () => {
    const ticks: Instant[] = [];
    const next = (now: Instant) => (now < start + 3 * hour ? start + 3 * hour : undefined);
    const ticker = createTicker(wallClock, next, () => ticks.push(Date.now() - start));
    vi.advanceTimersByTime(3 * hour - 1);
    expect(ticks).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ticks).toEqual([3 * hour]);
    expect(vi.getTimerCount()).toBe(0);
    ticker.dispose();
  });

  it("notices that the clock was set, forwards as by sleep or backwards, as soon as it would have woken", () => {
    const ticks: Instant[] = [];
    const next = (now: Instant) => (Math.floor(now / minute) + 1) * minute;
    const ticker = createTicker(wallClock, next, () => ticks.push(Date.now()));
    vi.setSystemTime(start + 5 * hour); // timers stood still meanwhile
    vi.advanceTimersByTime(minute / 2);
    expect(ticks).toEqual([start + 5 * hour + minute / 2]);
    vi.setSystemTime(start - 5 * hour);
    vi.advanceTimersByTime(2 * minute);
    expect(ticks.slice(1)).toEqual([start - 5 * hour + 1.5 * minute]); // one that was early asked again
    ticker.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});
