import { serviceOf } from "../ports/service.ts";
import type { Delivery, DeliveryNote, DeliveryState } from "../ports/delivery.ts";
import { audiences } from "../model/audience.ts";
import { isRequest } from "./is-request.ts";
import { isFields, isFlag, isNumber, isOneOf, isText, maybe, type Fields } from "./shape.ts";

/**
 * Reads a delivery that was kept as JSON; undefined where it is of no shape that this version knows: it may be a later
 * one's, so it is never removed for that.
 */
export function readDelivery(value: unknown): Delivery | undefined {
  return isDelivery(value) ? value : undefined;
}

function isDelivery(value: unknown): value is Delivery {
  return (
    isFields(value) &&
    texts.every((name) => isText(value[name])) &&
    isText(value["service"]) &&
    serviceOf(value["service"]) !== undefined &&
    isNumber(value["madeAt"]) &&
    isRequest(value["request"]) &&
    isNote(value["note"]) &&
    isMarked(value["shared"]) &&
    isState(value["state"])
  );
}

const isMarked = maybe((flag) => flag === true);

const texts = ["id", "key", "connection", "file", "title", "target"] as const;

function isNote(value: unknown): value is DeliveryNote {
  if (!isFields(value)) return false;
  switch (value["kind"]) {
    case "update":
      return isNumber(value["at"]) && isOneOf(audiences)(value["audience"]) && isText(value["text"]);
    case "action":
      return isText(value["text"]) && isNumber(value["occurrence"]);
    case "connected":
    case "nothing":
      return true;
    default:
      return false;
  }
}

function isState(value: unknown): value is DeliveryState {
  return isFields(value) && isStateOf(value);
}

function isStateOf(state: Fields): boolean {
  switch (state["kind"]) {
    case "intent":
      return (
        ["confirmedAt", "triedAt"].every((name) => maybe(isNumber)(state[name])) &&
        isMarked(state["mayBeThere"]) &&
        isMarked(state["shared"])
      );
    case "sending":
      return isNumber(state["since"]) && isText(state["owner"]) && isMarked(state["mayBeThere"]);
    case "sent":
      return (
        isNumber(state["at"]) &&
        maybe(isText)(state["id"]) &&
        maybe(isText)(state["url"]) &&
        isFlag(state["noted"])
      );
    case "failed":
      return (
        isNumber(state["at"]) &&
        isText(state["reason"]) &&
        maybe(isText)(state["remedy"]) &&
        maybe(isNumber)(state["notBefore"])
      );
    case "unknown":
      return isNumber(state["at"]) && isText(state["reason"]) && isMarked(state["noted"]);
    default:
      return false;
  }
}
