import { describe, expect, it } from "vitest";
import { createStatuspageConnection } from "../../src/adapters/statuspage/statuspage.ts";
import type { SendRequest, StatusPageRequest } from "../../src/core/ports/send-request.ts";
import { awkwardTexts } from "./support/awkward.ts";
import {
  connectJudged,
  exchangesOf,
  expectQuestionsTaken,
  expectRefused,
  expectTaken,
  judgedContext,
  type Connected,
} from "./support/contract.ts";
import { describeJudged, type Judge } from "./support/judge.ts";
import { mistyped, replaced, unauthorised, withHeader, without, withStranger } from "./support/mutations.ts";

const components = { c1: "partial_outage", c2: "operational" } as const;

function open(title: string, markdown: string): SendRequest {
  const impact = "major" as const;
  return {
    kind: "open-page-incident",
    page: "p1",
    title,
    status: "investigating",
    markdown,
    impact,
    components,
    notify: true,
  };
}

function update(markdown: string): Extract<StatusPageRequest, { kind: "update-page-incident" }> {
  return {
    kind: "update-page-incident",
    page: "p1",
    incident: "i1",
    status: "resolved",
    markdown,
    components,
    notify: false,
  };
}

function postmortem(markdown: string): SendRequest {
  return { kind: "publish-page-postmortem", page: "p1", incident: "i1", markdown, notify: true };
}

describeJudged("Statuspage", (judge) => {
  describe.each(Object.entries(awkwardTexts))("takes %s", (_, text) => {
    it.each([
      open(text, text),
      { ...open("Checkout is down", text), impact: undefined, components: {} },
      update(text),
      { ...update(text), components: {} },
      postmortem(text),
    ])("of $kind, just as it was shown", (request) => expectTaken(judge, connected(judge), request));
  });

  it("takes every question", async () => {
    const asked = connected(judge);
    const { connection } = asked;
    expect(await connection.whoAmI()).toMatchObject({ kind: "answered" });
    expect(await connection.statusPage?.components("p1")).toMatchObject({ kind: "answered" });
    expect(await connection.statusPage?.subscribers("p1")).toMatchObject({ kind: "answered" });
    for (const request of [open("A", "B"), update("B"), postmortem("B")]) {
      expect(await connection.lookUp(request, judgedContext)).toEqual({ kind: "absent" });
    }
    await expectQuestionsTaken(asked, [withHeader("authorization", "Bearer sample")]);
  });

  it("refuses every request that is wrong in one way", async () => {
    const sent = connected(judge);
    const [opened] = await exchangesOf(sent, open("Checkout is down", "We look into it."));
    await expectRefused(sent, opened, [
      unauthorised,
      without("incident"),
      without("incident", "name"),
      replaced("", "incident", "name"),
      replaced("x".repeat(256), "incident", "name"),
      replaced("x".repeat(25_001), "incident", "body"),
      replaced("mitigated", "incident", "status"),
      replaced("huge", "incident", "impact_override"),
      replaced({ c1: "down" }, "incident", "components"),
      replaced("yes", "incident", "deliver_notifications"),
      replaced({ sitrep: "key" }, "incident", "metadata"),
      withStranger("incident"),
    ]);
    const [updated] = await exchangesOf(sent, update("We look into it."));
    await expectRefused(sent, updated, [
      unauthorised,
      without("incident"),
      replaced("mitigated", "incident", "status"),
      mistyped("incident", "body"),
      withStranger("incident"),
    ]);
    const [draft, publication] = await exchangesOf(sent, postmortem("What happened"));
    await expectRefused(sent, draft, [
      unauthorised,
      without("postmortem"),
      without("postmortem", "body_draft"),
    ]);
    await expectRefused(sent, publication, [unauthorised, mistyped("postmortem", "notify_subscribers")]);
  });

  it("says no in words, and a limit with its wait", async () => {
    const { connection } = connected(judge);
    await judge.fault({ service: "statuspage", status: 422, body: { error: ["Name is taken"] } });
    expect(await connection.send(update("B"), judgedContext)).toMatchObject({
      kind: "failed",
      reason: "Statuspage says: Name is taken",
    });
    await judge.fault({ service: "statuspage", status: 420, headers: { "retry-after": "90" }, body: {} });
    expect(await connection.send(update("B"), judgedContext)).toMatchObject({
      kind: "failed",
      reason: "Statuspage takes nothing more for a while.",
    });
  });
});

function connected(judge: Judge): Connected {
  const credentials = { token: "sample-key", site: undefined, account: undefined };
  return connectJudged(judge, createStatuspageConnection, credentials);
}
