import type { Delivery, DeliveryState } from "../ports/delivery.ts";
import { t } from "../text/say.ts";

/** A sentence that says where a delivery stands. */
export function sayDelivery({ state, target }: Delivery): string {
  switch (state.kind) {
    case "intent":
      return t("Waits to go to {0}.", target);
    case "sending":
      return t("On its way to {0}.", target);
    case "sent":
      return t("{0} has it.", target);
    case "failed":
      return t("It was not sent to {0}. {1}", target, state.reason);
    case "unknown":
      return t("Whether {0} has it is unknown. {1}", target, state.reason);
  }
}

/** What a person may do about a delivery. */
export type DeliveryWord = "check" | "send-again" | "mark-sent" | "copy" | "discard";

/** What a person may do about a delivery in a state, the likeliest first. Nothing that is on its way can be taken back. */
export function wordsFor(state: DeliveryState): readonly DeliveryWord[] {
  switch (state.kind) {
    case "intent":
      return ["copy", "discard"];
    case "sending":
      return ["copy"];
    case "sent":
      return ["copy", "discard"];
    case "failed":
      return ["send-again", "copy", "discard"];
    case "unknown":
      return ["check", "mark-sent", "send-again", "copy", "discard"];
  }
}

/** Whether a delivery may be forgotten without a person's word: it took effect, and the file says so. */
export function isDone(state: DeliveryState): boolean {
  return state.kind === "sent" && state.noted;
}

/** Whether the file does not say yet what came of a delivery: where one went that is sent, and an update's words. */
export function isToBeNoted({ state, note }: Delivery): boolean {
  if (state.kind === "sent") return !state.noted;
  return state.kind === "unknown" && note.kind === "update" && state.noted !== true;
}
