import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeliveryEvent, nextState } from "../../src/core/outbox/next-state.ts";
import { isDone } from "../../src/core/outbox/say-delivery.ts";
import { afterLookUp, whatNow } from "../../src/core/outbox/what-now.ts";
import type { DeliveryState } from "../../src/core/ports/delivery.ts";
import type { LookUp, Outcome } from "../../src/core/ports/outcome.ts";
import { deliveryOf } from "../support/deliveries.ts";
import { runs } from "../support/runs.ts";

const at = fc.nat(2_000_000);
const owner = fc.constantFrom("a", "b");
const text = fc.constantFrom("No.", "Lost.");
const id = fc.constantFrom(undefined, "x");
const again = fc.constantFrom("key" as const, "absent" as const, undefined);

const anyOutcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({ kind: fc.constant("sent" as const), id, url: id }),
  fc.record({
    kind: fc.constant("failed" as const),
    reason: text,
    remedy: id,
    notBefore: fc.constant(undefined),
    signedOut: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("unknown" as const), reason: text }),
);

const anyEvent: fc.Arbitrary<DeliveryEvent> = fc.oneof(
  fc.record({ kind: fc.constant("begun" as const), at, owner, again }),
  fc.record({ kind: fc.constant("came" as const), at, owner, outcome: anyOutcome }),
  fc.record({ kind: fc.constant("found" as const), at, id, url: id }),
  fc.record({ kind: fc.constant("absent" as const), at }),
  fc.record({ kind: fc.constant("unclear" as const), at, reason: text }),
  fc.record({ kind: fc.constant("held" as const), at, reason: text, remedy: id }),
  fc.record({ kind: fc.constant("again" as const), at }),
  fc.record({ kind: fc.constant("marked" as const), at }),
  fc.record({ kind: fc.constant("noted" as const) }),
);

describe("whatever happens to a delivery", () => {
  it("is sent a second time only by a person's word, by the vendor's key, or where it is certainly not there", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state: DeliveryState = { kind: "intent" };
        let mayBeThere = false; // it was begun, and nobody said since that nothing came of it
        for (const event of events) {
          const next = nextState(state, event);
          if (next === undefined) continue;
          if (event.kind === "begun") {
            expect(mayBeThere && event.again === undefined).toBe(false);
            mayBeThere = true;
          }
          if (event.kind === "again" || event.kind === "absent") mayBeThere = false;
          if (event.kind === "came" && event.outcome.kind === "failed") mayBeThere = next.kind !== "failed";
          state = next;
        }
      }),
      runs(500),
    );
  });

  it("is never called failed while an earlier try may have taken effect", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state: DeliveryState = { kind: "intent" };
        let open = 0; // tries of which nobody said that nothing came
        for (const event of events) {
          const next = nextState(state, event);
          if (next === undefined) continue;
          const isCertain =
            event.kind === "absent" ||
            (event.kind === "begun" && event.again === "absent") ||
            (event.kind === "came" && event.outcome.kind === "failed" && open === 1);
          if (isCertain) open = 0;
          if (event.kind === "begun") open += 1;
          if (next.kind === "failed") expect(open).toBe(0);
          state = next;
        }
      }),
      runs(500),
    );
  });

  it("leaves by itself only once it is sent and the file says so", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state: DeliveryState = { kind: "intent" };
        for (const event of events) {
          const next = nextState(state, event);
          if (next === undefined) continue;
          expect(isDone(next)).toBe(event.kind === "noted" && next.kind === "sent");
          state = next;
          if (isDone(state)) return;
        }
      }),
      runs(500),
    );
  });

  it("is never begun by itself while unknown, failed, sent, or in a living process's hands", () => {
    const anyLookUp: fc.Arbitrary<LookUp> = fc.oneof(
      fc.record({ kind: fc.constant("found" as const), id, url: id }),
      fc.constant<LookUp>({ kind: "absent" }),
      fc.constant<LookUp>({ kind: "cannot-tell", reason: "?" }),
      fc.constant<LookUp>({ kind: "cannot-tell", reason: "?", isPassing: true }),
    );
    const facts = fc.record({
      now: at,
      isOwnerAlive: fc.constantFrom(true, false, undefined),
      isIdempotent: fc.boolean(),
      mayLeave: fc.constantFrom(true, false, undefined),
    });
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 10 }), facts, anyLookUp, (events, known, lookUp) => {
        const state = events.reduce<DeliveryState>((before, event) => nextState(before, event) ?? before, {
          kind: "intent",
        });
        const delivery = deliveryOf(state, { madeAt: 0 });
        const first = whatNow(delivery, known);
        const what = first.kind === "look-up" ? afterLookUp(delivery, lookUp, known) : first;
        if (what.kind !== "send") return;
        expect(["intent", "sending"]).toContain(state.kind);
        expect(known.mayLeave).toBe(true);
        if (state.kind === "intent") return;
        expect(known.isOwnerAlive).toBe(false);
        expect(what.again).toBe(known.isIdempotent && first.kind === "send" ? "key" : "absent");
        expect(what.again === "key" || lookUp.kind === "absent").toBe(true);
      }),
      runs(500),
    );
  });
});
