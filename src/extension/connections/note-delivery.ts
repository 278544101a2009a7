import { Uri } from "vscode";
import { noteIntents } from "../../core/outgoing/note-intents.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import type { Changes } from "../host/changes.ts";

/** Writes into a delivery's file what came of it. @throws Error where the file does not take it: it is tried again later. */
export async function noteDelivery(changes: Changes, delivery: Delivery, at: Instant): Promise<void> {
  const file = Uri.parse(delivery.file, true);
  for (const intent of noteIntents(delivery, at)) {
    const outcome = await changes.apply(file, intent);
    if (outcome.kind === "refused") throw new Error(outcome.reason);
  }
}
