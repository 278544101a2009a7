import { expect, it } from "vitest";
import { createTeamsConnection } from "../../src/adapters/teams/teams.ts";
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
  without,
  withoutQuery,
  withStranger,
} from "./support/mutations.ts";
import { createRecorder, type Recorder } from "./support/recorder.ts";

const context = { key: "9f2c-update-2026-11-22", signal: undefined };
const more = { title: "Kasse é 漢 🚒 & <b>", url: "https://git.example.com/a/b.md?x=1&y=2" };
const card = ["attachments", 0, "content"] as const;

function connect(judge: Judge): { readonly teams: Connection; readonly recorder: Recorder } {
  const recorder = createRecorder();
  const address = `${judge.addressOf("teams")}workflows/w1/triggers/manual/paths/invoke?api-version=1&sig=secret`;
  const credentials = { token: address, site: undefined, account: undefined };
  return { teams: createTeamsConnection({ credentials, address, http: judgedHttp(recorder) }), recorder };
}

describeJudged("Microsoft Teams", (judge) => {
  it.each(Object.entries(awkwardTexts))("takes a message of %s as it is previewed", async (_, markdown) => {
    const { teams } = connect(judge);
    const request: SendRequest = { kind: "post-message", channel: undefined, markdown, more };
    const isEmpty = markdown.trim() === "";
    expect(await teams.send(request, context)).toMatchObject({ kind: isEmpty ? "failed" : "sent" });
    const journal = await judge.journal();
    const origin = new URL(judge.addressOf("teams")).origin;
    // The address is a secret: of it, the preview has the host alone.
    expect(journal.map(({ method, body }) => ({ method, url: `${origin}/…`, body }))).toEqual(
      teams.preview(request, context.key),
    );
    expect(journal.map(({ path, query, status }) => ({ path, query, status }))).toEqual(
      isEmpty
        ? []
        : [
            {
              path: "/workflows/w1/triggers/manual/paths/invoke",
              query: "?api-version=1&sig=secret",
              status: 202,
            },
          ],
    );
  });

  it("takes nothing like it", async () => {
    const { teams, recorder } = connect(judge);
    const markdown = awkwardTexts["30,000 characters"] ?? "";
    await teams.send({ kind: "post-message", channel: undefined, markdown, more }, context);
    await expectJudgeAwake("teams", recorder.exchanges[0]!, [
      without("attachments"),
      replaced("MessageCard", "type"),
      replaced([], "attachments"),
      replaced("text/html", "attachments", 0, "contentType"),
      withStranger(),
      withStranger("attachments", 0),
      withStranger(...card),
      without(...card, "version"),
      replaced("9.9", ...card, "version"),
      mistyped(...card, "body"),
      replaced([], ...card, "body"),
      replaced("TextBlok", ...card, "body", 0, "type"),
      without(...card, "actions", 0, "url"),
      withoutQuery("sig"),
      withoutQuery("api-version"),
      withHeader("content-type", "text/plain"),
      garbled,
    ]);
  });

  it("fails as the vendor fails", async () => {
    const { teams } = connect(judge);
    const request: SendRequest = { kind: "post-message", channel: undefined, markdown: "Läuft", more };
    await judge.fault({ service: "teams", status: 429, retryAfter: 61 });
    expect(await teams.send(request, context)).toMatchObject({ kind: "failed", signedOut: false });
    await judge.fault({ service: "teams", mode: "drop-after" });
    expect(await teams.send(request, context)).toMatchObject({ kind: "unknown" });
    await judge.fault({ service: "teams", status: 401, body: { error: { code: "Unauthorized" } } });
    expect(await teams.send(request, context)).toMatchObject({ kind: "failed", signedOut: true });
  });
});
