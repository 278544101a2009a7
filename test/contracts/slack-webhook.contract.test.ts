import { expect, it } from "vitest";
import { createSlackWebhookConnection } from "../../src/adapters/slack/webhook.ts";
import type { Connection } from "../../src/core/ports/connection.ts";
import type { SendRequest } from "../../src/core/ports/send-request.ts";
import { awkwardTexts } from "./support/awkward.ts";
import { describeJudged, type Judge } from "./support/judge.ts";
import { judgedHttp } from "./support/judged-http.ts";
import {
  expectJudgeAwake,
  garbled,
  mistyped,
  replaced,
  withHeader,
  withStranger,
} from "./support/mutations.ts";
import { createRecorder, type Recorder } from "./support/recorder.ts";

const context = { key: "9f2c-update-2026-11-22", signal: undefined };
const more = { title: "Kasse é 漢 🚒 & <b>", url: "https://git.example.com/a/b.md?x=1&y=2" };

function connect(judge: Judge): { readonly webhook: Connection; readonly recorder: Recorder } {
  const recorder = createRecorder();
  const address = `${judge.addressOf("slack-webhook")}services/T1/B1/secret`;
  const credentials = { token: address, site: undefined, account: undefined };
  const made = { credentials, address, http: judgedHttp(recorder) };
  return { webhook: createSlackWebhookConnection(made), recorder };
}

describeJudged("Slack (webhook)", (judge) => {
  it.each(Object.entries(awkwardTexts))("takes a message of %s as it is previewed", async (_, markdown) => {
    const { webhook } = connect(judge);
    const request: SendRequest = { kind: "post-message", channel: undefined, markdown, more };
    const isEmpty = markdown.trim() === "";
    expect(await webhook.send(request, context)).toMatchObject({ kind: isEmpty ? "failed" : "sent" });
    const journal = await judge.journal();
    const origin = new URL(judge.addressOf("slack-webhook")).origin;
    // The address is a secret: of it, the preview has the host alone.
    expect(journal.map(({ method, body }) => ({ method, url: `${origin}/…`, body }))).toEqual(
      webhook.preview(request, context.key),
    );
    expect(journal.map(({ path, errors }) => ({ path, errors }))).toEqual(
      isEmpty ? [] : [{ path: "/services/T1/B1/secret", errors: undefined }],
    );
    expect(JSON.stringify(journal)).not.toMatch(/<[!@#]/);
  });

  it("takes nothing like it", async () => {
    const { webhook, recorder } = connect(judge);
    const request: SendRequest = { kind: "post-message", channel: undefined, markdown: "**Läuft**", more };
    await webhook.send(request, context);
    await expectJudgeAwake("slack-webhook", recorder.exchanges[0]!, [
      mistyped("text"),
      mistyped("blocks"),
      mistyped("unfurl_links"),
      withStranger(),
      withStranger("blocks", 0),
      replaced(
        Array.from({ length: 51 }, () => ({ type: "divider" })),
        "blocks",
      ),
      withHeader("content-type", "text/plain"),
      garbled,
    ]);
  });

  it("is known by refusing a message without a text, and posts nothing for that", async () => {
    const { webhook } = connect(judge);
    expect(await webhook.whoAmI()).toEqual({ kind: "answered", value: "T1 / B1" });
    expect((await judge.journal()).map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 400, body: "{}" },
    ]);
  });

  it("fails as the vendor fails", async () => {
    const { webhook } = connect(judge);
    const request: SendRequest = { kind: "post-message", channel: undefined, markdown: "Läuft", more };
    await judge.fault({ service: "slack-webhook", status: 429, retryAfter: 61 });
    expect(await webhook.send(request, context)).toMatchObject({ kind: "failed" });
    await judge.fault({ service: "slack-webhook", mode: "drop-after" });
    expect(await webhook.send(request, context)).toMatchObject({ kind: "unknown" });
    const text = { "content-type": "text/plain" };
    await judge.fault({ service: "slack-webhook", status: 404, headers: text, body: "no_service" });
    expect(await webhook.send(request, context)).toMatchObject({ kind: "failed" });
  });
});
