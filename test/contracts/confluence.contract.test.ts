import { describe, expect, it } from "vitest";
import { createConfluenceConnection } from "../../src/adapters/confluence/confluence.ts";
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

function publish(text: string): Extract<SendRequest, { kind: "publish-page" }> {
  const back = { title: text, url: "https://example.com/é (1)" };
  return { kind: "publish-page", parent: "98306/65538", title: text, markdown: text, back };
}

function republish(text: string): SendRequest {
  return { kind: "republish-page", page: "65538@7", title: text, markdown: text, back: undefined };
}

describeJudged("Confluence", (judge) => {
  describe.each(Object.entries(awkwardTexts))("takes %s", (_, text) => {
    it.each([publish(text), { ...publish(text), parent: "98306", back: undefined }, republish(text)])(
      "of $kind, just as it was shown",
      (request) => expectTaken(judge, connected(judge), request),
    );
  });

  it("takes every question", async () => {
    const asked = connected(judge);
    const { connection } = asked;
    expect(await connection.whoAmI()).toEqual({
      kind: "answered",
      value: "zoé@example.com, acme.atlassian.net",
    });
    await connection.pages?.parentOf("OPS/65538");
    await connection.pages?.pageNow("https://acme.atlassian.net/wiki/spaces/OPS/pages/65538/Review");
    await connection.lookUp(publish("A & B"), judgedContext);
    await connection.lookUp(republish("A"), judgedContext);
    expect(asked.recorder.exchanges).toHaveLength(5);
    await expectQuestionsTaken(asked);
  });

  it("refuses every request that is wrong in one way", async () => {
    const sent = connected(judge);
    const [page] = await exchangesOf(sent, publish("Review"));
    await expectRefused(sent, page, [
      unauthorised,
      garbled,
      without("spaceId"),
      mistyped("title"),
      replaced("published", "status"),
      replaced("markdown", "body", "representation"),
      without("body", "value"),
      withStranger(),
    ]);
    const [again] = await exchangesOf(sent, republish("Review"));
    await expectRefused(sent, again, [
      unauthorised,
      without("id"),
      without("title"),
      without("version"),
      mistyped("version", "number"),
      withStranger(),
    ]);
  });

  it("tells a title that is there, and a page that somebody changed", async () => {
    const { connection } = connected(judge);
    const taken = {
      errors: [{ status: 400, code: "INVALID", title: "A page already exists with the same TITLE" }],
    };
    await judge.fault({ service: "confluence", status: 400, body: taken });
    expect(await connection.send(publish("A"), judgedContext)).toMatchObject({
      kind: "failed",
      reason: "Confluence says: A page already exists with the same TITLE",
      remedy: "Rename the review, or republish to the page that is there by its address.",
    });
    await judge.fault({ service: "confluence", status: 409, body: {} });
    expect(await connection.send(republish("A"), judgedContext)).toMatchObject({
      kind: "failed",
      reason: "The page was changed there in the meantime.",
    });
  });

  it("sends nothing to a place that was not looked up", async () => {
    const { connection } = connected(judge);
    for (const request of [
      { ...publish("A"), parent: "OPS" },
      { ...publish("A"), kind: "republish-page", page: "65538" } as const,
    ]) {
      expect(connection.preview(request, judgedContext.key)).toEqual([]);
      expect(await connection.send(request, judgedContext)).toMatchObject({ kind: "failed" });
    }
    expect(await judge.journal()).toEqual([]);
  });
});

function connected(judge: Judge): Connected {
  const credentials = { token: "sample", site: "acme.atlassian.net", account: "zoé@example.com" };
  return connectJudged(judge, createConfluenceConnection, credentials);
}
