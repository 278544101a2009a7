import { expect, it } from "vitest";
import { deadlinesOf } from "../../../src/core/clock/deadlines.ts";
import { nextChange } from "../../../src/core/clock/next-change.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";

const { snapshot } = read(
  recordText({
    timeline: [
      "- 2026-11-21T14:02:11Z **Declared** SEV2: x",
      "- 2026-11-21T14:03:00Z **Update** (internal) x. Next update 2026-11-21T14:20:30Z",
    ],
  }),
);
const next = (now: string) => nextChange(deadlinesOf(snapshot, defaultPolicy), snapshot.declared, at(now));

it("Words change when whole minutes have passed since the declaration, or are left or late of a deadline", () => {
  expect(next("2026-11-21T14:04:00Z")).toBe(at("2026-11-21T14:04:11Z"));
  expect(next("2026-11-21T14:04:11Z")).toBe(at("2026-11-21T14:04:30Z"));
  expect(next("2026-11-21T14:20:29Z")).toBe(at("2026-11-21T14:20:30Z"));
  expect(next("2026-11-21T23:59:45Z")).toBe(at("2026-11-22T00:00:11Z"));
  expect(next("2026-11-21T14:01:00Z")).toBe(at("2026-11-21T14:01:11Z"));
});

it("They change at no time where nothing counts", () => {
  expect(nextChange([], undefined, at("2026-11-21T14:04:00Z"))).toBeUndefined();
});
