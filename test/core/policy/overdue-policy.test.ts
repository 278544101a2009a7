import { describe, expect, it } from "vitest";
import { policyOverdue } from "../../../src/core/policy/overdue-policy.ts";

const policy = { reviewed: "2025-11-22", reviewedWithinDays: 365 };

describe("criteria that are due to be gone through", () => {
  it("are not, up to the last day of the year", () => {
    expect(policyOverdue(policy, "2026-11-22", [])).toBeUndefined();
  });

  it("are, the day after", () => {
    expect(policyOverdue(policy, "2026-11-23", [])).toEqual({
      kind: "old",
      reviewed: "2025-11-22",
      days: 366,
    });
  });

  it("are after an incident of the worst severity, and the latest one is named", () => {
    expect(policyOverdue(policy, "2026-01-05", ["2026-01-03", "2026-01-01", "2025-11-22"])).toEqual({
      kind: "worst-since",
      reviewed: "2025-11-22",
      declared: "2026-01-03",
    });
  });

  it("are not for one on the day they were gone through, or before", () => {
    expect(policyOverdue(policy, "2026-01-05", ["2025-11-22", "2025-01-01"])).toBeUndefined();
  });

  it("are where nobody noted a day", () => {
    expect(policyOverdue({ reviewed: undefined, reviewedWithinDays: 365 }, "2026-11-22", [])).toEqual({
      kind: "never",
    });
  });
});
