import { describe, expect, it } from "vitest";
import type { Destination } from "../../../src/core/outgoing/destinations-for.ts";
import { updateRequest } from "../../../src/core/outgoing/update-request.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";

const page = (incident: string | undefined): Destination => ({
  kind: "status-page",
  service: "statuspage",
  label: "Statuspage",
  page: "p1",
  components: ["api", "web"],
  incident,
});

const words = { markdown: "Café 漢 🚒 is **down**.", status: undefined };

describe("the request for an update", () => {
  it("posts its words into a channel", () => {
    const channel: Destination = {
      kind: "channel",
      service: "slack",
      label: "Slack #ops",
      channel: "#ops",
      connection: undefined,
    };
    expect(
      updateRequest(
        channel,
        { title: "T", severity: "SEV1", status: "identified", drill: false },
        words,
        defaultPolicy,
      ),
    ).toEqual({ kind: "post-message", channel: "#ops", markdown: words.markdown, more: undefined });
  });

  it.each([
    ["SEV1", "critical", "major_outage"],
    ["SEV2", "major", "partial_outage"],
    ["SEV3", "minor", "degraded_performance"],
    ["SEV4", "none", "degraded_performance"],
    [undefined, "major", "partial_outage"], // unknown counts as SEV2
    ["P9", "major", "partial_outage"],
  ])("opens an incident on the page with what %s means there", (severity, impact, component) => {
    const record = { title: "Checkout fails", severity, status: "identified", drill: false } as const;
    expect(updateRequest(page(undefined), record, words, defaultPolicy)).toEqual({
      kind: "open-page-incident",
      page: "p1",
      title: "Checkout fails",
      status: "identified",
      markdown: words.markdown,
      impact,
      components: { api: component, web: component },
      notify: true,
    });
  });

  it("says in the incident's own name on the page that it is a drill", () => {
    const record = { title: "T", severity: "SEV1", status: "identified", drill: true } as const;
    expect(updateRequest(page(undefined), record, words, defaultPolicy)).toMatchObject({ title: "DRILL: T" });
  });

  it("updates the one that is open, with the status that the update says", () => {
    const record = { title: "T", severity: "SEV1", status: "identified", drill: false } as const;
    const request = updateRequest(page("i1"), record, { ...words, status: "resolved" }, defaultPolicy);
    expect(request).toMatchObject({
      kind: "update-page-incident",
      incident: "i1",
      status: "resolved",
      components: { api: "operational", web: "operational" },
    });
  });

  it("says investigating where nobody knows more", () => {
    const record = { title: undefined, severity: undefined, status: undefined, drill: false };
    expect(updateRequest(page(undefined), record, words, defaultPolicy)).toMatchObject({
      status: "investigating",
      title: "",
    });
  });
});
