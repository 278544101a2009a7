import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deadlinesOf } from "../../../src/core/clock/deadlines.ts";
import { hour, minute } from "../../../src/core/model/instant.ts";
import { wallClock } from "../../../src/extension/host/clock.ts";
import { createHeartbeat } from "../../../src/extension/host/heartbeat.ts";
import { at, recordText } from "../../support/record.ts";
import { libraryFile, libraryOf } from "../../support/told-windows.ts";

const start = at("2026-10-24T23:58:30Z");

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the heartbeat of a window", () => {
  const record = (lines: readonly string[] = []) =>
    recordText({
      frontMatter: ["declared: 2026-10-24T23:50:10Z"],
      timeline: ["- 2026-10-24T23:50:10Z **Declared** SEV2: x", ...lines],
    });

  function beating(...texts: readonly string[]) {
    const library = libraryOf(...texts.map((text, index) => libraryFile(`${index}`, text)));
    const seen = { minutes: new Array<number>(), days: new Array<number>(), checks: 0 };
    const heartbeat = createHeartbeat({
      clock: wallClock,
      library,
      watch: {
        check: () => Promise.resolve(void (seen.checks += 1)),
        nextAt: () => undefined,
      },
      zone: () => "Asia/Kathmandu",
      onMinute: () => seen.minutes.push(Date.now() - start),
      onDay: () => seen.days.push(Date.now()),
    });
    return { library, seen, heartbeat };
  }

  it("has no timer without any file of ours", () => {
    const { heartbeat, seen } = beating();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(24 * hour);
    expect(seen).toEqual({ minutes: [], days: [], checks: 0 });
    heartbeat.dispose();
  });

  it("beats when words change: whole minutes from what is shown", () => {
    const { heartbeat, seen } = beating(record());
    vi.advanceTimersByTime(3 * minute);
    expect(seen.minutes).toEqual([40_000, 90_000, 100_000, 160_000]); // and at the quarter of an hour
    heartbeat.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("beats four times an hour where all incidents are over, and shows days anew when one begins", () => {
    const { heartbeat, seen } = beating(record(["- 2026-10-24T23:55:00Z **Status** resolved"]));
    vi.advanceTimersByTime(24 * hour);
    expect(seen.minutes).toHaveLength(96);
    expect(seen.days).toEqual([at("2026-10-25T00:00:00Z"), at("2026-10-25T18:15:00Z")]);
    heartbeat.dispose();
  });

  it("beats when another incident's deadline is missed", () => {
    const over = record(["- 2026-10-24T23:55:00Z **Status** resolved"]);
    const { heartbeat, seen, library } = beating(over, over);
    library.files.push(libraryFile("other", record()));
    heartbeat.again();
    const first = library.files[2];
    const dues =
      first === undefined ? [] : deadlinesOf(first.read.snapshot, first.policy).map(({ due }) => due - start);
    vi.advanceTimersByTime(30 * minute);
    for (const due of dues.filter((at) => at > 0)) expect(seen.minutes).toContain(due);
    heartbeat.dispose();
  });

  it("looks at once when asked, and once for all that changes in one go", () => {
    const { heartbeat, seen } = beating(record());
    for (let change = 0; change < 100; change += 1) heartbeat.changed();
    vi.advanceTimersByTime(60);
    expect([seen.checks, seen.minutes.length]).toEqual([1, 0]);
    vi.setSystemTime(start + 8 * hour);
    heartbeat.beat();
    expect([seen.checks, seen.minutes, seen.days]).toEqual([2, [8 * hour], [start + 8 * hour]]);
    heartbeat.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});
