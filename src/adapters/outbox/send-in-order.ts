import type { Cancelled } from "../../core/ports/connection.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import type { Outbox } from "./outbox.ts";

/**
 * Sends what was kept: the status page first, since customers do not hear last (design: order), then all that waits. What is
 * stopped before it was begun is not sent later by itself. @throws Error of the store.
 */
export async function sendInOrder(
  outbox: Outbox,
  kept: readonly Delivery[],
  signal?: Cancelled,
): Promise<void> {
  if (kept.some(isForPage)) await outbox.run(signal, isForPage);
  await outbox.run(signal);
  if (signal?.aborted === true) for (const { id } of kept) await outbox.hold(id);
}

function isForPage({ service }: Delivery): boolean {
  return service === "statuspage";
}
