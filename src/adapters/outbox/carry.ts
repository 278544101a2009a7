import { minute } from "../../core/model/instant.ts";
import type { DeliveryEvent } from "../../core/outbox/next-state.ts";
import { isDone, isToBeNoted } from "../../core/outbox/say-delivery.ts";
import { afterLookUp, settlesIn, whatNow, type WhatNow } from "../../core/outbox/what-now.ts";
import type { Cancelled, Connection } from "../../core/ports/connection.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import { serviceNames } from "../../core/ports/service.ts";
import { t } from "../../core/text/say.ts";
import { said, settle, writeDown, type Desk } from "./desk.ts";
import type { OutboxParts } from "./parts.ts";

/** The way to a vendor, or why there is none. */
export type Way =
  | { readonly kind: "open"; readonly connection: Connection }
  | { readonly kind: "shut"; readonly reason: string; readonly remedy: string | undefined };

/** The way of a delivery's connection. */
export async function wayOf({ service, connection }: Delivery, { connectionOf }: OutboxParts): Promise<Way> {
  const found = await connectionOf(service, connection);
  if (found !== undefined) return { kind: "open", connection: found };
  const name = serviceNames[service];
  return { kind: "shut", reason: t("{0} is not connected.", name), remedy: t("Connect {0} again.", name) };
}

/**
 * Does about a delivery what is to be done by itself: sends it, looks it up, has it noted, or leaves it. Each state is kept
 * before it is acted on. Returns the way for those behind it: shut where the token is no longer good. @throws Error of the
 * store; what was sent by then is written down at the next run.
 */
export async function carry(
  delivery: Delivery,
  way: Way,
  desk: Desk,
  signal: Cancelled | undefined,
): Promise<Way> {
  if (isToBeNoted(delivery) || isDone(delivery.state)) {
    await settle(delivery, desk);
    return way;
  }
  const what = await decide(delivery, way, desk, signal);
  if (what.kind === "become") await become(delivery, what.event, desk);
  return what.kind === "send" && way.kind === "open" && !isCancelled(signal)
    ? sendIt(delivery, what.again, way, desk, signal)
    : way;
}

async function decide(
  delivery: Delivery,
  way: Way,
  { parts, busy, late }: Desk,
  signal: Cancelled | undefined,
): Promise<WhatNow> {
  const { state, request, id } = delivery;
  const { clock, owner, isAlive } = parts;
  const isOwnerAlive =
    state.kind === "sending" && (state.owner === owner ? busy.has(id) || late.has(id) : isAlive(state.owner));
  const isIdempotent = way.kind === "open" && way.connection.isIdempotent(request.kind);
  if (state.kind !== "intent" && state.kind !== "sending") return { kind: "leave" };
  const may = await mayLeave(delivery, parts);
  const what = whatNow(delivery, { now: clock.now(), isOwnerAlive, isIdempotent, mayLeave: may });
  if (what.kind !== "send" && what.kind !== "look-up") return what;
  if (way.kind === "shut") return { kind: "become", event: shutEvent(delivery, way, clock.now()) };
  if (what.kind === "send") return what;
  const lookUp = await lookUpFrom(what.notBefore, delivery, way.connection, parts, signal);
  if (isCancelled(signal)) return { kind: "leave" };
  return afterLookUp(delivery, lookUp, { now: clock.now(), mayLeave: await mayLeave(delivery, parts) });
}

/** False where it was marked as private since it was confirmed; undefined where that can't be told. */
async function mayLeave(
  delivery: Delivery,
  { isPrivate, log }: Pick<OutboxParts, "isPrivate" | "log">,
): Promise<boolean | undefined> {
  const { state, shared } = delivery;
  const isShared = shared === true || (state.kind === "intent" && state.shared === true);
  if (isPrivate === undefined || isShared) return true;
  try {
    return !(await isPrivate(delivery));
  } catch (error) {
    log(`${delivery.service}: whether it is private can't be read: ${said(error)}`);
    return undefined;
  }
}

/** Nobody can be asked either: what was begun is unknown. */
function shutEvent(
  { state }: Delivery,
  { reason, remedy }: Way & { kind: "shut" },
  at: number,
): DeliveryEvent {
  return state.kind === "intent" ? { kind: "held", at, reason, remedy } : { kind: "unclear", at, reason };
}

async function become(delivery: Delivery, event: DeliveryEvent, desk: Desk): Promise<void> {
  const moved = await desk.shelf.move(delivery.id, event, delivery);
  if (moved !== undefined) await settle(moved, desk);
}

/** What the vendor has, asked not before a moment. */
async function lookUpFrom(
  notBefore: number,
  delivery: Delivery,
  connection: Connection,
  { clock, log }: OutboxParts,
  signal: Cancelled | undefined,
): Promise<LookUp> {
  const wait = notBefore - clock.now();
  if (wait > 0) await clock.sleep(wait, signal);
  try {
    const { key, request, note } = delivery;
    const ageMs = ageOf(delivery, clock.now());
    const wordedMs = note.kind === "update" ? Math.max(0, clock.now() - note.at) : undefined;
    return await connection.lookUp(request, { key, signal, ageMs, wordedMs });
  } catch (error) {
    log(`${delivery.service}: looking up ${delivery.request.kind} broke here: ${said(error)}`);
    return { kind: "cannot-tell", reason: t("Looking it up broke on this side."), isPassing: true };
  }
}

/** Milliseconds since it was last tried, or less; undefined for what never was. */
function ageOf({ state }: Delivery, now: number): number | undefined {
  if (state.kind === "sending") return Math.max(0, now - state.since - longestSend);
  if (state.kind === "unknown") return now - state.at;
  return state.kind === "intent" && state.triedAt !== undefined ? now - state.triedAt : undefined;
}

/** Milliseconds in which a sending that waits for its turn and tries again is over: its last try may be that much later. */
const longestSend = 5 * minute;

async function sendIt(
  delivery: Delivery,
  again: "key" | "absent" | undefined,
  way: Way & { kind: "open" },
  desk: Desk,
  signal: Cancelled | undefined,
): Promise<Way> {
  const { parts, shelf, busy } = desk;
  const { clock, owner } = parts;
  busy.add(delivery.id);
  try {
    const begun = await shelf.move(delivery.id, { kind: "begun", at: clock.now(), owner, again }, delivery);
    if (begun === undefined) return way; // another process was faster, or a person discarded it
    const outcome = await outcomeOfSending(begun, way.connection, parts, signal);
    await writeDown(begun.id, { kind: "came", at: clock.now(), owner, outcome }, desk);
    return outcome.kind === "failed" && outcome.signedOut ? signedOut(begun, outcome, parts) : way;
  } finally {
    busy.delete(delivery.id);
  }
}

async function outcomeOfSending(
  { request, key, service }: Delivery,
  connection: Connection,
  { log }: OutboxParts,
  signal: Cancelled | undefined,
): Promise<Outcome> {
  try {
    return await connection.send(request, { key, signal });
  } catch (error) {
    log(`${service}: sending ${request.kind} broke here: ${said(error)}`);
    return { kind: "unknown", reason: t("Sending it broke on this side.") };
  }
}

function signedOut(
  delivery: Delivery,
  { reason, remedy }: Outcome & { kind: "failed" },
  parts: OutboxParts,
): Way {
  parts.onSignedOut?.(delivery);
  return { kind: "shut", reason, remedy };
}

/**
 * Asks the vendor about a delivery of which nobody knows what became, because a person wants to know: it is not sent again,
 * whatever comes. @throws Error of the store.
 */
export async function checkIt(delivery: Delivery, desk: Desk, signal: Cancelled | undefined): Promise<void> {
  const { parts } = desk;
  if (delivery.state.kind !== "unknown") return;
  const way = await wayOf(delivery, parts);
  if (way.kind === "shut") {
    await become(delivery, { kind: "unclear", at: parts.clock.now(), reason: way.reason }, desk);
    return;
  }
  const notBefore = delivery.state.at + settlesIn;
  const lookUp = await lookUpFrom(notBefore, delivery, way.connection, parts, signal);
  if (!isCancelled(signal)) await become(delivery, checked(lookUp, parts.clock.now()), desk);
}

function checked(lookUp: LookUp, at: number): DeliveryEvent {
  switch (lookUp.kind) {
    case "found":
      return { kind: "found", at, id: lookUp.id, url: lookUp.url };
    case "absent":
      return { kind: "absent", at };
    case "cannot-tell":
      return { kind: "unclear", at, reason: lookUp.reason };
  }
}

/** Read anew each time: the compiler would take what it saw before a wait for what is after it. */
function isCancelled(signal: Cancelled | undefined): boolean {
  return signal?.aborted === true;
}
