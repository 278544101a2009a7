import { describe, expect, it } from "vitest";
import { createNotionConnection } from "../../src/adapters/notion/notion.ts";
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
import { garbled, mistyped, unauthorised, withHeader, without, withStranger } from "./support/mutations.ts";

const id = "16d84278-ab0e-484c-9bdd-b35da3bd8905";

function publish(text: string): Extract<SendRequest, { kind: "publish-page" }> {
  const back = { title: text, url: "https://example.com/é (1)" };
  return { kind: "publish-page", parent: `page:${id}`, title: text, markdown: text, back };
}

function republish(text: string): SendRequest {
  return { kind: "republish-page", page: id, title: text, markdown: text, back: undefined };
}

describeJudged("Notion", (judge) => {
  describe.each(Object.entries(awkwardTexts))("takes %s", (_, text) => {
    it.each([publish(text), { ...publish(text), parent: `source:${id}:Name é` }, republish(text)])(
      "of $kind, just as it was shown",
      (request) => expectTaken(judge, connected(judge), request),
    );
  });

  it("takes every question", async () => {
    const asked = connected(judge);
    const { connection } = asked;
    expect(await connection.whoAmI()).toEqual({ kind: "answered", value: "pied piper" });
    await connection.pages?.parentOf(`https://www.notion.so/acme/Reviews-${id.replaceAll("-", "")}?v=1`);
    await connection.lookUp(publish("A"), judgedContext);
    expect(asked.recorder.exchanges).toHaveLength(3);
    await expectQuestionsTaken(asked);
  });

  it("refuses every request that is wrong in one way", async () => {
    const sent = connected(judge);
    const [page] = await exchangesOf(sent, publish("Review"));
    await expectRefused(sent, page, [
      unauthorised,
      garbled,
      without("parent"),
      withHeader("notion-version", undefined),
      withHeader("notion-version", "2022-06-28"),
      mistyped("markdown"),
      withStranger(),
      withStranger("parent"),
    ]);
    const [again] = await exchangesOf(sent, republish("Review"));
    await expectRefused(sent, again, [
      unauthorised,
      withHeader("notion-version", undefined),
      without("replace_content"),
      without("replace_content", "new_str"),
      withStranger(),
    ]);
  });

  it("says that a page has to be shared with the integration", async () => {
    const { connection } = connected(judge);
    const body = { object: "error", status: 404, code: "object_not_found", message: "Could not find page" };
    await judge.fault({ service: "notion", status: 404, body });
    expect(await connection.send(publish("A"), judgedContext)).toMatchObject({
      kind: "failed",
      remedy: "Open the page there, choose Connections in its menu, and add the integration.",
    });
  });

  it("is unknown where the answer was lost; what is written over is sent again", async () => {
    const { connection } = connected(judge);
    await judge.fault({ service: "notion", mode: "drop-after" });
    expect(await connection.send(publish("A"), judgedContext)).toMatchObject({ kind: "unknown" });
    expect(await judge.journal()).toHaveLength(1);
    expect(connection.isIdempotent("publish-page")).toBe(false);
    expect(connection.isIdempotent("republish-page")).toBe(true);
  });
});

function connected(judge: Judge): Connected {
  const credentials = { token: "ntn_sample", site: undefined, account: undefined };
  return connectJudged(judge, createNotionConnection, credentials);
}
