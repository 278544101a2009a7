import { describe, expect, it } from "vitest";
import type { Reply } from "../../../src/adapters/http/call.ts";
import { isSinceTried } from "../../../src/adapters/http/since-tried.ts";

const minute = 60_000;

function replyOf(date: string | undefined): Reply {
  return { kind: "answered", status: 200, header: () => date, body: undefined };
}

const noon = replyOf("Sat, 21 Nov 2026 12:00:00 GMT");

describe("whether something was made since it was last tried", () => {
  it("is told by the vendor's own clock, with ten minutes to spare", () => {
    expect(isSinceTried("2026-11-21T17:36:00+05:45", noon, 0)).toBe(true);
    expect(isSinceTried("2026-11-21T17:34:00+05:45", noon, 0)).toBe(false);
    expect(isSinceTried("2026-11-21T11:00:00.000Z", noon, 50 * minute)).toBe(true);
    expect(isSinceTried("2026-11-21T11:00:00.000Z", noon, 49 * minute)).toBe(false);
  });

  it("is taken as tried just now where it never was", () => {
    expect(isSinceTried("2026-11-21T11:55:00Z", noon, undefined)).toBe(true);
    expect(isSinceTried("2026-11-21T11:00:00Z", noon, undefined)).toBe(false);
  });

  it("is not known where the vendor does not say when", () => {
    expect(isSinceTried(undefined, noon, 0)).toBeUndefined();
    expect(isSinceTried("yesterday", noon, 0)).toBeUndefined();
    expect(isSinceTried("2026-11-21T11:55:00Z", replyOf(undefined), 0)).toBeUndefined();
    expect(isSinceTried("2026-11-21T11:55:00Z", { kind: "lost", reason: "" }, 0)).toBeUndefined();
  });
});
