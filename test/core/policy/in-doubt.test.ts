import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { severityInDoubt, severityPairs } from "../../../src/core/policy/in-doubt.ts";

describe("a severity in doubt", () => {
  it.each([
    [undefined, undefined],
    ["SEV1", "SEV1"],
    ["SEV2", "SEV2"],
    ["SEV3", undefined],
    ["SEV4", undefined],
    ["gone from the policy", undefined],
  ])("lowers nothing: %s comes to %s, where unknown is clocked as SEV2", (present, expected) => {
    expect(severityInDoubt(defaultPolicy, present)).toBe(expected);
  });

  it("is the higher of two neighbours", () => {
    expect(severityPairs(defaultPolicy)).toEqual([
      { higher: "SEV1", lower: "SEV2" },
      { higher: "SEV2", lower: "SEV3" },
      { higher: "SEV3", lower: "SEV4" },
    ]);
  });
});
