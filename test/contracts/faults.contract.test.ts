import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anySchedule,
  declaredAt,
  playSchedule,
  type Ended,
  type Played,
  type Schedule,
  wrongWith,
} from "../support/outbox-schedule.ts";
import { runs } from "../support/runs.ts";
import { virtualTime } from "../support/virtual-time.ts";
import type { Connection } from "../../src/core/ports/connection.ts";
import { describeJudged, type Judge } from "./support/judge.ts";
import { judgedWorld } from "./support/judged-world.ts";
import type { VendorMemory } from "./support/vendor-memory.ts";
import { vendorMemories } from "./support/vendor-memories.ts";

/** How many schedules of each service; a thousand and more in all with `node test/eval/outbox-faults.mjs 1000`. */
const howMany = runs(2).numRuns;

describeJudged("Whatever breaks between here and the vendors", (judge) => {
  describe.each(vendorMemories)("$name", (memory) => {
    it(
      "has every update once, or it failed, or is unknown; the judge takes every request",
      { timeout: 20_000 + howMany * 2000 },
      async () => {
        const figures = new Map<string, number>();
        await fc.assert(
          fc.asyncProperty(anySchedule, async (schedule) => {
            await judge.reset();
            const { played, world, elsewhere } = await play(memory, judge, schedule);
            const { alone, checked, again } = played;
            expect(world.refused).toEqual([]);
            expect(told(alone), "by itself").toEqual([]);
            expect(told(checked), "once a person checked").toEqual([]);
            expect(told(again), "once a person sent again what failed").toEqual([]);
            const open = memory.isAsked ? ["noted"] : ["unknown", "noted"];
            expect(again.filter(({ state }) => !open.includes(state))).toEqual([]);
            // One that is unknown and can't be asked for may not be there, and fail from elsewhere too.
            for (const { effects, state } of elsewhere)
              expect(state === "noted" ? [1] : [0, 1], "with a second machine").toContain(effects);
            count(figures, played, world.asked());
          }),
          { numRuns: howMany, endOnFailure: true },
        );
        expect(figures.get("updates")).toBeGreaterThanOrEqual(howMany);
        if (process.env["SITREP_FIGURES"] !== undefined) process.stdout.write(lineOf(memory, figures));
      },
    );
  });

  it("would be seen to send twice", async () => {
    const [first] = vendorMemories;
    if (first === undefined) throw new Error("There are no services.");
    const schedule: Schedule = {
      ...fc.sample(anySchedule, { numRuns: 1, seed: 1 })[0]!,
      faults: [],
      kills: [],
    };
    const { played } = await play({ ...first, make: (given) => twice(first.make(given)) }, judge, schedule);
    expect(told(played.again)).toContain("noted, and took effect 2 times");
  });
});

function twice(connection: Connection): Connection {
  return {
    ...connection,
    send: async (request, context) => {
      await connection.send(request, context);
      return connection.send(request, context);
    },
  };
}

async function play(memory: VendorMemory, judge: Judge, schedule: Schedule) {
  const time = virtualTime(declaredAt);
  const world = judgedWorld(memory, judge, time);
  const { requestOf, knownElsewhereFor, patience = 0 } = memory;
  const secondMachine = knownElsewhereFor > 0;
  const played = await playSchedule(schedule, world, { secondMachine, time, requestOf, patience });
  const elsewhere = (played.second ?? []).filter(
    ({ key }) => time.now() - (world.madeAt(key) ?? 0) < knownElsewhereFor,
  );
  return { played, world, elsewhere };
}

function told(ended: readonly Ended[]): readonly string[] {
  return ended.map(wrongWith).filter((text) => text !== undefined);
}

function count(figures: Map<string, number>, played: Played, asked: number): void {
  const { alone, again, deaths, faults, second = [] } = played;
  const add = (name: string, by: number): unknown => figures.set(name, (figures.get(name) ?? 0) + by);
  const of = (ended: readonly Ended[], state: string): number =>
    ended.filter((one) => one.state === state).length;
  add("schedules", 1);
  add("updates", alone.length);
  add("requests", asked);
  add("faults", faults);
  add("kills", deaths);
  add("sent by itself", of(alone, "noted") + of(alone, "sent"));
  add("failed", of(alone, "failed"));
  add("unknown", of(alone, "unknown"));
  add("sent in the end", of(again, "noted"));
  add("from elsewhere too", second.length);
  add("unknown in the end", of(again, "unknown"));
}

function lineOf({ name }: VendorMemory, figures: ReadonlyMap<string, number>): string {
  return `figures ${JSON.stringify({ name, ...Object.fromEntries(figures) })}\n`;
}
