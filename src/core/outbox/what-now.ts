import { minute, type Instant } from "../model/instant.ts";
import type { Delivery } from "../ports/delivery.ts";
import type { LookUp } from "../ports/outcome.ts";
import { t } from "../text/say.ts";
import type { DeliveryEvent } from "./next-state.ts";

/** What is to be done about a delivery by itself, without a person's word. */
export type WhatNow =
  | { readonly kind: "send"; readonly again: "key" | "absent" | undefined }
  /** Ask the vendor, not before then: what a process left behind may take effect a moment after it is gone. */
  | { readonly kind: "look-up"; readonly notBefore: Instant }
  | { readonly kind: "become"; readonly event: DeliveryEvent }
  | { readonly kind: "leave" };

export interface DeliveryFacts {
  readonly now: Instant;
  /** Whether whoever began to send it still may bring the answer; undefined where nobody can tell. */
  readonly isOwnerAlive: boolean | undefined;
  /** Whether the vendor takes the key twice for one thing. */
  readonly isIdempotent: boolean;
  /** False where its incident is private and whoever confirmed it did not say yes to that; undefined where nobody can tell. */
  readonly mayLeave: boolean | undefined;
}

/** What was confirmed longer ago is not sent by itself: its words may be overtaken. */
export const youngFor = 10 * minute;

/** Milliseconds after which what was sent has taken effect, or never will. */
export const settlesIn = 10_000;

/**
 * What to do about a delivery. Before anything is sent that the vendor would take twice, it is looked up: another machine
 * may have sent it.
 */
export function whatNow(delivery: Delivery, facts: DeliveryFacts): WhatNow {
  const { state } = delivery;
  const { now, isIdempotent } = facts;
  switch (state.kind) {
    case "intent":
      if (isOld(delivery, now)) return { kind: "become", event: tooOld(now) };
      if (facts.mayLeave !== true) return { kind: "become", event: isPrivate(now, facts.mayLeave) };
      return isIdempotent ? { kind: "send", again: undefined } : { kind: "look-up", notBefore: now };
    case "sending":
      if (facts.isOwnerAlive === true) return { kind: "leave" };
      // Nothing takes so long, whoever the owner is. It is not sent from here on, whatever the look-up says.
      if (isOld(delivery, now)) return { kind: "look-up", notBefore: now };
      if (facts.isOwnerAlive === undefined) return { kind: "leave" };
      // When its owner died is not known: it may have waited for its turn since it began, and have sent just now.
      return isIdempotent && facts.mayLeave === true
        ? { kind: "send", again: "key" }
        : { kind: "look-up", notBefore: now + settlesIn };
    case "sent":
    case "failed":
    case "unknown":
      return { kind: "leave" };
  }
}

/** What to do once the vendor was asked. Nothing is sent a second time unless it certainly is not there. */
export function afterLookUp(
  delivery: Delivery,
  lookUp: LookUp,
  { now, mayLeave }: Pick<DeliveryFacts, "now" | "mayLeave">,
): WhatNow {
  const isNew = delivery.state.kind === "intent";
  if (isNew && mayLeave !== true && lookUp.kind !== "found")
    return { kind: "become", event: isPrivate(now, mayLeave) };
  switch (lookUp.kind) {
    case "found":
      return { kind: "become", event: { kind: "found", at: now, id: lookUp.id, url: lookUp.url } };
    case "absent":
      if (!isNew && (isOld(delivery, now) || mayLeave !== true))
        return { kind: "become", event: { kind: "absent", at: now } };
      return { kind: "send", again: "absent" };
    case "cannot-tell":
      if (isNew && lookUp.isPassing !== true) return { kind: "send", again: undefined };
      return { kind: "become", event: { kind: "unclear", at: now, reason: lookUp.reason } };
  }
}

/** What was begun was confirmed a moment before. */
function isOld({ state, madeAt }: Delivery, now: Instant): boolean {
  const begun = state.kind === "sending" ? state.since : undefined;
  const again = state.kind === "intent" ? state.confirmedAt : undefined;
  return now - (begun ?? again ?? madeAt) > youngFor;
}

/** What was confirmed as anybody's is not sent once it is private, nor where nobody can tell. */
function isPrivate(at: Instant, mayLeave: false | undefined): DeliveryEvent {
  return {
    kind: "held",
    at,
    reason:
      mayLeave === false
        ? t("Its incident was marked as private after it was confirmed.")
        : t("Whether its incident is private can’t be told: its file can’t be read."),
    remedy: t("Send it again, if it is to go out all the same."),
  };
}

function tooOld(at: Instant): DeliveryEvent {
  return {
    kind: "held",
    at,
    reason: t("It was confirmed more than 10 minutes ago and could not be sent then."),
    remedy: t("Read it again, then send it again or discard it."),
  };
}
