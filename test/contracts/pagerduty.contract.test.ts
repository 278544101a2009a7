import { describe, expect, it } from "vitest";
import { createPagerdutyEventsConnection } from "../../src/adapters/pagerduty-events/pagerduty-events.ts";
import { createPagerdutyConnection } from "../../src/adapters/pagerduty/pagerduty.ts";
import type { SendRequest } from "../../src/core/ports/send-request.ts";
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
import {
  garbled,
  mistyped,
  replaced,
  unauthorised,
  withHeader,
  without,
  withStranger,
} from "./support/mutations.ts";

const integrationKey = "0123456789abcdef0123456789abcdef";

function page(text: string): Extract<SendRequest, { kind: "page-people" }> {
  const link = { title: text, url: "https://example.com/é?a=1&b=2" };
  return { kind: "page-people", pagedService: "P1", title: text, text, urgent: true, link };
}

function note(text: string): SendRequest {
  return { kind: "note-page", page: "P1", text };
}

describeJudged("PagerDuty", (judge) => {
  describe.each(Object.entries(awkwardTexts))("takes %s", (_, text) => {
    it.each([page(text), { ...page(text), urgent: false, link: undefined }, note(text)])(
      "of $kind, just as it was shown",
      (request) => expectTaken(judge, connected(judge), request),
    );
  });

  it("takes every question", async () => {
    const asked = connected(judge);
    const { connection } = asked;
    expect(await connection.whoAmI()).toMatchObject({ kind: "answered" });
    expect(await connection.paging?.open()).toMatchObject({ kind: "answered" });
    expect(await connection.paging?.log("P1")).toMatchObject({
      kind: "answered",
      value: [{ author: "My Mail Service" }],
    });
    expect(await connection.lookUp(page("A"), judgedContext)).toEqual({ kind: "absent" });
    expect(await connection.lookUp(note("A"), judgedContext)).toEqual({ kind: "absent" });
    await judge.fault({ service: "pagerduty", match: "users/me", status: 400 });
    expect(await connection.whoAmI()).toMatchObject({ kind: "answered" });
    await expectQuestionsTaken(asked);
  });

  it("refuses every request that is wrong in one way", async () => {
    const sent = connected(judge);
    const [paged] = await exchangesOf(sent, page("Checkout is down"));
    await expectRefused(sent, paged, [
      unauthorised,
      withHeader("from", undefined),
      withHeader("from", "nobody"),
      without("incident"),
      without("incident", "type"),
      without("incident", "title"),
      without("incident", "service"),
      without("incident", "body", "type"),
      replaced("urgent", "incident", "urgency"),
      mistyped("incident", "incident_key"),
      withStranger("incident"),
    ]);
    const [noted] = await exchangesOf(sent, note("Rolled back"));
    await expectRefused(sent, noted, [
      unauthorised,
      withHeader("from", undefined),
      without("note"),
      without("note", "content"),
      mistyped("note", "content"),
    ]);
  });

  it("tells a refusal as it is where nothing is there under its key", async () => {
    const { connection } = connected(judge);
    await judge.fault({
      service: "pagerduty",
      match: "incidents",
      status: 400,
      body: { error: { message: "No" } },
    });
    // The judge's example has another key, so that it is told as it is.
    expect(await connection.send(page("A"), judgedContext)).toMatchObject({
      kind: "failed",
      reason: "PagerDuty says: No",
    });
  });

  function connected(judge: Judge): Connected {
    const credentials = { token: "key", site: "api.pagerduty.com", account: "jane@example.com" };
    return connectJudged(judge, createPagerdutyConnection, credentials);
  }
});

describeJudged("PagerDuty's events", (judge) => {
  it.each(Object.entries(awkwardTexts))("take %s, just as it was shown but for the key", async (_, text) => {
    const hidden = (body: string): string => body.replace(integrationKey, "•••");
    await expectTaken(judge, connected(judge), page(text), hidden);
    await judge.reset();
    await expectTaken(judge, connected(judge), { ...page(text), urgent: false, link: undefined }, hidden);
  });

  it("refuse every request that is wrong in one way", async () => {
    const sent = connected(judge);
    const [event] = await exchangesOf(sent, page("Checkout is down"));
    await expectRefused(sent, event, [
      garbled,
      without("routing_key"),
      without("event_action"),
      replaced("page", "event_action"),
      without("payload"),
      without("payload", "summary"),
      without("payload", "source"),
      replaced("SEV1", "payload", "severity"),
      replaced("no address", "client_url"),
      replaced("no address", "links", 0, "href"),
      mistyped("dedup_key"),
    ]);
  });

  function connected(judge: Judge): Connected {
    const credentials = { token: integrationKey, site: undefined, account: undefined };
    return connectJudged(judge, createPagerdutyEventsConnection, credentials);
  }
});
