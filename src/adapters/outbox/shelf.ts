import { nextState, type DeliveryEvent } from "../../core/outbox/next-state.ts";
import { readDelivery } from "../../core/outbox/read-delivery.ts";
import { isDone } from "../../core/outbox/say-delivery.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import type { OutboxStore } from "./store.ts";

/** All deliveries of a store. */
export interface Shelf {
  /** The eldest first; and the names of what is kept and can't be read, which nobody removes. */
  readonly all: () => Promise<{
    readonly deliveries: readonly Delivery[];
    readonly unreadable: readonly string[];
  }>;
  readonly one: (id: string) => Promise<Delivery | undefined>;
  /**
   * Keeps new deliveries, all or none. One whose key the connection has already here is not added: a failed one is replaced,
   * any other is what was meant. Returns what is kept for each. @throws Error of the store.
   */
  readonly add: (deliveries: readonly Delivery[]) => Promise<readonly Delivery[]>;
  /**
   * Lets something happen to a delivery and keeps its new state. Undefined, and nothing changes, where it can't happen, or
   * where the delivery is no longer as it was `seen`: another process was faster. @throws Error of the store.
   */
  readonly move: (id: string, event: DeliveryEvent, seen?: Delivery) => Promise<Delivery | undefined>;
  /** Forgets a delivery in a state that may be forgotten. @throws Error of the store. */
  readonly forget: (id: string, may: (delivery: Delivery) => boolean) => Promise<boolean>;
  readonly onDidChange: (listener: () => void) => () => void;
}

/** The deliveries that a store keeps, as JSON. Every change is made under the store's lock, on what is there by then. */
export function createShelf(store: OutboxStore): Shelf {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  async function all(): ReturnType<Shelf["all"]> {
    const kept = (await store.list()).map(({ name, text }) => ({ name, delivery: read(name, text) }));
    const deliveries = kept.map(({ delivery }) => delivery).filter((delivery) => delivery !== undefined);
    const unreadable = kept.filter(({ delivery }) => delivery === undefined).map(({ name }) => name);
    return { deliveries: deliveries.sort(byAge), unreadable };
  }

  async function one(id: string): Promise<Delivery | undefined> {
    const text = await store.get(id); // alone: with all the others, many deliveries would take the square of their number
    return text === undefined ? undefined : read(id, text);
  }

  async function keep(delivery: Delivery): Promise<void> {
    await store.put(delivery.id, JSON.stringify(delivery));
  }

  async function addAll(deliveries: readonly Delivery[]): Promise<readonly Delivery[]> {
    const before = (await all()).deliveries;
    const added: Delivery[] = [];
    for (const delivery of deliveries) added.push(keptFor(delivery, [...added, ...before]));
    const undo: (() => Promise<void>)[] = [];
    try {
      for (const delivery of added.filter((one) => !before.includes(one))) {
        const old = before.find(({ id }) => id === delivery.id);
        undo.unshift(() => (old === undefined ? store.remove(delivery.id) : keep(old)));
        await keep(delivery);
      }
    } catch (error) {
      for (const back of undo) await back();
      throw error;
    }
    return added;
  }

  return {
    all,
    one,
    async add(deliveries) {
      const added = await store.lock(() => addAll(deliveries));
      tell();
      return added;
    },
    async move(id, event, seen) {
      const moved = await store.lock(async () => {
        const there = await one(id);
        if (there === undefined || (seen !== undefined && !isAlike(there, seen))) return undefined;
        const state = nextState(there.state, event);
        if (state === undefined) return undefined;
        await keep({ ...there, state });
        return { ...there, state };
      });
      if (moved !== undefined) tell();
      return moved;
    },
    async forget(id, may) {
      const isGone = await store.lock(async () => {
        const there = await one(id);
        if (there === undefined || !may(there)) return false;
        await store.remove(id);
        return true;
      });
      if (isGone) tell();
      return isGone;
    },
    onDidChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** What is kept for a new delivery: the one that is here under its key, a new try of a failed one, or itself. */
function keptFor(delivery: Delivery, kept: readonly Delivery[]): Delivery {
  const here = kept.find(
    ({ key, connection, state }) =>
      key === delivery.key && connection === delivery.connection && !isDone(state),
  );
  if (here === undefined) return delivery;
  return here.state.kind === "failed" ? { ...delivery, id: here.id } : here;
}

function read(name: string, text: string): Delivery | undefined {
  try {
    const delivery = readDelivery(JSON.parse(text));
    return delivery?.id === name ? delivery : undefined;
  } catch {
    return undefined; // not JSON: told as unreadable
  }
}

function byAge(a: Delivery, b: Delivery): number {
  return a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);
}

function isAlike(a: Delivery, b: Delivery): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
