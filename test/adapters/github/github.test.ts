import { describe, expect, it } from "vitest";
import { createGithubConnection } from "../../../src/adapters/github/github.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type FakeVendor } from "../../support/fake-vendor.ts";

const context = { key: "sitrep-0123456789abcdef0123456789abcdef", signal: undefined };
const marker = "<!-- sitrep:sitrep-0123456789abcdef0123456789abcdef -->";
const start = Date.UTC(2026, 10, 22, 9, 0);

const ticket: Extract<SendRequest, { kind: "create-ticket" }> = {
  kind: "create-ticket",
  project: "acme/shop",
  type: undefined,
  title: "Alert on café 漢 🚒\r\nqueue",
  markdown: "Because it was *late*.\r\n",
  labels: ["postmortem", " postmortem ", ""],
  due: "2026-11-27",
  assignee: "octocat",
  back: { title: "Review [1]", url: "https://example.com/review (1)" },
};

const link: Extract<SendRequest, { kind: "link-ticket" }> = {
  kind: "link-ticket",
  ticket: "https://github.com/Acme/shop/issues/12#issuecomment-1",
  link: { title: "Review", url: "https://example.com/review" },
};

function issue(number: number, more: Readonly<Record<string, string | null | { login: string }>> = {}) {
  return {
    number,
    html_url: `https://github.com/acme/shop/issues/${number}`,
    state: "open",
    body: null,
    ...more,
  };
}

describe("an issue on GitHub", () => {
  it("says when it is due and where it came from, and ends in its marker", async () => {
    const { vendor, connection } = connected(() => ({ status: 201, body: issue(13) }));
    expect(await connection.send(ticket, context)).toEqual({
      kind: "sent",
      id: "acme/shop#13",
      url: "https://github.com/acme/shop/issues/13",
    });
    expect(vendor.asked).toMatchObject([
      {
        method: "POST",
        url: "https://api.github.com/repos/acme/shop/issues",
        headers: { authorization: "Bearer gho_x", "x-github-api-version": "2022-11-28" },
      },
    ]);
    expect(vendor.asked[0]?.body).toEqual({
      title: "Alert on café 漢 🚒 queue",
      body: [
        "Because it was *late*.",
        "Due: 2026-11-27",
        "From [Review \\[1\\]](https://example.com/review%20%281%29)",
        marker,
      ].join("\n\n"),
      labels: ["postmortem"],
      assignees: ["octocat"],
    });
  });

  it("keeps its marker however long its text is", () => {
    const { connection } = connected(() => ({}));
    const long = { ...ticket, markdown: `${"A line of the log. ".repeat(30)}\n\n`.repeat(150) };
    const [shown] = connection.preview(long, context.key);
    const body = String(Reflect.get(Object(JSON.parse(shown?.body ?? "{}")), "body"));
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.endsWith(marker)).toBe(true);
    expect(body).toContain("…\n\nDue: 2026-11-27");
  });

  it("calls nobody by a name in its texts", () => {
    const { connection } = connected(() => ({}));
    const names = { markdown: "@octocat and @acme/ops", back: { title: "@here", url: "file:///etc" } };
    const [shown] = connection.preview({ ...ticket, ...names }, context.key);
    expect(shown?.body).toContain("`@octocat` and `@acme/ops`");
    expect(shown?.body).toContain("From `@here`");
  });

  it("can't be swallowed by what its text leaves open", () => {
    const { connection } = connected(() => ({}));
    const open = { markdown: "```sh\necho <!-- @octocat", due: undefined, back: undefined };
    const [shown] = connection.preview({ ...ticket, ...open }, context.key);
    const body = String(Reflect.get(Object(JSON.parse(shown?.body ?? "{}")), "body"));
    expect(body).toBe(`\`\`\`sh\necho <!-- @octocat\n\`\`\`\n\n${marker}`);
  });

  it.each(["shop", "acme/shop/issues", "acme/..", "https://github.com/acme/shop", "acme/shop?x", ""])(
    "is not made in %j, which is no repository",
    async (project) => {
      const { vendor, connection } = connected(() => ({}));
      expect(connection.preview({ ...ticket, project }, "key")).toEqual([]);
      expect(await connection.send({ ...ticket, project }, context)).toMatchObject({ kind: "failed" });
      expect(vendor.asked).toEqual([]);
    },
  );

  it("is unknown where no answer came, and asked for once", async () => {
    const { vendor, connection } = connected(() => "lost" as const);
    expect(await connection.send(ticket, context)).toMatchObject({ kind: "unknown" });
    expect(vendor.asked).toHaveLength(1);
  });

  it.each([
    [401, { message: "Bad credentials" }, { signedOut: true, remedy: "Connect GitHub again." }],
    [
      403,
      { message: "Resource protected by organization SAML enforcement." },
      { signedOut: false, remedy: "Authorise the sign-in for the organisation on GitHub." },
    ],
    [
      422,
      { message: "Validation Failed", errors: [{ field: "assignees", code: "invalid" }] },
      { reason: "GitHub says: Validation Failed: assignees invalid" },
    ],
    [410, { message: "Issues are disabled" }, { signedOut: false }],
    [404, { message: "Not Found" }, { signedOut: false }],
  ])("tells what a %i means", async (status, body, expected) => {
    const { connection } = connected(() => ({ status, body }));
    expect(await connection.send(ticket, context)).toMatchObject({ kind: "failed", ...expected });
  });

  it("tells until when the hour's limit lasts", async () => {
    const { vendor, connection } = connected(() => ({
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(start / 1000 + 1800) },
      body: { message: "API rate limit exceeded" },
    }));
    expect(await connection.send(ticket, context)).toMatchObject({
      kind: "failed",
      notBefore: start + 1_800_000,
    });
    expect(vendor.asked).toHaveLength(1);
  });
});

describe("looking for an issue on GitHub", () => {
  const ours = issue(7, { body: `Text\n\n${marker}` });
  const full = Array.from({ length: 100 }, (_, index) => issue(1000 - index));

  it("finds its marker among the newest", async () => {
    const { connection } = connected(() => ({ body: [issue(9), ours] }));
    expect(await connection.lookUp(ticket, context)).toEqual({
      kind: "found",
      id: "acme/shop#7",
      url: "https://github.com/acme/shop/issues/7",
    });
  });

  it("says that it is not there where all were read", async () => {
    const { vendor, connection } = connected(() => ({ body: [issue(9)] }));
    expect(await connection.lookUp(ticket, context)).toEqual({ kind: "absent" });
    expect(vendor.asked).toHaveLength(1);
  });

  it("searches for older ones, and takes only what has the marker", async () => {
    const byMarker = connected(({ url }) => ({
      body: url.includes("/search/") ? { items: [issue(8), ours] } : full,
    }));
    expect(await byMarker.connection.lookUp(ticket, context)).toMatchObject({ id: "acme/shop#7" });
    expect(byMarker.vendor.asked).toHaveLength(3);
    const query = new URL(byMarker.vendor.asked.at(-1)?.url ?? "").searchParams.get("q");
    expect(query).toBe(`repo:acme/shop is:issue in:body "${context.key}"`);
    const byWords = connected(({ url }) => ({
      body: url.includes("/search/") ? { items: [issue(8)] } : full,
    }));
    expect(await byWords.connection.lookUp(ticket, context)).toEqual({ kind: "absent" });
  });

  it("can't tell while GitHub does not answer", async () => {
    const { connection } = connected(() => ({ status: 404, body: { message: "Not Found" } }));
    expect(await connection.lookUp(ticket, context)).toMatchObject({ kind: "cannot-tell", isPassing: true });
  });
});

describe("a link to what was published", () => {
  it("is a comment with its marker", async () => {
    const url = "https://github.com/acme/shop/issues/12#issuecomment-5";
    const { vendor, connection } = connected(() => ({ status: 201, body: { id: 5, html_url: url } }));
    expect(await connection.send(link, context)).toEqual({ kind: "sent", id: "5", url });
    expect(vendor.asked).toMatchObject([
      {
        url: "https://api.github.com/repos/Acme/shop/issues/12/comments",
        body: { body: `[Review](https://example.com/review)\n\n${marker}` },
      },
    ]);
  });

  it("goes to the short form of an issue too, and to nothing else", () => {
    const { connection } = connected(() => ({}));
    const to = (ticket: string): readonly string[] =>
      connection.preview({ ...link, ticket }, "key").map(({ url }) => url);
    expect(to("acme/shop#12")).toEqual(["https://api.github.com/repos/acme/shop/issues/12/comments"]);
    expect(to("https://example.com/acme/shop/issues/12")).toEqual([]);
    expect(to("OPS-12")).toEqual([]);
  });

  it("is found where the search has it at that issue; else nobody can tell", async () => {
    const there = connected(() => ({ body: { items: [issue(11), issue(12)] } }));
    expect(await there.connection.lookUp(link, context)).toEqual({
      kind: "found",
      id: undefined,
      url: "https://github.com/acme/shop/issues/12",
    });
    const elsewhere = connected(() => ({ body: { items: [issue(11)] } }));
    const unclear = await elsewhere.connection.lookUp(link, context);
    expect(unclear).toMatchObject({ kind: "cannot-tell" });
    expect(unclear).not.toHaveProperty("isPassing");
    const tried = { ...context, ageMs: 5000 };
    expect(await elsewhere.connection.lookUp(link, tried)).toMatchObject({ isPassing: true });
  });
});

describe("asking GitHub", () => {
  it("tells where issues stand; what was not planned is not done", async () => {
    const { connection } = connected(() => ({
      body: [
        issue(4, { state: "closed", state_reason: "completed", assignee: { login: "octocat" } }),
        issue(3, { state: "closed", state_reason: "not_planned" }),
        issue(2),
      ],
    }));
    const url = (number: number): string => `https://github.com/acme/shop/issues/${number}`;
    const urls = [url(4), url(3), url(2), url(1), "https://example.com/OPS-1"];
    expect(await connection.tracker?.states(urls)).toEqual({
      kind: "answered",
      value: [
        { url: url(4), state: "closed", done: true, due: undefined, assignee: "octocat" },
        { url: url(3), state: "closed (not planned)", done: false, due: undefined, assignee: undefined },
        { url: url(2), state: "open", done: false, due: undefined, assignee: undefined },
      ],
    });
  });

  it("reads no further than to the oldest issue that is asked for", async () => {
    const { vendor, connection } = connected(({ url }) => {
      const first = url.endsWith("&page=1") ? 300 : 200;
      return { body: Array.from({ length: 100 }, (_, index) => issue(first - index)) };
    });
    const urls = ["https://github.com/acme/shop/issues/150"];
    expect(await connection.tracker?.states(urls)).toMatchObject({ value: [{ state: "open" }] });
    expect(vendor.asked).toHaveLength(2);
  });

  it("knows people by their handle alone", async () => {
    const { vendor, connection } = connected(() => ({}));
    const who = { name: "Jane Doe", email: "jane@example.com", handle: undefined };
    expect(await connection.tracker?.personOf({ ...who, handle: "@octocat" }, "acme/shop")).toEqual({
      kind: "answered",
      value: "octocat",
    });
    expect(await connection.tracker?.personOf({ ...who, handle: "a/b" }, "acme/shop")).toEqual({
      kind: "answered",
      value: undefined,
    });
    expect(await connection.tracker?.personOf(who, "acme/shop")).toMatchObject({ value: undefined });
    expect(vendor.asked).toEqual([]);
  });
});

function connected(answer: Parameters<typeof fakeVendor>[0]): {
  readonly vendor: FakeVendor;
  readonly connection: Connection;
} {
  const vendor = fakeVendor(answer, start);
  const connection = createGithubConnection({
    credentials: { token: "gho_x", site: undefined, account: undefined },
    address: "https://api.github.com/",
    http: vendor.http,
  });
  return { vendor, connection };
}

describe("who reads a repository", () => {
  const counts = (open: number, closed: number) => (asked: { readonly url: string }) => ({
    status: 200,
    body: { total_count: asked.url.includes("is%3Apublic") ? open : closed, items: [] },
  });

  it.each([
    ["anybody, where the search finds it public", 3, 0, "outside"],
    ["those whom its owner let in, where it finds it private", 0, 1, "inside"],
    ["unknown, where it finds nothing", 0, 0, undefined],
  ])("is %s", async (_, open, closed, readers) => {
    const { connection } = connected(counts(open, closed));
    expect(await connection.tracker?.readersOf?.("acme/shop")).toEqual({ kind: "answered", value: readers });
  });

  it("is unknown where GitHub does not answer", async () => {
    const { connection } = connected(() => ({ status: 403, body: {} }));
    expect(await connection.tracker?.readersOf?.("acme/shop")).toMatchObject({ kind: "failed" });
  });
});
