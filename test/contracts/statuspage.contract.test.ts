import { describe, expect, it } from "vitest";
import { createStatuspageConnection } from "../../src/adapters/statuspage/statuspage.ts";
import type { Connection } from "../../src/core/ports/connection.ts";
import type { SendRequest, StatusPageRequest } from "../../src/core/ports/send-request.ts";
import { awkwardTexts } from "./support/awkward.ts";
import { describeJudged, wireOf, type Judge } from "./support/judge.ts";
import { judgedHttp } from "./support/judged-http.ts";
import {
  expectJudgeAwake,
  mistyped,
  replaced,
  unauthorised,
  withHeader,
  without,
  withStranger,
  type Mutation,
} from "./support/mutations.ts";
import { createRecorder, type Exchange, type Recorder } from "./support/recorder.ts";

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

const context = { key: "0123456789abcdef0123456789abcdef", signal: undefined };

describeJudged("Statuspage", (judge) => {
  describe.each(Object.entries(awkwardTexts))("takes %s", (_, text) => {
    it.each([
      open(text, text),
      { ...open("Checkout is down", text), impact: undefined, components: {} },
      update(text),
      { ...update(text), components: {} },
      postmortem(text),
    ])("of $kind, just as it was shown", async (request) => {
      const { connection } = connected(judge);
      expect(await connection.send(request, context)).toMatchObject({ kind: "sent" });
      const journal = await judge.journal();
      expect(journal.flatMap(({ errors = [] }) => errors)).toEqual([]);
      expect(journal.map((judged) => wireOf(judge, judged))).toEqual(
        connection.preview(request, context.key),
      );
    });
  });

  it("takes every question", async () => {
    const { connection, recorder } = connected(judge);
    expect(await connection.whoAmI()).toMatchObject({ kind: "answered" });
    expect(await connection.statusPage?.components("p1")).toMatchObject({ kind: "answered" });
    expect(await connection.statusPage?.subscribers("p1")).toMatchObject({ kind: "answered" });
    expect(await connection.lookUp(open("A", "B"), context)).toEqual({ kind: "absent" });
    expect(await connection.lookUp(update("B"), context)).toEqual({ kind: "absent" });
    expect(await connection.lookUp(postmortem("B"), context)).toEqual({ kind: "absent" });
    expect(recorder.exchanges.map(({ status }) => status)).toEqual(recorder.exchanges.map(() => 200));
    for (const exchange of recorder.exchanges) {
      await expectJudgeAwake("statuspage", exchange, [
        unauthorised,
        withHeader("authorization", "Bearer sample"),
      ]);
    }
  });

  it("refuses every request that is wrong in one way", async () => {
    const opened = await exchangesOf(open("Checkout is down", "We look into it."));
    await awake(opened[0], [
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
    const updated = await exchangesOf(update("We look into it."));
    await awake(updated[0], [
      without("incident"),
      replaced("mitigated", "incident", "status"),
      mistyped("incident", "body"),
      withStranger("incident"),
    ]);
    const [draft, publication] = await exchangesOf(postmortem("What happened"));
    await awake(draft, [without("postmortem"), without("postmortem", "body_draft")]);
    await awake(publication, [mistyped("postmortem", "notify_subscribers")]);
  });

  it("says no in words, and a limit with its wait", async () => {
    const { connection } = connected(judge);
    await judge.fault({ service: "statuspage", status: 422, body: { error: ["Name is taken"] } });
    expect(await connection.send(update("B"), context)).toMatchObject({
      kind: "failed",
      reason: "Statuspage says: Name is taken",
    });
    await judge.fault({ service: "statuspage", status: 420, headers: { "retry-after": "90" }, body: {} });
    expect(await connection.send(update("B"), context)).toMatchObject({
      kind: "failed",
      reason: "Statuspage takes nothing more for a while.",
    });
  });

  async function exchangesOf(request: SendRequest): Promise<readonly Exchange[]> {
    const { connection, recorder } = connected(judge);
    await connection.send(request, context);
    return recorder.exchanges;
  }
});

function connected(judge: Judge): { readonly connection: Connection; readonly recorder: Recorder } {
  const recorder = createRecorder();
  const connection = createStatuspageConnection({
    credentials: { token: "sample-key", site: undefined, account: undefined },
    address: judge.addressOf("statuspage"),
    http: judgedHttp(recorder),
  });
  return { connection, recorder };
}

async function awake(exchange: Exchange | undefined, mutations: readonly Mutation[]): Promise<void> {
  if (exchange === undefined) throw new Error("Nothing was sent.");
  await expectJudgeAwake("statuspage", exchange, [unauthorised, ...mutations]);
}
