import { describe, expect, it } from "vitest";
import { createJiraConnection } from "../../../src/adapters/jira/jira.ts";
import { jsonAt, textAt } from "../../../src/adapters/http/json.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type Asked, type FakeAnswer, type FakeVendor } from "../../support/fake-vendor.ts";

const context = { key: "sitrep-0123456789abcdef0123456789abcdef", signal: undefined };
const site = "acme.atlassian.net";

const ticket: Extract<SendRequest, { kind: "create-ticket" }> = {
  kind: "create-ticket",
  project: "OPS",
  type: undefined,
  title: "Alert on café 漢 🚒\r\nqueue",
  markdown: "Because it was *late*.\r\n",
  labels: ["follow up", " "],
  due: "2026-11-27",
  assignee: "u1",
  back: undefined,
};

const link: Extract<SendRequest, { kind: "link-ticket" }> = {
  kind: "link-ticket",
  ticket: `https://${site}/browse/ops-12`,
  link: { title: "Review", url: "https://example.com/review" },
};

describe("a ticket of Jira", () => {
  it("is made as a Task where nobody says what it is, with its key as a label", async () => {
    const { vendor, connection } = connected(() => ({ status: 201, body: { id: "1", key: "OPS-13" } }));
    expect(await connection.send(ticket, context)).toEqual({
      kind: "sent",
      id: "OPS-13",
      url: `https://${site}/browse/OPS-13`,
    });
    expect(vendor.asked).toMatchObject([
      {
        method: "POST",
        url: `https://${site}/rest/api/3/issue`,
        headers: { authorization: `Basic ${btoa("jane@example.com:t")}` },
        body: {
          fields: {
            project: { key: "OPS" },
            issuetype: { name: "Task" },
            summary: "Alert on café 漢 🚒 queue",
            labels: ["follow-up", context.key],
            duedate: "2026-11-27",
            assignee: { id: "u1" },
          },
        },
      },
    ]);
  });

  it("has a summary of 255 characters at most, cut between letters", async () => {
    const { vendor, connection } = connected(() => ({ status: 201, body: { key: "OPS-1" } }));
    await connection.send({ ...ticket, title: "🚒".repeat(300) }, context);
    const summary = textAt(vendor.asked[0]?.body, "fields", "summary") ?? "";
    expect(summary.length).toBeLessThanOrEqual(255);
    expect(summary).toMatch(/^🚒+…$/u);
  });

  it("names the project's types where Jira does not know the one that was asked for", async () => {
    const { connection } = connected(({ method }) =>
      method === "GET"
        ? { body: { issueTypes: [{ name: "Bug" }, { name: "Aufgabe é" }] } }
        : { status: 400, body: { errorMessages: [], errors: { issuetype: "Specify a valid issue type" } } },
    );
    expect(await connection.send(ticket, context)).toMatchObject({
      kind: "failed",
      reason: "Jira says: issuetype: Specify a valid issue type",
      remedy: "Name one of the project’s types in the policy: Bug, Aufgabe é.",
    });
  });

  it.each([
    [{ project: "valid project is required" }, "Check the project’s key in the policy."],
    [
      { assignee: "cannot be assigned" },
      "The owner can’t be assigned there: create it without, or ask for the permission.",
    ],
    [{ customfield_1: "is required" }, undefined],
  ])("says what to do about %o", async (errors, remedy) => {
    const { connection } = connected(() => ({ status: 400, body: { errors } }));
    expect(await connection.send(ticket, context)).toMatchObject({ kind: "failed", remedy });
  });

  it("waits for as long as Jira asks, and is signed out by a 401", async () => {
    const limited = connected((_, nth) =>
      nth === 0
        ? { status: 429, headers: { "retry-after": "5" }, body: {} }
        : { status: 201, body: { key: "OPS-2" } },
    );
    expect(await limited.connection.send(ticket, context)).toMatchObject({ kind: "sent", id: "OPS-2" });
    const out = connected(() => ({ status: 401, body: {} }));
    expect(await out.connection.send(ticket, context)).toMatchObject({ kind: "failed", signedOut: true });
  });

  it("is unknown where its answer got lost, and not sent where nobody was reached", async () => {
    const lost = connected(() => "lost");
    expect(await lost.connection.send(ticket, context)).toMatchObject({ kind: "unknown" });
    expect(lost.vendor.asked).toHaveLength(1);
    const offline = connected(() => "offline");
    expect(await offline.connection.send(ticket, context)).toMatchObject({ kind: "failed" });
  });
});

describe("looking a ticket up", () => {
  it("asks for its label, and believes that it is absent a minute after the last try", async () => {
    const { vendor, connection } = connected(() => ({ body: { issues: [] } }));
    expect(await connection.lookUp(ticket, { ...context, ageMs: 59_999 })).toMatchObject({
      kind: "cannot-tell",
      isPassing: true,
    });
    expect(await connection.lookUp(ticket, { ...context, ageMs: 60_000 })).toEqual({ kind: "absent" });
    expect(await connection.lookUp(ticket, context)).toEqual({ kind: "absent" });
    expect(textAt(vendor.asked[0]?.body, "jql")).toBe(`labels = "${context.key}"`);
  });

  it("finds it whoever made it, however young it is", async () => {
    const { connection } = connected(() => ({ body: { issues: [{ id: "1", key: "OPS-7" }] } }));
    expect(await connection.lookUp(ticket, { ...context, ageMs: 0 })).toEqual({
      kind: "found",
      id: "OPS-7",
      url: `https://${site}/browse/OPS-7`,
    });
  });

  it.each<[string, FakeAnswer]>([
    ["a page of a proxy", { body: "<html>Please sign in</html>" }],
    ["an answer without a list", { body: {} }],
    ["a no", { status: 403, body: { errorMessages: ["No"] } }],
  ])("cannot tell from %s", async (_, answer) => {
    const { connection } = connected(() => answer);
    expect(await connection.lookUp(ticket, context)).toMatchObject({ kind: "cannot-tell", isPassing: true });
  });
});

describe("a link at a ticket", () => {
  it("has an id of its own, so that it is written over", async () => {
    const { vendor, connection } = connected((_, nth) => (nth === 0 ? "lost" : { status: 201, body: {} }));
    expect(await connection.send(link, context)).toMatchObject({ kind: "sent", id: "OPS-12" });
    expect(vendor.asked).toHaveLength(2);
    expect(vendor.asked[1]).toMatchObject({
      url: `https://${site}/rest/api/3/issue/OPS-12/remotelink`,
      body: { globalId: `sitrep:${context.key}`, object: link.link },
    });
  });
});

describe("where tickets stand", () => {
  const at = (key: string): string => `https://${site}/browse/${key}`;
  const done = {
    key: "OPS-1",
    fields: {
      status: { name: "Erledigt é", statusCategory: { key: "done" } },
      duedate: "2026-12-01",
      assignee: { displayName: "Jane Doe" },
    },
  };

  it("asks for those of the account's own site alone", async () => {
    const { vendor, connection } = connected(() => ({ body: { issues: [done] } }));
    const urls = [at("ops-1"), "https://other.atlassian.net/browse/OPS-2", "https://example.com/", "OPS-3"];
    expect(await connection.tracker?.states(urls)).toEqual({
      kind: "answered",
      value: [{ url: at("ops-1"), state: "Erledigt é", done: true, due: "2026-12-01", assignee: "Jane Doe" }],
    });
    expect(textAt(vendor.asked[0]?.body, "jql")).toBe("key in (OPS-1)");
  });

  it("asks one by one where a ticket among them is gone", async () => {
    const { vendor, connection } = connected(({ body }) =>
      textAt(body, "jql") === "key in (OPS-1)"
        ? { body: { issues: [done] } }
        : { status: 400, body: { errorMessages: ["An issue with key 'OPS-2' does not exist"] } },
    );
    const answer = await connection.tracker?.states([at("OPS-1"), at("OPS-2")]);
    expect(answer).toMatchObject({ kind: "answered", value: [{ url: at("OPS-1"), done: true }] });
    expect(vendor.asked).toHaveLength(3);
  });

  it("asks for fifty at once, and gives up where one part is refused", async () => {
    const { vendor, connection } = connected((_, nth) =>
      nth === 0 ? { body: { issues: [] } } : { status: 403, body: {} },
    );
    const urls = Array.from({ length: 51 }, (_, index) => at(`OPS-${index + 1}`));
    expect(await connection.tracker?.states(urls)).toMatchObject({ kind: "failed" });
    expect(vendor.asked).toHaveLength(2);
  });

  it("asks nothing where no ticket is Jira's", async () => {
    const { vendor, connection } = connected(() => ({ body: {} }));
    expect(await connection.tracker?.states(["https://example.com/"])).toEqual({
      kind: "answered",
      value: [],
    });
    expect(vendor.asked).toEqual([]);
  });
});

describe("who somebody is in Jira", () => {
  const who = { name: "Sam Lee", handle: undefined, email: undefined };

  it.each([
    ["one", [{ accountId: "a1" }], "a1"],
    ["nobody", [], undefined],
    ["two of a name", [{ accountId: "a1" }, { accountId: "a2" }], undefined],
  ])("is the id of %s", async (_, people, value) => {
    const { vendor, connection } = connected(() => ({ body: people }));
    expect(await connection.tracker?.personOf(who, "OPS")).toEqual({ kind: "answered", value });
    expect(vendor.asked[0]?.url).toContain("query=Sam+Lee&maxResults=2");
  });
});

describe("what is no request of Jira's", () => {
  it("fails and asks nothing", async () => {
    const { vendor, connection } = connected(() => ({ body: {} }));
    const page = { kind: "note-page", page: "P1", text: "x" } as const;
    expect(await connection.send(page, context)).toMatchObject({ kind: "failed" });
    expect(connection.preview(page, context.key)).toEqual([]);
    expect(vendor.asked).toEqual([]);
  });

  it("shows a ticket as it will be sent", async () => {
    const { vendor, connection } = connected(() => ({ status: 201, body: { key: "OPS-1" } }));
    const [wire] = connection.preview(ticket, context.key);
    await connection.send(ticket, context);
    expect(JSON.parse(wire?.body ?? "")).toEqual(vendor.asked[0]?.body);
    expect(jsonAt(vendor.asked[0]?.body, "fields", "description")).toBeDefined();
  });
});

function connected(answer: (asked: Asked, nth: number) => FakeAnswer): {
  readonly vendor: FakeVendor;
  readonly connection: Connection;
} {
  const vendor = fakeVendor(answer);
  const credentials = { token: "t", site, account: "jane@example.com" };
  const connection = createJiraConnection({ credentials, address: `https://${site}/`, http: vendor.http });
  return { vendor, connection };
}

describe("a description of Jira that is too long", () => {
  const back = { title: "Review é", url: "https://example.com/review" };
  const said = async (markdown: string, from: typeof back | undefined) => {
    const { vendor, connection } = connected(() => ({ status: 201, body: { id: "1", key: "OPS-13" } }));
    await connection.send({ ...ticket, markdown, back: from }, context);
    return JSON.stringify(jsonAt(vendor.asked[0]?.body, "fields", "description"));
  };

  it("is cut behind a block, says so, and ends in where it came from", async () => {
    const text = await said(
      Array.from({ length: 2000 }, (_, index) => `Word 漢 ${index}`).join("\n\n"),
      back,
    );
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.length).toBeGreaterThan(30_000);
    expect(text).toMatch(
      /Word 漢 \d+"\}\]\},\{"type":"paragraph".*… It is cut here: the rest is there\..*Review é/,
    );
  });

  it("keeps the beginning of a first block that does not fit by itself", async () => {
    const text = await said(`\`\`\`\n${'\\"🚒 é'.repeat(9000)}\n\`\`\`\n`, undefined);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text).toMatch(/🚒 é.*… It is cut here: the rest is where it came from\./);
  });

  it("is whole as long as it fits", async () => {
    expect(await said("Because it was *late*.", back)).not.toContain("cut here");
  });
});
