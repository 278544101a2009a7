import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import {
  cadenceFor,
  depthFor,
  parseSeverity,
  reviewDaysFor,
  severityOf,
} from "../../../src/core/policy/severity-policy.ts";

describe("severities of the policy", () => {
  it.each([
    ["SEV2", "SEV2"],
    ["sev-2", "SEV2"],
    [" Sev 2 ", "SEV2"],
    ["2", "SEV2"],
    ["SEV?", undefined],
    ["", undefined],
    ["12", undefined],
    ["SEV22", undefined],
  ])("reads %j as %s", (text, expected) => {
    expect(parseSeverity(defaultPolicy, text)).toBe(expected);
  });

  it("clocks an unknown severity as SEV2, and SEV4 not at all", () => {
    const minutes = ["SEV1", undefined, "SEV3", "SEV4"].map((id) => cadenceFor(defaultPolicy, id));
    expect(minutes).toEqual([30, 30, 120, undefined]);
  });

  it("asks for a full review of SEV1, SEV2 and what is unknown, and a light one of the rest", () => {
    const depths = ["SEV1", "SEV2", "SEV3", "SEV4", undefined].map((id) => depthFor(defaultPolicy, id));
    expect(depths).toEqual(["full", "full", "light", "light", "full"]);
  });

  it("makes the review of SEV3 optional", () => {
    expect([reviewDaysFor(defaultPolicy, "SEV1"), reviewDaysFor(defaultPolicy, "SEV3")]).toEqual([
      5,
      undefined,
    ]);
  });

  it("knows nothing of a severity it does not have", () => {
    expect(severityOf(defaultPolicy, "SEV1")?.within).toBe(15);
    expect(severityOf(defaultPolicy, "SEV9")).toBeUndefined();
    expect(severityOf(defaultPolicy, undefined)).toBeUndefined();
  });
});
