import { describe, expect, it } from "vitest";
import { createSlackConnection } from "../../../src/adapters/slack/slack.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type Asked, type FakeAnswer, type FakeVendor } from "../../support/fake-vendor.ts";

const address = "https://slack.com/api/";
const context = { key: "0123abcd-update", signal: undefined };

function connect(answers: Readonly<Record<string, FakeAnswer | ((asked: Asked) => FakeAnswer)>>): {
  readonly slack: Connection;
  readonly vendor: FakeVendor;
  readonly methods: () => readonly string[];
} {
  const methodOf = ({ url }: Asked): string => new URL(url).pathname.replace("/api/", "");
  const vendor = fakeVendor((asked) => {
    const answer = answers[methodOf(asked)];
    if (answer === undefined) throw new Error(`Nobody expected ${asked.url}`);
    return typeof answer === "function" ? answer(asked) : answer;
  });
  const credentials = { token: "xoxb-1-abc", site: undefined, account: undefined };
  const slack = createSlackConnection({ credentials, address, http: vendor.http });
  return { slack, vendor, methods: () => vendor.asked.map(methodOf) };
}

const yes = (body: object = {}): FakeAnswer => ({ body: { ok: true, ...body } });
const no = (error: string, body: object = {}): FakeAnswer => ({ body: { ok: false, error, ...body } });
const auth = yes({ url: "https://acme.slack.com/", team: "Acme", user: "sitrep" });

const open: SendRequest = { kind: "open-channel", name: "inc checkout", private: false };
const topic: SendRequest = { kind: "set-topic", channel: "C1", topic: "SEV1 · identified" };
const invite: SendRequest = { kind: "invite", channel: "C1", members: ["U1", "U2", "U1"] };
const bookmark: SendRequest = {
  kind: "bookmark",
  channel: "C1",
  link: { title: "Record", url: "https://example.com/record" },
};
const pin: SendRequest = { kind: "pin-message", channel: "C1", message: "1503435956.000247" };
const post: SendRequest = {
  kind: "post-message",
  channel: "C1",
  markdown: "Kasse *läuft*.",
  more: undefined,
};

describe("Slack", () => {
  it("is let in by the bot's token and keeps to a message a second", () => {
    const { vendor } = connect({});
    expect(vendor.settings).toMatchObject([
      { base: address, headers: { authorization: "Bearer xoxb-1-abc" }, gapMs: 1000 },
    ]);
  });

  it("says who we are there", async () => {
    const { slack } = connect({ "auth.test": auth });
    expect(await slack.whoAmI()).toEqual({ kind: "answered", value: "sitrep (Acme)" });
  });

  it.each([open, topic, invite, bookmark, pin, post])("previews what it sends: $kind", async (request) => {
    const { slack, vendor } = connect({
      "auth.test": auth,
      "conversations.create": yes({ channel: { id: "C9" } }),
      "conversations.setTopic": yes(),
      "conversations.invite": yes(),
      "bookmarks.add": yes(),
      "pins.add": yes(),
      "chat.postMessage": yes({ channel: "C1", ts: "1503435956.000247" }),
      "chat.getPermalink": yes({ permalink: "https://acme.slack.com/archives/C1/p1" }),
    });
    const preview = slack.preview(request, context.key);
    expect(await slack.send(request, context)).toMatchObject({ kind: "sent" });
    const changes = vendor.asked.filter(({ method }) => method === "POST");
    expect(preview.map(({ url, body }) => ({ url, body: JSON.parse(body ?? "") as unknown }))).toEqual(
      changes.map(({ url, body }) => ({ url, body })),
    );
  });

  it("can do nothing that is not for a chat", async () => {
    const { slack, vendor } = connect({});
    const page: SendRequest = { kind: "note-page", page: "P1", text: "seen" };
    expect(slack.preview(page, "k")).toEqual([]);
    expect(await slack.send(page, context)).toMatchObject({ kind: "failed", reason: "Slack can’t do this." });
    expect(vendor.asked).toEqual([]);
  });
});

describe("opening a channel", () => {
  it("tells its id, and its address in the workspace", async () => {
    const { slack, vendor } = connect({
      "conversations.create": yes({ channel: { id: "C9" } }),
      "auth.test": auth,
    });
    expect(await slack.send(open, context)).toEqual({
      kind: "sent",
      id: "C9",
      url: "https://acme.slack.com/archives/C9",
    });
    expect(vendor.asked[0]?.body).toEqual({ name: "inc-checkout", is_private: false });
  });

  it("is done without an address where the workspace is not told, or is another host's", async () => {
    for (const answer of [no("fatal_error"), yes({ url: "https://evil.example/slack.com/" })]) {
      const { slack } = connect({
        "conversations.create": yes({ channel: { id: "C9" } }),
        "auth.test": answer,
      });
      expect(await slack.send(open, context)).toEqual({ kind: "sent", id: "C9", url: undefined });
    }
  });

  it("finds the channel of that name, page after page", async () => {
    const { slack, vendor } = connect({
      "conversations.create": no("name_taken"),
      "conversations.list": ({ url }) =>
        new URL(url).searchParams.get("cursor") === ""
          ? yes({ channels: [{ id: "C1", name: "general" }], response_metadata: { next_cursor: "dGVhbQ==" } })
          : yes({ channels: [{ id: "C7", name: "inc-checkout", is_archived: false }] }),
      "auth.test": auth,
    });
    expect(await slack.send(open, context)).toMatchObject({ kind: "sent", id: "C7" });
    const lists = vendor.asked.filter(({ url }) => url.includes("conversations.list"));
    expect(lists.map(({ url }) => new URL(url).search)).toEqual([
      "?types=public_channel&exclude_archived=false&limit=999&cursor=",
      "?types=public_channel&exclude_archived=false&limit=999&cursor=dGVhbQ%3D%3D",
    ]);
  });

  it("says that the one of that name is archived", async () => {
    const { slack } = connect({
      "conversations.create": no("name_taken"),
      "conversations.list": yes({ channels: [{ id: "C7", name: "inc-checkout", is_archived: true }] }),
      "auth.test": auth,
    });
    expect(await slack.send(open, context)).toMatchObject({
      kind: "failed",
      reason: "#inc-checkout is there already, and archived.",
    });
  });

  it("never takes a public channel for a private one", async () => {
    const { slack, vendor } = connect({
      "conversations.create": no("name_taken"),
      "conversations.list": yes({ channels: [] }),
    });
    expect(await slack.send({ ...open, private: true }, context)).toMatchObject({
      kind: "failed",
      reason: "#inc-checkout is there already; it is public, or private without the app.",
    });
    expect(new URL(vendor.asked[1]!.url).searchParams.get("types")).toBe("private_channel");
  });

  it("finds what it made when the answer got lost", async () => {
    let tries = 0;
    const { slack } = connect({
      "conversations.create": () => ((tries += 1) === 1 ? "lost" : no("name_taken")),
      "conversations.list": yes({ channels: [{ id: "C7", name: "inc-checkout" }] }),
      "auth.test": auth,
    });
    expect(slack.isIdempotent("open-channel")).toBe(true);
    expect(await slack.send(open, context)).toMatchObject({ kind: "sent", id: "C7" });
  });

  it("is looked up by its name", async () => {
    const found = connect({
      "conversations.list": yes({ channels: [{ id: "C7", name: "inc-checkout" }] }),
      "auth.test": auth,
    });
    expect(await found.slack.lookUp(open, context)).toMatchObject({ kind: "found", id: "C7" });
    const unseen = connect({ "conversations.list": yes({ channels: [] }) });
    expect(await unseen.slack.lookUp(open, context)).toMatchObject({ kind: "cannot-tell" });
    const failing = connect({ "conversations.list": no("missing_scope", { needed: "channels:read" }) });
    expect(await failing.slack.lookUp(open, context)).toEqual({
      kind: "cannot-tell",
      reason: "The app lacks the scope channels:read for this.",
      isPassing: true,
    });
  });
});

describe("inviting", () => {
  it("asks for everybody once, at most 100 at a time, and one unknown stops nobody else", async () => {
    const { slack, vendor } = connect({ "conversations.invite": yes() });
    expect(await slack.send(invite, context)).toMatchObject({ kind: "sent" });
    const many = Array.from({ length: 150 }, (_, nth) => `U${nth}`);
    expect(await slack.send({ ...invite, members: many }, context)).toMatchObject({ kind: "sent" });
    expect(vendor.asked.map(({ body }) => body)).toEqual([
      { channel: "C1", users: "U1,U2", force: true },
      { channel: "C1", users: many.slice(0, 100).join(","), force: true },
      { channel: "C1", users: many.slice(100).join(","), force: true },
    ]);
  });

  it("is done where everybody is in the channel", async () => {
    const alone = connect({ "conversations.invite": no("already_in_channel") });
    expect(await alone.slack.send(invite, context)).toMatchObject({ kind: "sent" });
    const errors = [
      { user: "U1", ok: false, error: "already_in_channel" },
      { user: "U2", ok: false, error: "cant_invite_self" },
    ];
    const all = connect({ "conversations.invite": no("already_in_channel", { errors }) });
    expect(await all.slack.send(invite, context)).toMatchObject({ kind: "sent" });
  });

  it("says who was not invited", async () => {
    const errors = [
      { user: "U1", ok: false, error: "already_in_channel" },
      { user: "U2", ok: false, error: "user_not_found" },
    ];
    for (const answer of [no("already_in_channel", { errors }), yes({ errors })]) {
      const { slack } = connect({ "conversations.invite": answer });
      expect(await slack.send(invite, context)).toMatchObject({
        kind: "failed",
        reason: "Not everybody was invited: U2 (user_not_found).",
      });
    }
  });

  it("of nobody asks for nothing", async () => {
    const { slack, vendor } = connect({});
    expect(await slack.send({ ...invite, members: [] }, context)).toMatchObject({ kind: "sent" });
    expect(vendor.asked).toEqual([]);
  });
});

describe("posting", () => {
  it("carries its key, calls nobody, and tells the message and its address", async () => {
    const { slack, vendor } = connect({
      "chat.postMessage": yes({ channel: "C1", ts: "1503435956.000247" }),
      "chat.getPermalink": yes({ permalink: "https://acme.slack.com/archives/C1/p1503435956000247" }),
    });
    expect(await slack.send({ ...post, markdown: "<!channel> & 🚒\r\n" }, context)).toEqual({
      kind: "sent",
      id: "1503435956.000247",
      url: "https://acme.slack.com/archives/C1/p1503435956000247",
    });
    expect(vendor.asked[0]?.body).toMatchObject({
      channel: "C1",
      metadata: { event_type: "sitrep_update", event_payload: { key: context.key } },
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(JSON.stringify(vendor.asked[0]?.body)).not.toContain("<!channel");
    expect(vendor.asked[1]?.url).toBe(`${address}chat.getPermalink?channel=C1&message_ts=1503435956.000247`);
  });

  it("is done where its address is not told", async () => {
    const { slack } = connect({
      "chat.postMessage": yes({ channel: "C1", ts: "1.2" }),
      "chat.getPermalink": no("message_not_found"),
    });
    expect(await slack.send(post, context)).toEqual({ kind: "sent", id: "1.2", url: undefined });
  });

  it("is unknown, and asked for once, where the answer got lost or Slack broke off", async () => {
    for (const answer of ["lost", { status: 502 }, no("fatal_error"), no("internal_error")] as const) {
      const { slack, methods } = connect({ "chat.postMessage": answer });
      expect(await slack.send(post, context)).toMatchObject({ kind: "unknown" });
      expect(methods()).toEqual(["chat.postMessage"]);
      expect(await slack.lookUp(post, context)).toMatchObject({ kind: "cannot-tell" });
    }
  });

  it("waits and tries again where there was too much", async () => {
    let tries = 0;
    const { slack } = connect({
      "chat.postMessage": () => ((tries += 1) === 1 ? no("rate_limited") : yes({ channel: "C1", ts: "1.2" })),
      "chat.getPermalink": no("message_not_found"),
    });
    expect(await slack.send(post, context)).toMatchObject({ kind: "sent" });
  });

  it("tells until when there is too much, where Slack says so", async () => {
    const headers = { "retry-after": "90" };
    const body = { ok: false, error: "ratelimited" };
    const { slack, methods } = connect({ "chat.postMessage": { status: 429, headers, body } });
    expect(await slack.send(post, context)).toMatchObject({ kind: "failed", notBefore: 1_795_000_090_000 });
    expect(methods()).toEqual(["chat.postMessage"]);
  });

  it("of nothing, or to nowhere, sends nothing", async () => {
    const { slack, vendor } = connect({});
    for (const request of [
      { ...post, markdown: " \n\t" },
      { ...post, channel: undefined },
    ]) {
      expect(slack.preview(request, "k")).toEqual([]);
      expect(await slack.send(request, context)).toMatchObject({ kind: "failed" });
    }
    expect(vendor.asked).toEqual([]);
  });
});

describe("a no of Slack", () => {
  it.each([
    ["not_in_channel", "The app is not in the channel."],
    ["channel_not_found", "Slack does not find the channel."],
    ["is_archived", "The channel is archived."],
    ["msg_too_long", "The message is too long for Slack."],
    ["something_new", "Slack says: something_new"],
    ["constructor", "Slack says: constructor"],
    ["__proto__", "Slack says: __proto__"],
  ])("is put into words: %s", async (error, reason) => {
    const { slack } = connect({ "chat.postMessage": no(error) });
    expect(await slack.send(post, context)).toMatchObject({ kind: "failed", reason, signedOut: false });
  });

  it.each(["not_authed", "invalid_auth", "token_revoked", "token_expired", "account_inactive"])(
    "says that the token is no longer good: %s",
    async (error) => {
      const { slack } = connect({ "chat.postMessage": no(error), "auth.test": no(error) });
      expect(await slack.send(post, context)).toMatchObject({ kind: "failed", signedOut: true });
      expect(await slack.whoAmI()).toMatchObject({ kind: "failed", signedOut: true });
    },
  );

  it("names the scope that is missing, and what is wrong with arguments", async () => {
    const scope = connect({ "bookmarks.add": no("missing_scope", { needed: "bookmarks:write" }) });
    expect(await scope.slack.send(bookmark, context)).toMatchObject({
      reason: "The app lacks the scope bookmarks:write for this.",
    });
    const messages = ["[ERROR] must be a link [json-pointer:/link]"];
    const wrong = connect({ "bookmarks.add": no("invalid_arguments", { response_metadata: { messages } }) });
    expect(await wrong.slack.send(bookmark, context)).toMatchObject({
      reason: "Slack says: invalid_arguments; [ERROR] must be a link [json-pointer:/link]",
    });
  });

  it("is a yes where it is so already", async () => {
    const { slack } = connect({ "pins.add": no("already_pinned") });
    expect(await slack.send(pin, context)).toMatchObject({ kind: "sent" });
  });
});

describe("reading from Slack", () => {
  it("finds a person by an address, which is not logged", async () => {
    const { slack, vendor } = connect({ "users.lookupByEmail": yes({ user: { id: "U7", deleted: false } }) });
    expect(await slack.chat?.personOf("jane+sitrep@example.com")).toEqual({ kind: "answered", value: "U7" });
    expect(vendor.asked[0]?.url).toBe(`${address}users.lookupByEmail?email=jane%2Bsitrep%40example.com`);
    expect(vendor.log.join("\n")).not.toContain("jane");
  });

  it("finds nobody where nobody has it, or has left", async () => {
    for (const answer of [no("users_not_found"), yes({ user: { id: "U7", deleted: true } })]) {
      const { slack } = connect({ "users.lookupByEmail": answer });
      expect(await slack.chat?.personOf("sam@example.com")).toEqual({ kind: "answered", value: undefined });
    }
  });

  it("says what it could not ask", async () => {
    const { slack } = connect({ "users.lookupByEmail": no("missing_scope", { needed: "users:read.email" }) });
    expect(await slack.chat?.personOf("sam@example.com")).toMatchObject({
      kind: "failed",
      reason: "The app lacks the scope users:read.email for this.",
    });
  });

  it("reads no messages, and says what to do", async () => {
    const { slack, vendor } = connect({});
    expect(await slack.chat?.messages("C1", 0, 1)).toMatchObject({
      kind: "failed",
      remedy: "Copy them there and paste them into the record.",
    });
    expect(vendor.asked).toEqual([]);
  });
});
