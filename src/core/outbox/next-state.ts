import type { Instant } from "../model/instant.ts";
import type { DeliveryState } from "../ports/delivery.ts";
import type { Outcome } from "../ports/outcome.ts";
import { t } from "../text/say.ts";

/** What can happen to a delivery. */
export type DeliveryEvent =
  /**
   * A process begins to send it. One that was begun before is begun again only with a reason: the vendor takes its key twice
   * for one thing (`key`), or says that it is certainly not there (`absent`).
   */
  | {
      readonly kind: "begun";
      readonly at: Instant;
      readonly owner: string;
      readonly again: "key" | "absent" | undefined;
    }
  /** What came of the sending that `owner` began. */
  | { readonly kind: "came"; readonly at: Instant; readonly owner: string; readonly outcome: Outcome }
  /** The vendor has it. */
  | {
      readonly kind: "found";
      readonly at: Instant;
      readonly id: string | undefined;
      readonly url: string | undefined;
    }
  /** The vendor certainly does not have it, and it is not sent by itself any more. */
  | { readonly kind: "absent"; readonly at: Instant }
  /** Whether the vendor has it could not be found out. */
  | { readonly kind: "unclear"; readonly at: Instant; readonly reason: string }
  /** It is not sent, for a reason on this side. */
  | {
      readonly kind: "held";
      readonly at: Instant;
      readonly reason: string;
      readonly remedy: string | undefined;
    }
  /** A person says: send it again; `shared` where the incident is private, and they said yes to that. */
  | { readonly kind: "again"; readonly at: Instant; readonly shared?: true }
  /** A person says: it is there. */
  | { readonly kind: "marked"; readonly at: Instant }
  /** The file says so. */
  | { readonly kind: "noted" };

/** The state after an event; undefined where it can't happen in this state: then nothing changes. */
export function nextState(state: DeliveryState, event: DeliveryEvent): DeliveryState | undefined {
  switch (event.kind) {
    case "begun":
      return begun(state, event);
    case "came":
      return came(state, event);
    case "found":
      return state.kind === "sent" ? undefined : sent(event.at, event.id, event.url);
    case "absent":
      return isOpen(state) ? failed(event.at, notThere(), sendAgain()) : undefined;
    case "unclear":
      return unclear(state, event);
    case "held":
      return state.kind === "intent" ? notDone(state, event.at, event.reason, event.remedy) : undefined;
    case "again":
      return sentAgain(state, event);
    case "marked":
      return state.kind === "unknown" ? sent(event.at, undefined, undefined) : undefined;
    case "noted":
      return noted(state);
  }
}

type Of<Kind extends DeliveryState["kind"]> = Extract<DeliveryState, { readonly kind: Kind }>;
type EventOf<Kind extends DeliveryEvent["kind"]> = Extract<DeliveryEvent, { readonly kind: Kind }>;

function begun(state: DeliveryState, { at, owner, again }: EventOf<"begun">): DeliveryState | undefined {
  const isBegunBefore = state.kind === "sending";
  if (state.kind !== "intent" && !(isBegunBefore && again !== undefined)) return undefined;
  const mayBeThere = again !== "absent" && (isBegunBefore || state.mayBeThere === true);
  return { kind: "sending", since: at, owner, ...(mayBeThere ? { mayBeThere } : {}) };
}

/** A sending that was taken for dead may still bring its answer: a yes counts wherever the delivery is by then. */
function came(state: DeliveryState, { at, owner, outcome }: EventOf<"came">): DeliveryState | undefined {
  if (outcome.kind === "sent") return state.kind === "sent" ? undefined : sent(at, outcome.id, outcome.url);
  if (state.kind !== "sending" || state.owner !== owner) return undefined;
  if (outcome.kind === "unknown") return { kind: "unknown", at, reason: outcome.reason };
  return notDone(state, at, outcome.reason, outcome.remedy, outcome.notBefore);
}

/** It was not done this time: `failed`, unless an earlier try may have done it. */
function notDone(
  { mayBeThere }: Of<"intent" | "sending">,
  at: Instant,
  reason: string,
  remedy: string | undefined,
  notBefore?: Instant,
): DeliveryState {
  if (mayBeThere === true) return { kind: "unknown", at, reason };
  return { kind: "failed", at, reason, remedy, notBefore };
}

function unclear(state: DeliveryState, { at, reason }: EventOf<"unclear">): DeliveryState | undefined {
  switch (state.kind) {
    case "intent":
      return notDone(state, at, reason, sendAgain());
    case "sending":
      return { kind: "unknown", at, reason };
    case "unknown":
      return { ...state, reason };
    case "sent":
    case "failed":
      return undefined;
  }
}

function sentAgain(
  state: DeliveryState,
  { at: confirmedAt, shared }: EventOf<"again">,
): DeliveryState | undefined {
  const confirmed = { kind: "intent", confirmedAt, ...(shared === undefined ? {} : { shared }) } as const;
  if (state.kind === "failed") return confirmed;
  return state.kind === "unknown" ? { ...confirmed, mayBeThere: true, triedAt: state.at } : undefined;
}

function noted(state: DeliveryState): DeliveryState | undefined {
  if (state.kind === "sent") return { ...state, noted: true };
  return state.kind === "unknown" ? { ...state, noted: true } : undefined;
}

/** Whether the vendor's word that it is not there says something new. */
function isOpen(state: DeliveryState): boolean {
  return state.kind === "sending" || state.kind === "unknown";
}

function sent(at: Instant, id: string | undefined, url: string | undefined): DeliveryState {
  return { kind: "sent", at, id, url, noted: false };
}

function failed(at: Instant, reason: string, remedy: string): DeliveryState {
  return { kind: "failed", at, reason, remedy, notBefore: undefined };
}

function notThere(): string {
  return t("It is not there.");
}

function sendAgain(): string {
  return t("Send it again; the text is there to copy.");
}
