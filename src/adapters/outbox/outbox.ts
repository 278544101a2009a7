import { keyOf } from "../../core/outbox/key-of.ts";
import { wordsFor } from "../../core/outbox/say-delivery.ts";
import type { Cancelled } from "../../core/ports/connection.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import { t } from "../../core/text/say.ts";
import { carry, checkIt, wayOf } from "./carry.ts";
import { settle, writeDown, type Desk } from "./desk.ts";
import type { Draft, OutboxParts } from "./parts.ts";
import { createShelf, type Shelf } from "./shelf.ts";

/** What is on its way out of this computer. Each function may be called at any time; each @throws Error of the store. */
export interface Outbox {
  /**
   * Keeps what a person confirmed, all or none, before anything of it is sent; `run` sends it. Returns a delivery for each:
   * where the same thing is on its way already, that one.
   */
  readonly enqueue: (drafts: readonly Draft[]) => Promise<readonly Delivery[]>;
  /**
   * Does what can be done about everything here: sends what is new, looks up what was left behind, has noted what is not.
   * To be called at the start, when something was put here, and now and then. Of one connection one after another, the
   * eldest first; connections beside each other, once the status page has what is meant for it: customers do not hear last
   * (design: order). What was not begun when it is cancelled stays as it is.
   */
  readonly run: (signal?: Cancelled) => Promise<void>;
  /** Asks the vendor about what is unknown. Returns the delivery as it is then; undefined where it is gone: sent and noted. */
  readonly check: (id: string, signal?: Cancelled) => Promise<Delivery | undefined>;
  /**
   * A person's word: sends what failed or is unknown, and all else that waits; `shared` where its incident is private and they said
   * yes to that. Returns as `check`.
   */
  readonly sendAgain: (
    id: string,
    how?: { readonly shared?: boolean; readonly signal?: Cancelled },
  ) => Promise<Delivery | undefined>;
  /** A person's word: what is unknown is there. Returns as `check`. */
  readonly markSent: (id: string) => Promise<Delivery | undefined>;
  /** A person's word: what was not begun is not sent by itself any more. Returns as `check`. */
  readonly hold: (id: string) => Promise<Delivery | undefined>;
  /** A person's word: forgets a delivery. False where it can't be: it is on its way, or gone. */
  readonly discard: (id: string) => Promise<boolean>;
  /** What is here, the eldest first, and the names of what is kept and can't be read. */
  readonly list: Shelf["all"];
  /** The key that a draft would have, to show what its requests are before it is kept. */
  readonly keyOf: (draft: Draft) => string;
  /** Tells of each change that this process makes. Returns how to hear no more. */
  readonly onDidChange: Shelf["onDidChange"];
  /**
   * Tells what came of each delivery that this outbox carries, before it is noted and forgotten: the vendor's id of
   * something that the next request is about. Returns how to hear no more.
   */
  readonly onDidMove: (listener: (delivery: Delivery) => void) => () => void;
}

/** An outbox over a store that other processes may use too. Begins nothing by itself. */
export function createOutbox(parts: OutboxParts): Outbox {
  const shelf = createShelf(parts.store);
  const desk: Desk = { parts, shelf, busy: new Set(), late: new Map(), told: new Set() };
  const lines = new Map<string, Promise<void>>();

  /** After whatever was begun for a connection before. */
  function inLine(line: string, signal: Cancelled | undefined): Promise<void> {
    const before = lines.get(line) ?? Promise.resolve();
    const work = before.catch(() => undefined).then(() => workOff(line, desk, signal)); // told to whoever began that
    lines.set(line, work);
    return work;
  }

  async function run(signal?: Cancelled): Promise<void> {
    for (const [id, event] of [...desk.late]) await writeDown(id, event, desk);
    const { deliveries } = await shelf.all();
    const pages = new Set(deliveries.filter(isForPage).map(lineOf));
    const others = new Set(deliveries.filter((one) => !isForPage(one)).map(lineOf));
    const works = await Promise.allSettled([...pages].map((line) => inLine(line, signal)));
    works.push(...(await Promise.allSettled([...others].map((line) => inLine(line, signal)))));
    for (const work of works) if (work.status === "rejected") throw work.reason;
  }

  return {
    run,
    list: shelf.all,
    keyOf: ({ thing }) => keyOf(thing, parts.hash),
    onDidChange: shelf.onDidChange,
    onDidMove(listener) {
      desk.told.add(listener);
      return () => {
        desk.told.delete(listener);
      };
    },
    enqueue: (drafts) => shelf.add(drafts.map((draft) => deliveryOf(draft, parts))),
    async check(id, signal) {
      const delivery = await shelf.one(id);
      if (delivery !== undefined) await checkIt(delivery, desk, signal);
      return shelf.one(id);
    },
    async sendAgain(id, { shared = false, signal } = {}) {
      await shelf.move(id, { kind: "again", at: parts.clock.now(), ...(shared ? { shared } : {}) });
      await run(signal);
      return shelf.one(id);
    },
    async markSent(id) {
      const marked = await shelf.move(id, { kind: "marked", at: parts.clock.now() });
      if (marked !== undefined) await settle(marked, desk);
      return shelf.one(id);
    },
    async hold(id) {
      await shelf.move(id, { kind: "held", at: parts.clock.now(), ...stopped() });
      return shelf.one(id);
    },
    discard: (id) => shelf.forget(id, ({ state }) => wordsFor(state).includes("discard")),
  };
}

/** All of one connection, the eldest first. One that fails here does not hold up the next. @throws the first such error. */
async function workOff(line: string, desk: Desk, signal: Cancelled | undefined): Promise<void> {
  const deliveries = (await desk.shelf.all()).deliveries.filter((delivery) => lineOf(delivery) === line);
  const [first] = deliveries;
  if (first === undefined) return;
  const problems: unknown[] = [];
  let way = await wayOf(first, desk.parts);
  for (const delivery of deliveries) {
    if (signal?.aborted === true) break;
    try {
      way = await carry(delivery, way, desk, signal);
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems[0];
}

function stopped(): { readonly reason: string; readonly remedy: string } {
  return {
    reason: t("It was stopped before it was sent."),
    remedy: t("Send it again; the text is there to copy."),
  };
}

function isForPage({ service }: Delivery): boolean {
  return service === "statuspage";
}

function lineOf({ service, connection }: Delivery): string {
  return `${service} ${connection}`;
}

function deliveryOf({ thing, ...draft }: Draft, { newId, hash, clock }: OutboxParts): Delivery {
  return {
    ...draft,
    id: newId(),
    key: keyOf(thing, hash),
    service: thing.service,
    madeAt: clock.now(),
    state: { kind: "intent" },
  };
}
