import fc from "fast-check";
import { createHash } from "node:crypto";
import { createOutbox, type Outbox } from "../../src/adapters/outbox/outbox.ts";
import type { Draft, OutboxParts } from "../../src/adapters/outbox/parts.ts";
import { youngFor } from "../../src/core/outbox/what-now.ts";
import { keyOf } from "../../src/core/outbox/key-of.ts";
import type { Delivery } from "../../src/core/ports/delivery.ts";
import type { SendRequest } from "../../src/core/ports/send-request.ts";
import { deliveryOf } from "./deliveries.ts";
import { anyFault, faultyWay, type Fault } from "./faults.ts";
import { mortalStore, newLife, type Life } from "./mortal-process.ts";
import type { VendorWorld } from "./vendor-world.ts";
import { virtualTime, type VirtualTime } from "./virtual-time.ts";

/** What happens while a few updates are sent. */
export interface Schedule {
  /** One number an update: which of two connections it goes through. */
  readonly updates: readonly number[];
  /** What goes wrong with each request, in turn. */
  readonly faults: readonly Fault[];
  /** After how many steps each process is killed, in turn; the one after the last lives on. */
  readonly kills: readonly number[];
  /** Windows of the editor over the same outbox: how many seconds after the start of the editor each looks into it. */
  readonly windows: readonly number[];
  /** Which writes to disk fail, by their number. */
  readonly fullAt: readonly number[];
  /** Which writes into the record fail. */
  readonly unnotedAt: readonly number[];
  /** Seconds until somebody starts the editor again. */
  readonly restart: number;
  /** Whether it can be told that a process is gone; else what it began is left for ten minutes. */
  readonly deathsShow: boolean;
  /** What goes wrong with each request of the second machine. */
  readonly elsewhere: readonly Fault[];
}

export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  updates: fc.array(fc.nat(1), { minLength: 1, maxLength: 4 }),
  faults: fc.array(anyFault, { maxLength: 10 }),
  kills: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
  windows: fc.constantFrom([0], [0, 0], [0, 2], [0, 20]),
  fullAt: fc.array(fc.nat(30), { maxLength: 2 }),
  unnotedAt: fc.array(fc.nat(6), { maxLength: 2 }),
  restart: fc.constantFrom(0, 1, 12, 700),
  deathsShow: fc.boolean(),
  elsewhere: fc.array(anyFault, { maxLength: 3 }),
});

/** Where an update stands when all is over. */
export interface Ended {
  readonly key: string;
  /** `noted`: it stands in the record as sent, and the outbox forgot it. `lost`: nowhere. */
  readonly state: Delivery["state"]["kind"] | "noted" | "lost";
  readonly effects: number;
}

/** What is wrong with how an update ended, if anything. */
export function wrongWith({ state, effects }: Ended): string | undefined {
  const right: Readonly<Record<Ended["state"], readonly number[]>> = {
    noted: [1],
    sent: [1],
    unknown: [0, 1],
    failed: [0],
    intent: [],
    sending: [],
    lost: [],
  };
  return right[state].includes(effects) ? undefined : `${state}, and took effect ${effects} times`;
}

/** What a schedule came to. */
export interface Played {
  /** How many processes were killed while they had something to do. */
  readonly deaths: number;
  /** How many requests something went wrong with. */
  readonly faults: number;
  /** Once the last process has nothing left to do by itself, everything mended. */
  readonly alone: readonly Ended[];
  /** After a person checked all that was unknown. */
  readonly checked: readonly Ended[];
  /** After a person sent again what had failed. */
  readonly again: readonly Ended[];
  /** After a second machine, with nothing but the same incident, sent the same; undefined where it was not let to. */
  readonly second: readonly Ended[] | undefined;
}

/** How a schedule is played. */
export interface Play {
  /** Whether a second machine sends the same at the end. */
  readonly secondMachine: boolean;
  /** The time that the world shares; its own where left out. */
  readonly time?: VirtualTime;
  /** What is sent under a key; a message where left out. */
  readonly requestOf?: (key: string) => SendRequest;
  /** Milliseconds that a person waits before a check, and a second machine before it begins. */
  readonly patience?: number;
}

/** When the incident of every schedule was declared, and its time begins. */
export const declaredAt = Date.UTC(2026, 10, 22, 9, 0);

/** Plays a schedule in virtual time: processes that die, one after another, over one disk and one vendor. */
export async function playSchedule(
  schedule: Schedule,
  world: VendorWorld,
  { secondMachine, time = virtualTime(declaredAt), requestOf, patience = 0 }: Play,
): Promise<Played> {
  const way = faultyWay(world.fetch, schedule.faults, time);
  const drafts = schedule.updates.map((connection, at) => draftOf(connection, at, requestOf));
  const keys = drafts.map(({ thing }) => keyOf(thing, hash));
  const disk = new Map<string, string>();
  const record = new Set<string>();
  const writes = { disk: 0, record: 0 };
  let isMended = false;
  const fails = (list: readonly number[], nth: number): boolean => !isMended && list.includes(nth);
  const alive = new Set<string>();
  let names = 0;
  let deaths = 0;

  function start(life: Life, own: Map<string, string>): Outbox {
    const owner = `p${(names += 1)}`;
    alive.add(owner);
    life.onDeath(() => alive.delete(owner));
    const net = {
      now: time.now,
      random: () => 0.5,
      log: () => undefined,
      sleep: life.mortal(time.sleep),
      fetch: life.mortal(way.fetchOf(life.end)),
    };
    const connection = world.connection(net);
    const parts: OutboxParts = {
      store: mortalStore(own, life, () => fails(schedule.fullAt, (writes.disk += 1))),
      connectionOf: () => Promise.resolve(connection),
      note: life.mortal((delivery: Delivery) => {
        if (fails(schedule.unnotedAt, (writes.record += 1)))
          return Promise.reject(new Error("Read-only file"));
        if (delivery.state.kind === "sent") record.add(delivery.key);
        return Promise.resolve();
      }),
      clock: { now: time.now, sleep: net.sleep },
      owner,
      isAlive: (other) => (schedule.deathsShow ? alive.has(other) : undefined),
      newId: () => `d${(names += 1)}`,
      hash,
      log: () => undefined,
    };
    return createOutbox(parts);
  }

  /** One start of the editor: every window sends; the first one may die. False where it did. */
  async function session(
    kill: number | undefined,
    disk: Map<string, string>,
    isDone: (key: string) => boolean,
  ) {
    const lives = schedule.windows.map((_, at) => newLife(at === 0 ? kill : undefined));
    const windows = lives.map((life) => start(life, disk));
    const work = windows.map((window, at) =>
      stubborn(async () => {
        await time.sleep((schedule.windows[at] ?? 0) * 1000);
        if (at === 0) await window.enqueue(drafts.filter(({ thing }) => !isDone(keyOf(thing, hash))));
        await window.run();
      }),
    );
    const death = Promise.race(lives.map((life) => life.death));
    const survived = await time.settle(
      Promise.race([Promise.all(work).then(() => true), death.then(() => false)]),
    );
    for (const life of lives) life.end();
    return survived;
  }

  /** A person tries a few times what the disk would not take. */
  async function stubborn(work: () => Promise<void>): Promise<void> {
    for (let left = 4; ; left -= 1) {
      try {
        await work();
        return;
      } catch (error) {
        if (left === 0) throw error;
      }
    }
  }

  async function ended(): Promise<readonly Ended[]> {
    const { deliveries } = await start(newLife(undefined), disk).list();
    return keys.map((key) => {
      const here = deliveries.find((delivery) => delivery.key === key);
      const state = here?.state.kind ?? (record.has(key) ? "noted" : "lost");
      return { key, state, effects: world.effects(key) };
    });
  }

  const kills = [...schedule.kills];
  for (;;) {
    const isLast = kills.length === 0;
    const survived = await session(kills.shift(), disk, (key) => record.has(key));
    if (!survived) deaths += 1;
    await time.settle(time.sleep(schedule.restart * 1000));
    if (isLast && survived) break; // whoever died before all was kept confirms the rest once more
  }
  way.mend();
  isMended = true;
  const person = start(newLife(undefined), disk);
  const each = async (kinds: readonly string[], act: (id: string) => Promise<unknown>): Promise<void> => {
    for (const { id, state } of (await person.list()).deliveries)
      if (kinds.includes(state.kind)) await act(id);
  };
  if (!schedule.deathsShow) await time.settle(time.sleep(youngFor + 1));
  await time.settle(stubborn(() => person.run()));
  const alone = await ended();
  await time.settle(time.sleep(patience));
  await time.settle(stubborn(() => each(["unknown"], person.check)));
  const checked = await ended();
  await time.settle(stubborn(() => each(["failed"], person.sendAgain)));
  await time.settle(stubborn(() => person.run()));
  const again = await ended();
  const faults = way.happened;
  if (!secondMachine) return { deaths, faults: faults(), alone, checked, again, second: undefined };
  await time.settle(time.sleep(patience));
  way.mend(schedule.elsewhere);
  const otherDisk = new Map<string, string>();
  while (!(await session(undefined, otherDisk, () => false))) await time.settle(time.sleep(1000));
  return { deaths, faults: faults(), alone, checked, again, second: await ended() };
}

function draftOf(connection: number, at: number, requestOf: Play["requestOf"]): Draft {
  const { file, title, target, request: message, note } = deliveryOf();
  const { kind } = requestOf?.("") ?? message;
  const thing = { declaredAt, title, kind, service: "statuspage", target, mark: String(at) } as const;
  const request = requestOf?.(keyOf(thing, hash)) ?? message;
  return { file, title, target, note, request, connection: `c${connection}`, thing };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
