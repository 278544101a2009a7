import { describe, expect, it } from "vitest";
import { isDone, isToBeNoted, sayDelivery, wordsFor } from "../../../src/core/outbox/say-delivery.ts";
import type { DeliveryState } from "../../../src/core/ports/delivery.ts";
import { deliveryOf } from "../../support/deliveries.ts";

const failed: DeliveryState = {
  kind: "failed",
  at: 1,
  reason: "No such channel.",
  remedy: undefined,
  notBefore: undefined,
};
const unknown: DeliveryState = { kind: "unknown", at: 1, reason: "No answer came in time." };
const sending: DeliveryState = { kind: "sending", since: 1, owner: "a" };
const sent: DeliveryState = { kind: "sent", at: 1, id: undefined, url: undefined, noted: false };

describe("sayDelivery", () => {
  it.each([
    [{ kind: "intent" }, "Waits to go to #inc-checkout."],
    [sending, "On its way to #inc-checkout."],
    [sent, "#inc-checkout has it."],
    [failed, "It was not sent to #inc-checkout. No such channel."],
    [unknown, "Whether #inc-checkout has it is unknown. No answer came in time."],
  ] satisfies readonly (readonly [DeliveryState, string])[])("says where %j stands", (state, sentence) => {
    expect(sayDelivery(deliveryOf(state))).toBe(sentence);
  });
});

describe("wordsFor", () => {
  it("lets a person always copy, and take back nothing that is on its way", () => {
    for (const state of [failed, unknown, sending, sent]) expect(wordsFor(state)).toContain("copy");
    expect(wordsFor(sending)).toEqual(["copy"]);
    expect(wordsFor(unknown)[0]).toBe("check");
  });
});

describe("what is noted", () => {
  it("is what was sent, and an update that may have gone out", () => {
    expect(isToBeNoted(deliveryOf(sent))).toBe(true);
    expect(isToBeNoted(deliveryOf({ ...sent, noted: true }))).toBe(false);
    expect(isToBeNoted(deliveryOf(unknown))).toBe(true);
    expect(isToBeNoted(deliveryOf(unknown, { note: { kind: "connected" } }))).toBe(false);
    expect(isToBeNoted(deliveryOf(failed))).toBe(false);
  });

  it("lets it be forgotten once it is sent and noted, never before", () => {
    expect(isDone({ ...sent, noted: true })).toBe(true);
    for (const state of [sent, failed, { ...unknown, noted: true } as const, sending])
      expect(isDone(state)).toBe(false);
  });
});
