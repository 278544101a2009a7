import { expect, it } from "vitest";
import { createSlackConnection } from "../../src/adapters/slack/slack.ts";
import type { Connection, WireRequest } from "../../src/core/ports/connection.ts";
import type { SendRequest } from "../../src/core/ports/send-request.ts";
import { awkwardTexts } from "./support/awkward.ts";
import { describeJudged, wireOf, type Judge } from "./support/judge.ts";
import { judgedHttp } from "./support/judged-http.ts";
import {
  expectJudgeAwake,
  garbled,
  mistyped,
  replaced,
  unauthorised,
  withHeader,
  without,
  withoutQuery,
  withStranger,
  type Mutation,
} from "./support/mutations.ts";
import { createRecorder, isRefused, type Recorder } from "./support/recorder.ts";

const context = { key: "9f2c-update-2026-11-22", signal: undefined };
const more = { title: "Kasse é 漢 🚒 & <b>", url: "https://git.example.com/a/b.md?x=1&y=2" };

function connect(judge: Judge): { readonly slack: Connection; readonly recorder: Recorder } {
  const recorder = createRecorder();
  const credentials = { token: "xoxb-1-judged", site: undefined, account: undefined };
  const made = { credentials, address: judge.addressOf("slack"), http: judgedHttp(recorder) };
  return { slack: createSlackConnection(made), recorder };
}

const requests: Readonly<Record<string, SendRequest>> = {
  "open-channel": { kind: "open-channel", name: "INC Kasse läuft nicht 🚒", private: true },
  "set-topic": { kind: "set-topic", channel: "C1", topic: "SEV1 · identified" },
  invite: { kind: "invite", channel: "C1", members: ["U1", "U2"] },
  bookmark: { kind: "bookmark", channel: "C1", link: more },
  "post-message": { kind: "post-message", channel: "C1", markdown: "**Läuft** wieder.", more },
  "pin-message": { kind: "pin-message", channel: "C1", message: "1503435956.000247" },
};

/** What each change has to be refused for. */
const wrongs: Readonly<Record<string, readonly Mutation[]>> = {
  "open-channel": [
    without("name"),
    mistyped("name"),
    mistyped("is_private"),
    replaced("Not Valid", "name"),
    replaced("x".repeat(81), "name"),
  ],
  "set-topic": [without("topic"), without("channel"), mistyped("topic"), replaced("x".repeat(251), "topic")],
  invite: [
    without("users"),
    without("channel"),
    replaced(["U1"], "users"),
    mistyped("users"),
    mistyped("force"),
  ],
  bookmark: [without("channel_id"), without("title"), without("link"), replaced("file", "type")],
  "post-message": [
    without("channel"),
    mistyped("text"),
    mistyped("blocks"),
    mistyped("unfurl_links"),
    replaced("all", "metadata"),
    withStranger("metadata"),
    withStranger("blocks", 0),
    replaced("x".repeat(40_001), "text"),
    replaced(
      Array.from({ length: 51 }, () => ({ type: "divider" })),
      "blocks",
    ),
  ],
  "pin-message": [without("timestamp"), without("channel"), mistyped("timestamp")],
};

describeJudged("Slack", (judge) => {
  it("has every kind of request that the connection sends", () => {
    const { slack } = connect(judge);
    expect(new Set(Object.keys(requests))).toEqual(new Set<string>(slack.sends));
    expect(Object.keys(wrongs)).toEqual(Object.keys(requests));
  });

  it.each(Object.entries(requests))(
    "takes %s as it is previewed, and nothing like it",
    async (kind, request) => {
      const { slack, recorder } = connect(judge);
      const outcome = await slack.send(request, context);
      expect(outcome).toMatchObject({ kind: "sent" });
      expectAllTaken(recorder);
      expect(await changesAt(judge)).toEqual(slack.preview(request, context.key));
      const change = recorder.exchanges.find(({ method }) => method === "POST");
      await expectJudgeAwake("slack", change!, [
        ...(wrongs[kind] ?? []),
        withStranger(),
        unauthorised,
        withHeader("authorization", "Bearer lin_api_1"),
        withHeader("content-type", "text/plain"),
        garbled,
      ]);
    },
  );

  it.each(Object.entries(awkwardTexts))("takes %s wherever a text goes", async (_, text) => {
    const { slack, recorder } = connect(judge);
    const texts: readonly SendRequest[] = [
      { kind: "open-channel", name: text, private: false },
      { kind: "set-topic", channel: "C1", topic: text },
      { kind: "bookmark", channel: "C1", link: { ...more, title: text } },
      { kind: "post-message", channel: "#incidents", markdown: text, more },
    ];
    for (const request of texts) {
      const isEmpty = request.kind === "post-message" && text.trim() === "";
      expect(await slack.send(request, context)).toMatchObject({ kind: isEmpty ? "failed" : "sent" });
    }
    expectAllTaken(recorder);
    const previews = texts.flatMap((request) => slack.preview(request, context.key));
    expect(await changesAt(judge)).toEqual(previews);
    expect(JSON.stringify(previews)).not.toMatch(/<[!@#]/);
  });

  it("takes what is asked without changing anything", async () => {
    const { slack, recorder } = connect(judge);
    expect(await slack.whoAmI()).toMatchObject({ kind: "answered" });
    expect(await slack.chat?.personOf("jane+é@example.com")).toMatchObject({ kind: "answered" });
    await slack.send(requests["post-message"]!, context);
    expectAllTaken(recorder);
    const questions = recorder.exchanges.filter(({ method }) => method === "GET");
    const wrong: Readonly<Record<string, readonly Mutation[]>> = {
      "auth.test": [unauthorised],
      "users.lookupByEmail": [unauthorised, withoutQuery("email")],
      "chat.getPermalink": [unauthorised, withoutQuery("channel"), withoutQuery("message_ts")],
    };
    for (const question of questions) {
      const method = new URL(question.url).pathname.replace("/slack/", "");
      await expectJudgeAwake("slack", question, wrong[method] ?? []);
    }
    expect(questions.length).toBe(3);
  });

  it("tells where things are, by the answers of the contract", async () => {
    const { slack } = connect(judge);
    expect(await slack.send(requests["open-channel"]!, context)).toEqual({
      kind: "sent",
      id: "C0EAQDV4Z",
      url: "https://subarachnoid.slack.com/archives/C0EAQDV4Z",
    });
    expect(await slack.send(requests["post-message"]!, context)).toEqual({
      kind: "sent",
      id: "1503435956.000247",
      url: "https://ghostbusters.slack.com/archives/C1H9RESGA/p135854651500008",
    });
  });

  it("is found by its name where that is taken", async () => {
    const { slack } = connect(judge);
    await judge.fault({
      service: "slack",
      match: "conversations.create",
      status: 200,
      body: { ok: false, error: "name_taken" },
    });
    const channels = [{ id: "C7", name: "inc-kasse-lauft-nicht", is_archived: false }];
    // Not in the contract: `conversations.list` is written by Slack's reference alone.
    await judge.fault({
      service: "slack",
      match: "conversations.list",
      status: 200,
      body: { ok: true, channels },
    });
    expect(await slack.send(requests["open-channel"]!, context)).toMatchObject({ kind: "sent", id: "C7" });
  });

  it("fails as the vendor fails", async () => {
    const { slack, recorder } = connect(judge);
    const post = requests["post-message"]!;
    const match = "chat.postMessage";
    await judge.fault({ service: "slack", match, status: 429, retryAfter: 61 });
    expect(await slack.send(post, context)).toMatchObject({ kind: "failed", signedOut: false });
    for (const mode of ["drop-before", "drop-after"] as const) {
      await judge.fault({ service: "slack", match, mode });
      expect(await slack.send(post, context)).toMatchObject({ kind: "unknown" });
    }
    await judge.fault({ service: "slack", match, status: 503 });
    expect(await slack.send(post, context)).toMatchObject({ kind: "unknown" });
    const answers = recorder.exchanges.map(({ status, answer }) => isRefused("slack", status, answer));
    expect(answers).toEqual([true, true]); // each was asked once, and two had no answer
    const revoked = { ok: false, error: "token_revoked" };
    await judge.fault({ service: "slack", match, status: 200, body: revoked });
    expect(await slack.send(post, context)).toMatchObject({ kind: "failed", signedOut: true });
  });
});

function expectAllTaken({ exchanges }: Recorder): void {
  expect(exchanges.length).toBeGreaterThan(0);
  for (const { url, status, answer } of exchanges)
    expect(isRefused("slack", status, answer), `${url}: ${answer}`).toBe(false);
}

async function changesAt(judge: Judge): Promise<readonly WireRequest[]> {
  const journal = await judge.journal();
  return journal.filter(({ method }) => method === "POST").map((judged) => wireOf(judge, judged));
}
