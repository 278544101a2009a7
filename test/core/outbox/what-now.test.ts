import { describe, expect, it } from "vitest";
import { afterLookUp, whatNow } from "../../../src/core/outbox/what-now.ts";
import type { DeliveryState } from "../../../src/core/ports/delivery.ts";
import type { LookUp } from "../../../src/core/ports/outcome.ts";
import { confirmedAt, deliveryOf } from "../../support/deliveries.ts";

const soon = confirmedAt + 5000;
const late = confirmedAt + 601_000;
const sending: DeliveryState = { kind: "sending", since: confirmedAt, owner: "gone" };
const facts = { now: soon, isOwnerAlive: false, isIdempotent: false, mayLeave: true };

describe("whatNow", () => {
  it("looks up what is confirmed before it is sent, unless its key does that", () => {
    expect(whatNow(deliveryOf(), facts)).toEqual({ kind: "look-up", notBefore: soon });
    expect(whatNow(deliveryOf(), { ...facts, isIdempotent: true })).toEqual({
      kind: "send",
      again: undefined,
    });
  });

  it("does not send by itself what was confirmed more than ten minutes ago", () => {
    expect(whatNow(deliveryOf(), { ...facts, now: late })).toMatchObject({
      kind: "become",
      event: { kind: "held", at: late },
    });
    const again = deliveryOf({ kind: "intent", confirmedAt: late - 1000 });
    expect(whatNow(again, { ...facts, now: late }).kind).toBe("look-up");
  });

  it("leaves alone what a living process sends, and what is over", () => {
    expect(whatNow(deliveryOf(sending), { ...facts, isOwnerAlive: true }).kind).toBe("leave");
    for (const state of [
      { kind: "sent", at: 1, id: undefined, url: undefined, noted: false },
      { kind: "unknown", at: 1, reason: "" },
      { kind: "failed", at: 1, reason: "", remedy: undefined, notBefore: undefined },
    ] satisfies readonly DeliveryState[]) {
      expect(whatNow(deliveryOf(state), { ...facts, isIdempotent: true }).kind).toBe("leave");
    }
  });

  it("gives a process of which nobody can tell ten minutes, and sends nothing of it again then", () => {
    const unsure = { ...facts, isOwnerAlive: undefined };
    expect(whatNow(deliveryOf(sending), { ...unsure, isIdempotent: true }).kind).toBe("leave");
    const old = { ...unsure, isIdempotent: true, now: late };
    expect(whatNow(deliveryOf(sending), old)).toEqual({ kind: "look-up", notBefore: late });
    expect(afterLookUp(deliveryOf(sending), { kind: "absent" }, old).kind).toBe("become");
  });

  it("sends again what a dead process began only where the key makes it one, and looks it up else", () => {
    expect(whatNow(deliveryOf(sending), { ...facts, isIdempotent: true })).toEqual({
      kind: "send",
      again: "key",
    });
    expect(whatNow(deliveryOf(sending), facts)).toEqual({ kind: "look-up", notBefore: soon + 10_000 });
    expect(whatNow(deliveryOf(sending), { ...facts, isIdempotent: true, now: late })).toEqual({
      kind: "look-up",
      notBefore: late,
    });
  });
});

describe("what is private by now", () => {
  const isPrivate = { ...facts, mayLeave: false };
  const since = "Its incident was marked as private after it was confirmed.";

  it("is not sent, and says so, whether the vendor takes its key twice or not", () => {
    for (const isIdempotent of [true, false]) {
      expect(whatNow(deliveryOf(), { ...isPrivate, isIdempotent })).toMatchObject({
        kind: "become",
        event: { kind: "held", reason: since },
      });
    }
  });

  it("is looked up where it was begun, and not sent again", () => {
    expect(whatNow(deliveryOf(sending), { ...isPrivate, isIdempotent: true }).kind).toBe("look-up");
    expect(afterLookUp(deliveryOf(sending), { kind: "absent" }, isPrivate)).toMatchObject({
      event: { kind: "absent" },
    });
  });

  it("is not sent where it became so while the vendor was asked", () => {
    for (const lookUp of [{ kind: "absent" }, { kind: "cannot-tell", reason: "" }] as const)
      expect(afterLookUp(deliveryOf(), lookUp, isPrivate)).toMatchObject({ event: { kind: "held" } });
    const there = { kind: "found", id: "x", url: undefined } as const;
    expect(afterLookUp(deliveryOf(), there, isPrivate)).toMatchObject({ event: { kind: "found" } });
  });

  it("is not sent where nobody can tell", () => {
    expect(whatNow(deliveryOf(), { ...facts, mayLeave: undefined })).toMatchObject({
      event: {
        kind: "held",
        reason: "Whether its incident is private can’t be told: its file can’t be read.",
      },
    });
  });
});

describe("afterLookUp", () => {
  const after = (state: DeliveryState | undefined, lookUp: LookUp, now = soon) =>
    afterLookUp(deliveryOf(state), lookUp, { now, mayLeave: true });

  it("sends nothing that is there", () => {
    const there: LookUp = { kind: "found", id: "x", url: undefined };
    for (const state of [undefined, sending]) {
      expect(after(state, there)).toMatchObject({ kind: "become", event: { kind: "found", id: "x" } });
    }
  });

  it("sends what is certainly not there, if it is young", () => {
    expect(after(undefined, { kind: "absent" })).toEqual({ kind: "send", again: "absent" });
    expect(after(sending, { kind: "absent" })).toEqual({ kind: "send", again: "absent" });
    expect(after(sending, { kind: "absent" }, late)).toMatchObject({
      kind: "become",
      event: { kind: "absent" },
    });
  });

  it("sends what is new where there is no way to look, and nothing where looking failed", () => {
    expect(after(undefined, { kind: "cannot-tell", reason: "?" })).toEqual({
      kind: "send",
      again: undefined,
    });
    expect(after(undefined, { kind: "cannot-tell", reason: "?", isPassing: true })).toMatchObject({
      kind: "become",
      event: { kind: "unclear" },
    });
    expect(after(sending, { kind: "cannot-tell", reason: "?" })).toMatchObject({
      event: { kind: "unclear" },
    });
  });
});
