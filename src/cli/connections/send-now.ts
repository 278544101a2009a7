import { sendInOrder } from "../../adapters/outbox/send-in-order.ts";
import { sayDelivery } from "../../core/outbox/say-delivery.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import type { ExitCode, Shell } from "../command.ts";
import type { Desk } from "./desk.ts";
import type { Thing } from "./thing.ts";

/**
 * What came of things that were confirmed, in their order: the delivery where it waits, failed or was sent by this process;
 * undefined where it is gone from the outbox and another process did that.
 */
export type SentNow = readonly (Delivery | undefined)[];

/**
 * Puts what was confirmed into the outbox, which is on disk when this begins to send, the status page first; waits for what
 * comes of it and says so.
 */
export async function sendNow(
  { outbox }: Desk,
  things: readonly Thing[],
  shell: Pick<Shell, "error">,
): Promise<SentNow> {
  const kept = await outbox.enqueue(things.map(({ draft }) => draft));
  const sent = new Map<string, Delivery>();
  const deaf = outbox.onDidMove((delivery) => sent.set(delivery.id, delivery));
  try {
    await sendInOrder(outbox, kept);
  } finally {
    deaf();
  }
  const { deliveries } = await outbox.list();
  const now = kept.map(({ id }) => deliveries.find((delivery) => delivery.id === id) ?? sent.get(id));
  for (const delivery of now) if (delivery !== undefined) shell.error(deliveryWords(delivery));
  return now;
}

/** 0 where all of it went out, else 3. */
export function codeOfSent(now: SentNow): ExitCode {
  return now.every((delivery) => delivery === undefined || delivery.state.kind === "sent") ? 0 : 3;
}

/** Where a delivery stands, where it can be read there, and what to do, as sentences. */
export function deliveryWords(delivery: Delivery): string {
  const { state } = delivery;
  const said = sayDelivery(delivery);
  if (state.kind === "sent") return state.url === undefined ? said : `${said} ${state.url}`;
  const remedy = state.kind === "failed" && state.remedy !== undefined ? ` ${state.remedy}` : "";
  return `${said}${remedy}`;
}
