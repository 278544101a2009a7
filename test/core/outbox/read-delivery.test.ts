import { describe, expect, it } from "vitest";
import { readDelivery } from "../../../src/core/outbox/read-delivery.ts";
import type { DeliveryNote, DeliveryState } from "../../../src/core/ports/delivery.ts";
import { deliveryOf, requests } from "../../support/deliveries.ts";

const states: readonly DeliveryState[] = [
  { kind: "intent" },
  { kind: "intent", confirmedAt: 5, mayBeThere: true, triedAt: 4 },
  { kind: "sending", since: 1, owner: "a" },
  { kind: "sent", at: 1, id: "x", url: undefined, noted: false },
  { kind: "failed", at: 1, reason: "No.", remedy: undefined, notBefore: 7 },
  { kind: "unknown", at: 1, reason: "Lost.", noted: true },
];

const notes: readonly DeliveryNote[] = [
  { kind: "update", at: 1, audience: "customers", text: "é" },
  { kind: "connected" },
  { kind: "action", text: "Watch it", occurrence: 1 },
  { kind: "nothing" },
];

const kept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("readDelivery", () => {
  it("reads back every request, state and note that is written", () => {
    for (const state of states) expect(readDelivery(kept(deliveryOf(state)))).toEqual(deliveryOf(state));
    for (const note of notes) {
      expect(readDelivery(kept(deliveryOf(undefined, { note })))).toEqual(deliveryOf(undefined, { note }));
    }
    for (const request of Object.values(requests)) {
      expect(readDelivery(kept(deliveryOf(undefined, { request })))).toEqual(
        deliveryOf(undefined, { request }),
      );
    }
  });

  it("keeps what it does not know of", () => {
    expect(readDelivery({ ...deliveryOf(), later: 1 })).toMatchObject({ later: 1 });
  });

  it.each([null, [], "x", 1, undefined, {}])("does not read %j", (value) => {
    expect(readDelivery(value)).toBeUndefined();
  });

  it("does not read one whose part is missing or of another shape", () => {
    for (const field of Object.keys(deliveryOf())) {
      expect(readDelivery({ ...deliveryOf(), [field]: undefined }), field).toBeUndefined();
      expect(readDelivery({ ...deliveryOf(), [field]: { kind: "later" } }), field).toBeUndefined();
    }
    expect(readDelivery({ ...deliveryOf(), service: "myspace" })).toBeUndefined();
    expect(readDelivery({ ...deliveryOf(), request: { kind: "constructor" } })).toBeUndefined();
    expect(readDelivery({ ...deliveryOf(), madeAt: Number.NaN })).toBeUndefined();
  });

  it("does not read a request of which any field is of another shape", () => {
    for (const request of Object.values(requests)) {
      for (const field of Object.keys(request)) {
        const value = { ...deliveryOf(), request: { ...request, [field]: 7 } };
        expect(readDelivery(value), `${request.kind} ${field}`).toBeUndefined();
      }
    }
  });

  it("does not read a state of which any field is of another shape", () => {
    for (const state of states) {
      for (const field of Object.keys(state)) {
        const value = { ...deliveryOf(), state: { ...state, [field]: [] } };
        expect(readDelivery(value), `${state.kind} ${field}`).toBeUndefined();
      }
    }
  });
});
