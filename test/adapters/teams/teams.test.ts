import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/adapters/teams/message.ts";
import { createTeamsConnection } from "../../../src/adapters/teams/teams.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type FakeAnswer, type FakeVendor } from "../../support/fake-vendor.ts";

const address =
  "https://prod-1.westeurope.logic.azure.com/workflows/w1/triggers/manual/paths/invoke?api-version=1&sig=secret";
const context = { key: "0123abcd-update", signal: undefined };
const update = {
  kind: "post-message",
  channel: undefined,
  markdown: "Läuft wieder. 🚒",
  more: undefined,
} as const;
const more = { title: "Checkout down", url: "https://git.example.com/acme/incidents/2026-11-22.md" };

function connect(answer: FakeAnswer): { readonly teams: Connection; readonly vendor: FakeVendor } {
  const vendor = fakeVendor(() => answer);
  const credentials = { token: address, site: undefined, account: undefined };
  return { teams: createTeamsConnection({ credentials, address, http: vendor.http }), vendor };
}

describe("Microsoft Teams", () => {
  it("posts what its preview says, which hides the address", async () => {
    const { teams, vendor } = connect({ status: 202 });
    expect(teams.preview(update, context.key)).toEqual([
      {
        method: "POST",
        url: "https://prod-1.westeurope.logic.azure.com/…",
        body: JSON.stringify(messageOf(update)),
      },
    ]);
    expect(await teams.send(update, context)).toEqual({ kind: "sent", id: undefined, url: undefined });
    expect(vendor.asked).toMatchObject([{ method: "POST", url: address, body: messageOf(update) }]);
    expect(vendor.log.join("\n")).not.toContain("secret");
  });

  it.each([
    [
      401,
      { error: { code: "DirectApiAuthorizationRequired" } },
      "Teams does not take the address of this webhook.",
      true,
    ],
    [404, { error: { code: "WorkflowNotFound" } }, "The workflow of this webhook is gone.", true],
    [413, "", "The message is too long for Teams.", false],
    [
      400,
      { error: { code: "WorkflowTriggerIsNotEnabled" } },
      "The workflow of this webhook is switched off.",
      false,
    ],
    [
      400,
      { error: { code: "TriggerInputSchemaMismatch", message: "The input body did not match." } },
      "Teams says: The input body did not match.",
      false,
    ],
    [400, "<html>", "Microsoft Teams answered with status 400.", false],
  ])("puts its no into words: %s %j", async (status, body, reason, signedOut) => {
    const { teams } = connect({ status, body });
    expect(await teams.send(update, context)).toMatchObject({ kind: "failed", reason, signedOut });
  });

  it("is unknown, and posts once, where the answer got lost", async () => {
    for (const answer of ["lost", { status: 502 }] as const) {
      const { teams, vendor } = connect(answer);
      expect(await teams.send(update, context)).toMatchObject({ kind: "unknown" });
      expect(vendor.asked.length).toBe(1);
      expect(await teams.lookUp(update, context)).toMatchObject({ kind: "cannot-tell" });
    }
  });

  it("is known by its host, without asking anything", async () => {
    const { teams, vendor } = connect({ status: 202 });
    expect(await teams.whoAmI()).toEqual({ kind: "answered", value: "prod-1.westeurope.logic.azure.com" });
    expect(vendor.asked).toEqual([]);
  });

  it("does nothing else, and says so", async () => {
    const { teams, vendor } = connect({ status: 202 });
    const topic: SendRequest = { kind: "set-topic", channel: "C1", topic: "SEV1" };
    expect(await teams.send(topic, context)).toMatchObject({ reason: "Microsoft Teams can’t do this." });
    expect(await teams.send({ ...update, markdown: "\r\n" }, context)).toMatchObject({
      reason: "The message has no text.",
    });
    expect(vendor.asked).toEqual([]);
  });
});

describe("a message for Teams", () => {
  const long = "A line of the log with é, 漢 and 🚒.\n\n".repeat(800);

  it("has a button to the whole where it is cut, within 28 kB", () => {
    const message = messageOf({ markdown: long, more });
    const button = { type: "Action.OpenUrl", title: more.title, url: more.url };
    expect(message).toMatchObject({ attachments: [{ content: { actions: [button] } }] });
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(28_000);
    expect(JSON.stringify(messageOf({ markdown: "Short.", more }))).not.toContain(more.url);
  });

  it("has a button to nowhere but the web", () => {
    const there = { title: "Record", url: "vscode://sitrep/record" };
    expect(messageOf({ markdown: long, more: there })).toEqual(
      messageOf({ markdown: long, more: undefined }),
    );
  });
});
