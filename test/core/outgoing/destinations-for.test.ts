import { describe, expect, it } from "vitest";
import type { Audience } from "../../../src/core/model/audience.ts";
import { destinationsFor } from "../../../src/core/outgoing/destinations-for.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";

const { policy, problems } = readPolicy(`{
  "connections": { "statuspage": { "page": "kctb", "components": ["b13y"] } },
  "channels": [
    { "name": "#news", "service": "slack", "audiences": ["stakeholders", "customers"] },
    { "name": "Board", "service": "teams", "audiences": ["executives", "stakeholders"] },
    { "name": "ops", "service": "slack-webhook", "audiences": ["internal"] },
    { "name": "paper" }
  ]
}`);

const slack = { slack: { id: "C024", url: undefined } };
const labels = (audience: Audience, connected = {}): readonly string[] =>
  destinationsFor(policy, { connected }, audience).map(({ label }) => label);

describe("where an update goes", () => {
  it("is the status page first for customers, the own channel for responders, then what the policy names", () => {
    expect(problems).toEqual([]);
    expect(labels("customers", slack)).toEqual(["Statuspage", "Slack #news"]);
    expect(labels("internal", slack)).toEqual(["Slack", "Slack ops"]);
    expect(labels("internal")).toEqual(["Slack ops"]);
    expect(labels("stakeholders", slack)).toEqual(["Slack #news", "Teams Board"]);
    expect(labels("executives", slack)).toEqual(["Teams Board"]);
  });

  it("says all that sending there needs", () => {
    const connected = { statuspage: { id: "p31z", url: undefined } };
    expect(destinationsFor(policy, { connected }, "customers")[0]).toEqual({
      kind: "status-page",
      service: "statuspage",
      label: "Statuspage",
      page: "kctb",
      components: ["b13y"],
      incident: "p31z",
    });
    expect(destinationsFor(policy, { connected: slack }, "internal")).toEqual([
      { kind: "channel", service: "slack", label: "Slack", channel: "C024", connection: undefined },
      {
        kind: "channel",
        service: "slack-webhook",
        label: "Slack ops",
        channel: undefined,
        connection: "ops",
      },
    ]);
  });

  it("is no place twice, and none where the policy names none", () => {
    const twice = readPolicy(
      '{ "channels": [{ "name": "#Ops", "service": "slack", "audiences": ["internal"] }, { "name": "ops", "service": "slack", "audiences": ["internal"] }] }',
    ).policy;
    expect(destinationsFor(twice, { connected: {} }, "internal")).toHaveLength(1);
    expect(destinationsFor(readPolicy("{}").policy, { connected: {} }, "customers")).toEqual([]);
  });
});
