import { env, l10n, ProgressLocation, window } from "vscode";
import { sendInOrder } from "../../adapters/outbox/send-in-order.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import { sayDelivery } from "../../core/outbox/say-delivery.ts";
import { inert } from "../../core/text/inert.ts";
import { runCommand } from "../commands/run-command.ts";
import type { Services } from "../context.ts";
import type { Connections } from "./connections.ts";
import type { Outgoing } from "./outgoing.ts";

/**
 * What came of things that were confirmed, in their order: the delivery where it waits, failed or was sent by this window;
 * undefined where it is gone from the outbox and another window did that.
 */
export type SentNow = readonly (Delivery | undefined)[];

/**
 * Puts what was confirmed into the outbox, which is on disk when this begins to send, and waits for what comes of it: the
 * status page first, since customers do not hear last (design: order). What the person stops before it was begun is not sent
 * later either. Tells where it did not go through, with the text to copy.
 */
export async function sendNow(
  services: Services,
  connections: Connections,
  things: readonly Outgoing[],
  text: string,
): Promise<SentNow> {
  if (things.length === 0) return [];
  const outbox = await connections.outbox();
  const kept = await outbox.enqueue(things.map(({ draft }) => draft));
  const stop = new AbortController();
  const sent = new Map<string, Delivery>();
  const deaf = outbox.onDidMove((delivery) => sent.set(delivery.id, delivery));
  await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: inert(l10n.t("Sending to {0}", things.map(({ where }) => where).join(", "))),
      cancellable: true,
    },
    async (_, token) => {
      token.onCancellationRequested(() => {
        stop.abort();
      });
      try {
        await sendInOrder(outbox, kept, stop.signal);
      } catch (error) {
        services.log.error(`The outbox: ${String(error)}`); // what was begun is on disk, and is taken up again
      } finally {
        deaf();
      }
    },
  );
  const { deliveries } = await outbox.list();
  const now = kept.map(({ id }) => deliveries.find((delivery) => delivery.id === id) ?? sent.get(id));
  void tellWhatDidNot(now, text);
  return now;
}

/** Whether all of it went out. */
export function isAllSent(now: SentNow): boolean {
  return now.every((delivery) => delivery === undefined || delivery.state.kind === "sent");
}

async function tellWhatDidNot(now: SentNow, text: string): Promise<void> {
  const left = now.filter((delivery) => delivery !== undefined && delivery.state.kind !== "sent");
  const sentences = left.flatMap((delivery) => (delivery === undefined ? [] : [sentenceOf(delivery)]));
  if (sentences.length === 0) return;
  const copy = l10n.t("Copy the Text");
  const show = l10n.t("Show Outbox");
  const answer = await window.showWarningMessage(inert(sentences.join(" ")), copy, show);
  if (answer === copy) await env.clipboard.writeText(text);
  if (answer === show) await runCommand("sitrep.outbox.show");
}

function sentenceOf(delivery: Delivery): string {
  const { state } = delivery;
  const said = sayDelivery(delivery);
  return state.kind === "failed" && state.remedy !== undefined ? `${said} ${state.remedy}` : said;
}
