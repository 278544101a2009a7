import { describe, expect, it } from "vitest";
import { createJiraConnection } from "../../src/adapters/jira/jira.ts";
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
import { garbled, mistyped, replaced, unauthorised, without } from "./support/mutations.ts";

function ticket(text: string): Extract<SendRequest, { kind: "create-ticket" }> {
  return {
    kind: "create-ticket",
    project: "OPS",
    type: "Task",
    title: text,
    markdown: text,
    labels: ["postmortem", text],
    due: "2026-11-27",
    assignee: "5b10ac8d82e05b22cc7d4ef5",
    back: { title: text, url: "https://example.com/é (1)?a=1&b=2" },
  };
}

const bare = { type: undefined, labels: [], due: undefined, assignee: undefined, back: undefined };

function link(text: string): SendRequest {
  const ticket = "https://acme.atlassian.net/browse/OPS-12";
  return { kind: "link-ticket", ticket, link: { title: text, url: "https://example.com/%C3%A9" } };
}

describeJudged("Jira", (judge) => {
  describe.each(Object.entries(awkwardTexts))("takes %s", (_, text) => {
    it.each([ticket(text), { ...ticket(text), ...bare }, link(text)])(
      "of $kind, just as it was shown",
      (request) => expectTaken(judge, connected(judge), request),
    );
  });

  it("takes every question", async () => {
    const asked = connected(judge);
    const { connection } = asked;
    expect(await connection.whoAmI()).toMatchObject({ kind: "answered" });
    const who = { name: "Jane Doe", handle: undefined, email: "jane@example.com" };
    expect(await connection.tracker?.personOf(who, "OPS")).toMatchObject({ kind: "answered" });
    const urls = ["https://acme.atlassian.net/browse/OPS-12", "https://elsewhere.example/browse/OPS-1"];
    expect(await connection.tracker?.states(urls)).toMatchObject({ kind: "answered" });
    await connection.lookUp(ticket("A"), judgedContext);
    expect(await connection.lookUp(link("A"), judgedContext)).toMatchObject({ kind: "cannot-tell" });
    expect(asked.recorder.exchanges).toHaveLength(4);
    await expectQuestionsTaken(asked);
  });

  it("refuses every request that is wrong in one way", async () => {
    const sent = connected(judge);
    const [issue] = await exchangesOf(sent, ticket("Checkout is down"));
    await expectRefused(sent, issue, [
      unauthorised,
      garbled,
      without("fields", "summary"),
      without("fields", "project"),
      replaced("", "fields", "summary"),
      replaced("two\nlines", "fields", "summary"),
      replaced("x".repeat(256), "fields", "summary"),
      replaced("plain text", "fields", "description"),
      replaced(["two words"], "fields", "labels"),
      replaced("27/11/2026", "fields", "duedate"),
      mistyped("fields", "issuetype"),
    ]);
    const [remote] = await exchangesOf(sent, link("Review"));
    await expectRefused(sent, remote, [unauthorised, garbled, without("object")]);
  });

  it("says which types a project has where it has not got the one that was asked for", async () => {
    const { connection } = connected(judge);
    const body = { errorMessages: [], errors: { issuetype: "The issue type selected is invalid." } };
    await judge.fault({ service: "jira", status: 400, body });
    expect(await connection.send(ticket("A"), judgedContext)).toMatchObject({
      kind: "failed",
      reason: "Jira says: issuetype: The issue type selected is invalid.",
      remedy: expect.stringContaining("in the policy") as unknown,
    });
  });

  it("is unknown where the answer was lost, once, and a link is sent again", async () => {
    const { connection } = connected(judge);
    await judge.fault({ service: "jira", mode: "drop-after" });
    expect(await connection.send(ticket("A"), judgedContext)).toMatchObject({ kind: "unknown" });
    expect(await judge.journal()).toHaveLength(1);
    await judge.fault({ service: "jira", mode: "drop-after" });
    expect(await connection.send(link("A"), judgedContext)).toMatchObject({
      kind: "sent",
      id: "OPS-12",
      url: "https://acme.atlassian.net/browse/OPS-12",
    });
  });
});

function connected(judge: Judge): Connected {
  const credentials = { token: "sample", site: "acme.atlassian.net", account: "zoé@example.com" };
  return connectJudged(judge, createJiraConnection, credentials);
}
