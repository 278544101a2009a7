import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/adapters/slack/message.ts";
import { createSlackWebhookConnection } from "../../../src/adapters/slack/webhook.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type FakeAnswer, type FakeVendor } from "../../support/fake-vendor.ts";

const address = "https://hooks.slack.com/services/T024BE7LD/B0161QEUWKA/verysecret";
const context = { key: "0123abcd-update", signal: undefined };
const update = {
  kind: "post-message",
  channel: undefined,
  markdown: "Läuft wieder. 🚒",
  more: undefined,
} as const;

function connect(answer: FakeAnswer): { readonly webhook: Connection; readonly vendor: FakeVendor } {
  const vendor = fakeVendor(() => answer);
  const credentials = { token: address, site: undefined, account: undefined };
  return { webhook: createSlackWebhookConnection({ credentials, address, http: vendor.http }), vendor };
}

describe("a webhook of Slack", () => {
  it("posts what its preview says, which hides the address", async () => {
    const { webhook, vendor } = connect({ body: "ok" });
    const [preview, ...rest] = webhook.preview(update, context.key);
    expect(await webhook.send(update, context)).toEqual({ kind: "sent", id: undefined, url: undefined });
    expect(rest).toEqual([]);
    expect(preview).toEqual({
      method: "POST",
      url: "https://hooks.slack.com/…",
      body: JSON.stringify(messageOf(update)),
    });
    expect(vendor.asked).toMatchObject([{ method: "POST", url: address, body: messageOf(update) }]);
    expect(vendor.log).toEqual(["slack-webhook: POST hooks.slack.com → 200"]);
  });

  it.each([
    [404, "no_service", "Slack does not know this webhook any more (no_service).", true],
    [403, "invalid_token", "Slack does not know this webhook any more (invalid_token).", true],
    [404, "channel_not_found", "The webhook’s channel is gone.", false],
    [410, "channel_is_archived", "The channel is archived.", false],
    [403, "action_prohibited", "The workspace does not allow the webhook to post here.", false],
    [400, "invalid_payload", "Slack can’t read the message.", false],
    [400, "too_many_attachments", "Slack says: too_many_attachments", false],
  ])("puts its no into words: %s %s", async (status, body, reason, signedOut) => {
    const { webhook } = connect({ status, body });
    expect(await webhook.send(update, context)).toMatchObject({ kind: "failed", reason, signedOut });
  });

  it("repeats no page of a proxy", async () => {
    const { webhook } = connect({ status: 403, body: "<html>Blocked by policy</html>" });
    expect(await webhook.send(update, context)).toMatchObject({
      kind: "failed",
      reason: "Slack (webhook) answered with status 403.",
    });
  });

  it("is unknown, and posts once, where Slack broke off or the answer got lost or is none", async () => {
    for (const answer of [
      "lost",
      { status: 500, body: "rollup_error" },
      { body: "<html></html>" },
    ] as const) {
      const { webhook, vendor } = connect(answer);
      expect(await webhook.send(update, context)).toMatchObject({ kind: "unknown" });
      expect(vendor.asked.length).toBe(1);
      expect(await webhook.lookUp(update, context)).toMatchObject({ kind: "cannot-tell" });
    }
  });

  it("is known where a message without a text is refused for that", async () => {
    for (const body of ["no_text", "invalid_payload"]) {
      const { webhook, vendor } = connect({ status: 400, body });
      expect(await webhook.whoAmI()).toEqual({ kind: "answered", value: "T024BE7LD / B0161QEUWKA" });
      expect(vendor.asked).toMatchObject([{ body: {} }]);
    }
    const { webhook } = connect({ status: 404, body: "no_service" });
    expect(await webhook.whoAmI()).toMatchObject({ kind: "failed", signedOut: true });
  });

  it("does nothing else, and says so", async () => {
    const { webhook, vendor } = connect({ body: "ok" });
    const pin: SendRequest = { kind: "pin-message", channel: "C1", message: "1.2" };
    expect(webhook.sends).toEqual(["post-message"]);
    expect(await webhook.send(pin, context)).toMatchObject({ reason: "Slack (webhook) can’t do this." });
    expect(await webhook.send({ ...update, markdown: "" }, context)).toMatchObject({
      reason: "The message has no text.",
    });
    expect(vendor.asked).toEqual([]);
  });
});
