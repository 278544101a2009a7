import { expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { policySchema } from "../../../src/core/policy/policy-schema.ts";

const schema = policySchema([
  {
    id: "action-due",
    summary: "Every action is due.",
    levels: { full: "warning", light: "off" },
    options: { links: { default: false, help: "Whether a link is enough." } },
  },
]);

it("describes every part of the policy", () => {
  expect(Object.keys(schema["properties"] ?? {}).sort()).toEqual(
    ["$schema", "overrides", "ignore", "baseline", ...Object.keys(defaultPolicy)].sort(),
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

it("knows levels by depth and the options of a rule", () => {
  expect(schema).toMatchObject({
    properties: {
      lint: {
        properties: {
          "action-due": {
            description: "Every action is due. Default: warning, off in light reviews.",
            anyOf: [
              { enum: ["off", "information", "warning", "error"] },
              { properties: { links: { type: "boolean", default: false }, level: {} } },
            ],
          },
        },
      },
    },
  });
});
