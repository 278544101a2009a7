import { describe, expect, it } from "vitest";
import { accountOfDelivery, endpointVariable, ownAccount } from "../../../src/cli/connections/own-account.ts";

const webhook = "https://prod.westeurope.logic.azure.com/workflows/1";

describe("an account of the environment", () => {
  it("is what the variables say, and names those that are missing", () => {
    expect(ownAccount("slack", { SITREP_SLACK_TOKEN: " xoxb-1 " })).toMatchObject({
      id: "slack",
      credentials: { token: "xoxb-1", site: undefined },
    });
    expect(ownAccount("jira", { SITREP_ATLASSIAN_TOKEN: "t", SITREP_ATLASSIAN_SITE: "" })).toEqual({
      kind: "lacking",
      variables: ["SITREP_ATLASSIAN_SITE", "SITREP_ATLASSIAN_EMAIL"],
    });
  });

  it("is on the first of the sites that there are where none is named", () => {
    const env = { SITREP_PAGERDUTY_ROUTING_KEY: "k" };
    expect(ownAccount("pagerduty-events", env)).toMatchObject({
      credentials: { site: "events.pagerduty.com" },
    });
  });

  it("is the webhook of the channel's name, and the bare one only where the channel is alone", () => {
    const bare = { SITREP_TEAMS_WEBHOOK: webhook };
    expect(ownAccount("teams", bare, { name: "Executives é", isAlone: true })).toMatchObject({ id: "teams" });
    expect(ownAccount("teams", bare, { name: "Executives é", isAlone: false })).toEqual({
      kind: "lacking",
      variables: ["SITREP_TEAMS_WEBHOOK_EXECUTIVES_É"],
    });
    const named = { SITREP_TEAMS_WEBHOOK_EXECUTIVES_É: webhook };
    expect(ownAccount("teams", named, { name: "Executives é", isAlone: false })).toMatchObject({
      id: "teams Executives é",
    });
  });

  it("is found again by what a delivery calls it", () => {
    const env = { SITREP_TEAMS_WEBHOOK: "https://a", SITREP_TEAMS_WEBHOOK_OPS: webhook };
    expect(accountOfDelivery("teams", "teams #ops", env)).toMatchObject({ credentials: { token: webhook } });
    expect(accountOfDelivery("teams", "teams", env)).toMatchObject({ credentials: { token: "https://a" } });
    expect(accountOfDelivery("teams", "teams gone", env)).toMatchObject({ kind: "lacking" });
  });

  it("has a variable for another address", () => {
    expect(endpointVariable("slack-webhook")).toBe("SITREP_ENDPOINT_SLACK_WEBHOOK");
  });
});
