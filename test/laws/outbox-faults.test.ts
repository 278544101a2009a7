import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anySchedule,
  type Ended,
  playSchedule,
  type Schedule,
  wrongWith,
} from "../support/outbox-schedule.ts";
import { runs } from "../support/runs.ts";
import { type KeyKind, modelWorld } from "../support/vendor-world.ts";

function told(ended: readonly Ended[] | undefined): readonly string[] {
  return (ended ?? []).map(wrongWith).filter((text) => text !== undefined);
}

const kinds: fc.Arbitrary<KeyKind> = fc.constantFrom("native", "marker", "none");

const play = (kind: KeyKind, schedule: Schedule) =>
  playSchedule(schedule, modelWorld(kind), { secondMachine: kind !== "none" });

describe("whatever breaks between here and a vendor", () => {
  it("every update is there once, or failed, or unknown; none is lost, none is there twice", async () => {
    await fc.assert(
      fc.asyncProperty(kinds, anySchedule, async (kind, schedule) => {
        const { alone, checked, again, second } = await play(kind, schedule);
        expect(told(alone), "by itself").toEqual([]);
        expect(told(checked), "once a person checked").toEqual([]);
        expect(told(again), "once a person sent again what failed").toEqual([]);
        // What is unknown can be found out where the vendor can be searched, and what failed can be sent.
        const open = kind === "none" ? ["unknown", "noted"] : ["noted"];
        expect(again.filter(({ state }) => !open.includes(state))).toEqual([]);
        for (const { effects } of second ?? []) expect(effects, "with a second machine").toBe(1);
      }),
      runs(60),
    );
  });

  it("meets all that can become of an update, and processes that die, in a few schedules", async () => {
    const played = await Promise.all(
      fc.sample(anySchedule, { numRuns: 60, seed: 1 }).map((one) => play("none", one)),
    );
    const states = new Set(played.flatMap(({ alone }) => alone.map(({ state }) => state)));
    expect([...states].sort()).toEqual(["failed", "noted", "unknown"]);
    expect(played.filter(({ deaths }) => deaths > 0).length).toBeGreaterThan(20);
  });
});
