import { describe, expect, it } from "vitest";
import { createGithubConnection } from "../../src/adapters/github/github.ts";
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
import { garbled, mistyped, replaced, unauthorised, without, withStranger } from "./support/mutations.ts";

function ticket(text: string): Extract<SendRequest, { kind: "create-ticket" }> {
  return {
    kind: "create-ticket",
    project: "acme/shop.web",
    type: "Task",
    title: text,
    markdown: text,
    labels: ["postmortem", text],
    due: "2026-11-27",
    assignee: "octocat",
    back: { title: text, url: "https://example.com/é (1)?a=1&b=2" },
  };
}

const bare = { type: undefined, labels: [], due: undefined, assignee: undefined, back: undefined };

function link(text: string): SendRequest {
  const ticket = "https://github.com/acme/shop.web/issues/12";
  return { kind: "link-ticket", ticket, link: { title: text, url: "https://example.com/é" } };
}

describeJudged("GitHub", (judge) => {
  describe.each(Object.entries(awkwardTexts))("takes %s", (_, text) => {
    it.each([ticket(text), { ...ticket(text), ...bare }, link(text)])(
      "of $kind, just as it was shown",
      (request) => expectTaken(judge, connected(judge), request),
    );
  });

  it("takes every question", async () => {
    const asked = connected(judge);
    const { connection } = asked;
    expect(await connection.whoAmI()).toEqual({ kind: "answered", value: "octocat" });
    const urls = ["https://github.com/acme/shop.web/issues/12"];
    expect(await connection.tracker?.states(urls)).toEqual({ kind: "answered", value: [] });
    expect(await connection.lookUp(ticket("A"), judgedContext)).toEqual({ kind: "absent" });
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
      without("title"),
      replaced("", "title"),
      replaced("x".repeat(257), "title"),
      replaced("x".repeat(65_537), "body"),
      mistyped("body"),
      mistyped("labels"),
      mistyped("assignees"),
      withStranger(),
    ]);
    const [comment] = await exchangesOf(sent, link("Review"));
    await expectRefused(sent, comment, [unauthorised, without("body"), mistyped("body")]);
  });

  it("tells a limit and a no", async () => {
    const { connection } = connected(judge);
    const limit = { message: "You have exceeded a secondary rate limit." };
    await judge.fault({ service: "github", status: 403, body: limit });
    expect(await connection.send(ticket("A"), judgedContext)).toMatchObject({
      kind: "failed",
      reason: "GitHub takes nothing more for a while.",
    });
    await judge.fault({ service: "github", status: 410, body: { message: "Issues are disabled" } });
    expect(await connection.send(ticket("A"), judgedContext)).toMatchObject({
      kind: "failed",
      reason: "Issues are turned off in this repository, or this one was deleted.",
    });
  });
});

function connected(judge: Judge): Connected {
  const credentials = { token: "gho_sample", site: undefined, account: undefined };
  return connectJudged(judge, createGithubConnection, credentials);
}
