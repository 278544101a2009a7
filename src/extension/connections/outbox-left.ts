import { l10n } from "vscode";
import type { Outbox } from "../../adapters/outbox/outbox.ts";
import { isToBeNoted, sayDelivery } from "../../core/outbox/say-delivery.ts";
import { minute, type Instant } from "../../core/model/instant.ts";
import type { Delivery } from "../../core/ports/delivery.ts";

/** What is in the outbox that a person has to decide on. */
export interface OutboxLeft {
  /** How many were certainly not sent. */
  readonly notSent: number;
  /** How many may have been sent or not. */
  readonly unknown: number;
  /** A sentence on each, the eldest first. */
  readonly sentences: readonly string[];
}

export const nothingLeft: OutboxLeft = { notSent: 0, unknown: 0, sentences: [] };

/** What began longer ago has been left behind: three tries of the slowest service and its waits are over by then. */
const sendsWithin = 3 * minute;

/** What of an outbox waits for a person; what can't be read may have been sent. */
export function outboxLeft(
  { deliveries, unreadable }: Awaited<ReturnType<Outbox["list"]>>,
  now: Instant,
): OutboxLeft {
  const failed = deliveries.filter(({ state }) => state.kind === "failed");
  const unclear = deliveries.filter((delivery) => isUnclear(delivery, now));
  const told = deliveries.filter((delivery) => failed.includes(delivery) || unclear.includes(delivery));
  return {
    notSent: failed.length,
    unknown: unclear.length + unreadable.length,
    sentences: [
      ...told.map(sayDelivery),
      ...unreadable.map((name) => l10n.t("{0} in the outbox can't be read.", name)),
    ],
  };
}

/** Whether the outbox has something to do about a delivery by itself. */
export function isUnderWay(delivery: Delivery): boolean {
  const { kind } = delivery.state;
  return kind === "intent" || kind === "sending" || isToBeNoted(delivery);
}

function isUnclear({ state }: Delivery, now: Instant): boolean {
  return state.kind === "unknown" || (state.kind === "sending" && now - state.since > sendsWithin);
}
