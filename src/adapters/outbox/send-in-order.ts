import type { Cancelled } from "../../core/ports/connection.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import type { Outbox } from "./outbox.ts";

/**
 * Sends what was kept, in the outbox's order. What is stopped before it was begun is not sent later by itself. @throws Error of
 * the store.
 */
export async function sendInOrder(
  outbox: Outbox,
  kept: readonly Delivery[],
  signal?: Cancelled,
): Promise<void> {
  await outbox.run(signal);
  if (signal?.aborted === true) for (const { id } of kept) await outbox.hold(id);
}
