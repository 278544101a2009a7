import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";
import { starterPolicy } from "../../../src/core/policy/starter-policy.ts";

describe("a policy to begin with", () => {
  it("reads back as the defaults, gone through today, without a problem", () => {
    const { policy, problems } = readPolicy(starterPolicy("2026-11-22"));
    expect(problems).toEqual([]);
    expect(policy).toEqual({ ...defaultPolicy, reviewed: "2026-11-22" });
  });

  it("has a comment above every key", () => {
    const lines = starterPolicy("2026-11-22").split("\n");
    const keys = lines.flatMap((line, index) => (/^ {2}"/.test(line) ? [index] : []));
    expect(keys).toHaveLength(11);
    for (const index of keys) expect(lines[index - 1]).toMatch(/^ {2}\/\/ \S/);
  });
});
