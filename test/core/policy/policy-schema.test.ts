import { expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { policySchema } from "../../../src/core/policy/policy-schema.ts";

const schema = policySchema([{ id: "action-due", summary: "Every action is due.", level: "warning" }]);

it("describes every part of the policy", () => {
  expect(Object.keys(schema["properties"] ?? {}).sort()).toEqual(
    ["$schema", ...Object.keys(defaultPolicy)].sort(),
  );
});

it("carries the defaults and lets no other key in", () => {
  expect(schema).toMatchObject({
    additionalProperties: false,
    properties: {
      unknownSeverity: { properties: { askAgain: { default: 5 } } },
      severities: { default: defaultPolicy.severities },
      lint: { properties: { "action-due": { default: "warning" } } },
    },
  });
});
