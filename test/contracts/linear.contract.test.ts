import { describe, expect, it } from "vitest";
import { documents } from "../../src/adapters/linear/documents.ts";
import { createLinearConnection } from "../../src/adapters/linear/linear.ts";
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
import { garbled, replaced, unauthorised, without, withStranger } from "./support/mutations.ts";

const team = "9cfb482a-81e3-4154-b5b9-2c805e70a02d";
const label = "5f0c0f4e-0000-4000-8000-000000000001";

function ticket(text: string): Extract<SendRequest, { kind: "create-ticket" }> {
  return {
    kind: "create-ticket",
    project: team,
    type: undefined,
    title: text,
    markdown: text,
    labels: [label],
    due: "2026-11-27",
    assignee: "5f0c0f4e-0000-4000-8000-000000000002",
    back: { title: text, url: "https://example.com/é (1)?a=1&b=2" },
  };
}

const bare = { labels: [], due: undefined, assignee: undefined, back: undefined };

function link(text: string): SendRequest {
  return { kind: "link-ticket", ticket: "ENG-12", link: { title: text, url: "https://example.com/é" } };
}

describeJudged("Linear", (judge) => {
  describe.each(Object.entries(awkwardTexts))("takes %s", (_, text) => {
    it.each([ticket(text), { ...ticket(text), ...bare }, link(text)])(
      "of $kind, just as it was shown",
      (request) => expectTaken(judge, connected(judge), request),
    );
  });

  it("takes every question, each of its documents among them", async () => {
    const asked = connected(judge);
    const { connection, recorder } = asked;
    expect(await connection.whoAmI()).toEqual({ kind: "answered", value: "name, name" });
    const named = { ...ticket("A"), project: "ENG", labels: ["postmortem"] };
    expect(await connection.tracker?.complete?.(named)).toMatchObject({
      kind: "answered",
      value: { project: label, markdown: "A\n\nLabels: postmortem" }, // the judge's every id is this one
    });
    const who = { name: "Jane Doe", handle: undefined, email: undefined };
    expect(await connection.tracker?.personOf(who, team)).toEqual({ kind: "answered", value: label });
    const urls = ["https://linear.app/acme/issue/ENG-12/checkout"];
    expect(await connection.tracker?.states(urls)).toEqual({ kind: "answered", value: [] });
    expect(await connection.lookUp(ticket("A"), judgedContext)).toMatchObject({ kind: "found" });
    expect(await connection.lookUp(link("A"), judgedContext)).toEqual({ kind: "absent" });
    await connection.send(ticket("A"), judgedContext);
    await connection.send(link("A"), judgedContext);
    const used = recorder.exchanges.map(({ body = "{}" }) => String(Reflect.get(parsed(body), "query")));
    expect(new Set(used)).toEqual(new Set(Object.values(documents)));
    await expectQuestionsTaken(asked, [garbled, withUnknownField]);
  });

  it("refuses every request that is wrong in one way", async () => {
    const sent = connected(judge);
    const [issue] = await exchangesOf(sent, ticket("Checkout is down"));
    await expectRefused(sent, issue, [
      unauthorised,
      garbled,
      without("query"),
      without("variables", "input"),
      without("variables", "input", "teamId"),
      replaced(1, "variables", "input", "title"),
      replaced({}, "variables", "input", "description"),
      replaced([1], "variables", "input", "labelIds"),
      withStranger("variables", "input"),
      withUnknownField,
    ]);
    const [attachment] = await exchangesOf(sent, link("Review"));
    await expectRefused(sent, attachment, [
      unauthorised,
      without("variables", "input", "issueId"),
      without("variables", "input", "title"),
      without("variables", "input", "url"),
      withStranger("variables", "input"),
    ]);
  });

  it("makes an issue under the same id, however often it is sent", async () => {
    const sent = connected(judge);
    await sent.connection.send(ticket("A"), judgedContext);
    await sent.connection.send(ticket("A"), judgedContext);
    const ids = sent.recorder.exchanges.map(({ answer }) => /"id":"([^"]+)"/.exec(answer)?.[1]);
    expect(ids).toEqual(["01234567-89ab-4def-8123-456789abcdef", "01234567-89ab-4def-8123-456789abcdef"]);
  });

  it("tells a limit, which is a 400", async () => {
    const { connection } = connected(judge);
    const body = { errors: [{ message: "Rate limit exceeded", extensions: { code: "RATELIMITED" } }] };
    const until = Date.now() + 3_600_000;
    const headers = { "x-ratelimit-requests-remaining": "0", "x-ratelimit-requests-reset": String(until) };
    await judge.fault({ service: "linear", status: 400, headers, body });
    expect(await connection.send(ticket("A"), judgedContext)).toMatchObject({
      kind: "failed",
      reason: "Linear takes nothing more for a while.",
      notBefore: until,
    });
  });
});

const withUnknownField = {
  name: "with a field that nobody has",
  change: <One extends { readonly body: string | undefined }>(exchange: One): One => ({
    ...exchange,
    body: exchange.body?.replace(/\{ (?=\w)/, "{ stranger "),
  }),
};

function parsed(body: string): object {
  const value: unknown = JSON.parse(body);
  return typeof value === "object" && value !== null ? value : {};
}

function connected(judge: Judge): Connected {
  const credentials = { token: "lin_api_sample", site: undefined, account: undefined };
  return connectJudged(judge, createLinearConnection, credentials);
}
