import { describe, expect, it } from "vitest";
import { type DeliveryEvent, nextState } from "../../../src/core/outbox/next-state.ts";
import type { DeliveryState } from "../../../src/core/ports/delivery.ts";
import type { Outcome } from "../../../src/core/ports/outcome.ts";

const intent: DeliveryState = { kind: "intent" };
const sending: DeliveryState = { kind: "sending", since: 1, owner: "a" };
const resending: DeliveryState = { ...sending, mayBeThere: true };
const unknown: DeliveryState = { kind: "unknown", at: 2, reason: "Lost." };
const failed: DeliveryState = { kind: "failed", at: 2, reason: "No.", remedy: "Do.", notBefore: 9 };
const sent: DeliveryState = { kind: "sent", at: 2, id: "x", url: undefined, noted: false };

const begun = (again: "key" | "absent" | undefined): DeliveryEvent => ({
  kind: "begun",
  at: 5,
  owner: "b",
  again,
});
const came = (outcome: Outcome, owner = "a"): DeliveryEvent => ({ kind: "came", at: 5, owner, outcome });
const no: Outcome = { kind: "failed", reason: "No.", remedy: "Do.", notBefore: 9, signedOut: false };
const yes: Outcome = { kind: "sent", id: "x", url: undefined };

describe("nextState", () => {
  it("begins what is confirmed, and nothing a second time without a reason", () => {
    expect(nextState(intent, begun(undefined))).toEqual({ kind: "sending", since: 5, owner: "b" });
    for (const state of [sending, unknown, failed, sent])
      expect(nextState(state, begun(undefined))).toBeUndefined();
  });

  it("remembers that what is begun again may be there, unless it certainly is not", () => {
    expect(nextState(sending, begun("key"))).toEqual({
      kind: "sending",
      since: 5,
      owner: "b",
      mayBeThere: true,
    });
    expect(nextState(resending, begun("absent"))).toEqual({ kind: "sending", since: 5, owner: "b" });
    expect(nextState(unknown, begun("key"))).toBeUndefined();
  });

  it("takes an outcome as it is", () => {
    expect(nextState(sending, came(yes))).toEqual({ ...sent, at: 5 });
    expect(nextState(sending, came(no))).toEqual({ ...failed, at: 5 });
    expect(nextState(sending, came({ kind: "unknown", reason: "Lost." }))).toEqual({ ...unknown, at: 5 });
  });

  it("does not call failed what an earlier try may have done", () => {
    expect(nextState(resending, came(no))).toEqual({ kind: "unknown", at: 5, reason: "No." });
    const again = nextState(unknown, { kind: "again", at: 3 });
    expect(again).toEqual({ kind: "intent", confirmedAt: 3, mayBeThere: true, triedAt: 2 });
    expect(
      again && nextState(again, { kind: "held", at: 4, reason: "Not connected.", remedy: undefined }),
    ).toEqual({
      kind: "unknown",
      at: 4,
      reason: "Not connected.",
    });
  });

  it("hears a late yes of a process that was taken for dead, and no late no", () => {
    expect(nextState(unknown, came(yes))).toMatchObject({ kind: "sent", id: "x" });
    expect(nextState(sending, came(yes, "gone"))).toMatchObject({ kind: "sent" });
    expect(nextState(sending, came(no, "gone"))).toBeUndefined();
    expect(nextState(unknown, came(no))).toBeUndefined();
    expect(nextState(sent, came(yes))).toBeUndefined();
  });

  it("follows what the vendor says is there", () => {
    const found: DeliveryEvent = { kind: "found", at: 5, id: "x", url: undefined };
    for (const state of [intent, sending, unknown, failed])
      expect(nextState(state, found)).toEqual({ ...sent, at: 5 });
    expect(nextState(unknown, { kind: "absent", at: 5 })).toEqual({
      kind: "failed",
      at: 5,
      reason: "It is not there.",
      remedy: "Send it again; the text is there to copy.",
      notBefore: undefined,
    });
    expect(nextState(sent, { kind: "absent", at: 5 })).toBeUndefined();
  });

  it("stays unknown, noted or not, where the vendor can't tell", () => {
    const unclear: DeliveryEvent = { kind: "unclear", at: 5, reason: "Offline." };
    expect(nextState({ ...unknown, noted: true }, unclear)).toEqual({
      ...unknown,
      reason: "Offline.",
      noted: true,
    });
    expect(nextState(sending, unclear)).toEqual({ kind: "unknown", at: 5, reason: "Offline." });
    expect(nextState(intent, unclear)).toMatchObject({ kind: "failed", reason: "Offline." });
    for (const state of [failed, sent]) expect(nextState(state, unclear)).toBeUndefined();
  });

  it("takes a person's word", () => {
    expect(nextState(failed, { kind: "again", at: 3 })).toEqual({ kind: "intent", confirmedAt: 3 });
    expect(nextState(unknown, { kind: "marked", at: 3 })).toMatchObject({
      kind: "sent",
      id: undefined,
      noted: false,
    });
    for (const state of [intent, sending, sent]) {
      expect(nextState(state, { kind: "again", at: 3 })).toBeUndefined();
      expect(nextState(state, { kind: "marked", at: 3 })).toBeUndefined();
    }
  });

  it("is noted once it is sent or unknown", () => {
    expect(nextState(sent, { kind: "noted" })).toEqual({ ...sent, noted: true });
    expect(nextState(unknown, { kind: "noted" })).toEqual({ ...unknown, noted: true });
    expect(nextState(failed, { kind: "noted" })).toBeUndefined();
  });
});
