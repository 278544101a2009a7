import type { DeliveryEvent } from "../../core/outbox/next-state.ts";
import { isDone, isToBeNoted } from "../../core/outbox/say-delivery.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import type { OutboxParts } from "./parts.ts";
import type { Shelf } from "./shelf.ts";

/** What the work on deliveries shares within one outbox. */
export interface Desk {
  readonly parts: OutboxParts;
  readonly shelf: Shelf;
  /** What this outbox is sending right now. */
  readonly busy: Set<string>;
  /** What came of deliveries and could not be kept yet. */
  readonly late: Map<string, DeliveryEvent>;
  /** Who wants to know what came of deliveries here. */
  readonly told: Set<(delivery: Delivery) => void>;
}

/** Writes down what came of a delivery. Where the store fails it is kept in mind for the next run. @throws Error of the store. */
export async function writeDown(id: string, event: DeliveryEvent, desk: Desk): Promise<void> {
  desk.late.set(id, event);
  const moved = await desk.shelf.move(id, event);
  desk.late.delete(id);
  if (moved === undefined) return;
  for (const tell of [...desk.told]) tell(moved);
  await settle(moved, desk);
}

/**
 * Has what came of a delivery noted in its file, and forgets one that is sent and noted. Where noting fails the next run
 * does it. @throws Error of the store.
 */
export async function settle(delivery: Delivery, { parts, shelf }: Desk): Promise<void> {
  if (isToBeNoted(delivery)) {
    if (!(await noteIt(delivery, parts))) return;
    await shelf.move(delivery.id, { kind: "noted" }, delivery);
  }
  await shelf.forget(delivery.id, ({ state }) => isDone(state));
}

async function noteIt(delivery: Delivery, { note, log }: OutboxParts): Promise<boolean> {
  if (delivery.note.kind === "nothing") return true;
  try {
    await note(delivery);
    return true;
  } catch (error) {
    log(`${delivery.service}: sent, and not noted yet: ${said(error)}`);
    return false;
  }
}

/** An error for the log. */
export function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
