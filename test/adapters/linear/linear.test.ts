import { describe, expect, it } from "vitest";
import { createLinearConnection } from "../../../src/adapters/linear/linear.ts";
import { jsonAt, textAt, type Json } from "../../../src/adapters/http/json.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type Asked, type FakeAnswer, type FakeVendor } from "../../support/fake-vendor.ts";

const context = { key: "sitrep-0123456789abcdef0123456789abcdef", signal: undefined };
const id = "01234567-89ab-4def-8123-456789abcdef";
const team = "9cfb482a-81e3-4154-b5b9-2c805e70a02d";
const label = "5f0c0f4e-0000-4000-8000-000000000001";

const ticket: Extract<SendRequest, { kind: "create-ticket" }> = {
  kind: "create-ticket",
  project: team,
  type: undefined,
  title: "Alert on café 漢 🚒\r\nqueue",
  markdown: "Because it was *late*.\r\n",
  labels: [label],
  due: "2026-11-27",
  assignee: "u1",
  back: { title: "Review", url: "https://example.com/review" },
};

const link: Extract<SendRequest, { kind: "link-ticket" }> = {
  kind: "link-ticket",
  ticket: "https://linear.app/acme/issue/eng-12/alert-on-queue",
  link: { title: "Review", url: "https://example.com/review" },
};

const issue = { id, identifier: "ENG-13", url: "https://linear.app/acme/issue/ENG-13/alert" };
const sent = { kind: "sent", id: "ENG-13", url: issue.url };
const notFound = fault("Entity not found: Issue", "INPUT_ERROR");

describe("an issue of Linear", () => {
  it("is made under an id of ours", async () => {
    const { vendor, connection } = connected(() => data({ issueCreate: { success: true, issue } }));
    expect(await connection.send(ticket, context)).toEqual(sent);
    expect(vendor.asked).toMatchObject([
      { method: "POST", url: "https://api.linear.app/graphql", headers: { authorization: "lin_api_x" } },
    ]);
    expect(inputOf(vendor.asked[0])).toEqual({
      id,
      teamId: team,
      title: "Alert on café 漢 🚒 queue",
      description: "Because it was *late*.\n\nFrom [Review](https://example.com/review)",
      labelIds: [label],
      assigneeId: "u1",
      dueDate: "2026-11-27",
    });
  });

  it("is tried again where the answer got lost, and found where that is refused", async () => {
    const { vendor, connection } = connected((asked, nth) => {
      if (nth === 0) return "lost";
      return isAsking(asked, "issueCreate") ? fault("Id is in use", "INVALID_INPUT") : data({ issue });
    });
    expect(await connection.send(ticket, context)).toEqual(sent);
    expect(vendor.asked).toHaveLength(3);
  });

  it("is unknown where the answers got lost and it is not there", async () => {
    const { connection } = connected((asked) => (isAsking(asked, "issueCreate") ? "lost" : notFound));
    expect(await connection.send(ticket, context)).toMatchObject({ kind: "unknown" });
  });

  it.each([200, 400])("reads a no that comes with %i", async (status) => {
    const { connection } = connected((asked) =>
      isAsking(asked, "issueCreate")
        ? { ...fault("Argument Validation Error", "INVALID_INPUT", "title is too long"), status }
        : notFound,
    );
    expect(await connection.send(ticket, context)).toMatchObject({
      kind: "failed",
      reason: "Linear says: title is too long",
    });
  });

  it("is not sent where Linear says that it was no success", async () => {
    const { connection } = connected((asked) =>
      isAsking(asked, "issueCreate") ? data({ issueCreate: { success: false } }) : notFound,
    );
    expect(await connection.send(ticket, context)).toMatchObject({
      kind: "failed",
      reason: "Linear did not do it.",
    });
  });

  it("tells that the key is no longer good, and asks no further", async () => {
    const { vendor, connection } = connected(() => ({
      ...fault("Authentication required", "AUTHENTICATION_ERROR"),
      status: 400,
    }));
    expect(await connection.send(ticket, context)).toMatchObject({ kind: "failed", signedOut: true });
    expect(vendor.asked).toHaveLength(1);
  });

  it("is looked up by its id", async () => {
    const there = connected(() => data({ issue }));
    expect(await there.connection.lookUp(ticket, context)).toEqual({
      kind: "found",
      id: "ENG-13",
      url: issue.url,
    });
    expect(jsonAt(there.vendor.asked[0]?.body, "variables", "id")).toBe(id);
    const gone = connected(() => notFound);
    expect(await gone.connection.lookUp(ticket, context)).toEqual({ kind: "absent" });
    const down = connected(() => ({ status: 502, body: "Bad gateway" }));
    expect(await down.connection.lookUp(ticket, context)).toMatchObject({ kind: "cannot-tell" });
  });
});

describe("names in a ticket for Linear", () => {
  const named = { ...ticket, project: "ENG", labels: ["Postmortem", "on call", label] };

  it("become ids; labels that are not there are written under the text", async () => {
    const { connection } = connected(known);
    expect(await connection.tracker?.complete?.(named)).toEqual({
      kind: "answered",
      value: {
        ...ticket,
        labels: [label, "l-team"],
        markdown: "Because it was *late*.\n\nLabels: on call",
      },
    });
  });

  it("are looked up at sending where nobody did before", async () => {
    const { vendor, connection } = connected(known);
    expect(await connection.send(named, context)).toEqual(sent);
    expect(inputOf(vendor.asked.at(-1))).toMatchObject({ teamId: team, labelIds: [label, "l-team"] });
  });

  it.each([
    [[], "Linear has no team “ENG”, or the key may not see it."],
    [[{ id: team }, { id: label }], "Linear has more than one team “ENG”."],
  ])("are told where the team is %j", async (nodes, reason) => {
    const { vendor, connection } = connected(() => data({ teams: { nodes } }));
    expect(await connection.send(named, context)).toMatchObject({ kind: "failed", reason });
    expect(vendor.asked).toHaveLength(1);
  });

  function known(asked: Asked): FakeAnswer {
    if (isAsking(asked, "teams(")) return data({ teams: { nodes: [{ id: team }] } });
    if (isAsking(asked, "issueCreate")) return data({ issueCreate: { success: true, issue } });
    const workspace = [
      { id: "l-workspace", name: "postmortem", isGroup: false },
      { id: "l-group", name: "on call", isGroup: true },
    ];
    return data({
      team: { labels: { nodes: [{ id: "l-team", name: "postmortem", isGroup: false }] } },
      organization: { labels: { nodes: workspace } },
    });
  }
});

describe("a link to what was published", () => {
  it("is an attachment of the issue", async () => {
    const { vendor, connection } = connected(() =>
      data({ attachmentCreate: { success: true, attachment: { id: "a1", url: link.link.url } } }),
    );
    expect(await connection.send(link, context)).toEqual({ kind: "sent", id: "a1", url: undefined });
    expect(inputOf(vendor.asked[0])).toEqual({
      issueId: "ENG-12",
      title: "Review",
      url: "https://example.com/review",
    });
  });

  it("needs an issue", async () => {
    const { vendor, connection } = connected(() => ({}));
    const elsewhere = { ...link, ticket: "https://example.com/ENG-12" };
    expect(await connection.send(elsewhere, context)).toMatchObject({ kind: "failed" });
    expect(vendor.asked).toEqual([]);
  });

  it("is looked up by its address", async () => {
    const at = (identifier: string) => () =>
      data({ attachmentsForURL: { nodes: [{ id: "a1", issue: { id, identifier } }] } });
    expect(await connected(at("ENG-12")).connection.lookUp(link, context)).toMatchObject({
      kind: "found",
      id: "a1",
    });
    expect(await connected(at("ENG-13")).connection.lookUp(link, context)).toEqual({ kind: "absent" });
  });
});

describe("asking Linear", () => {
  it("tells where issues stand, of this workspace alone; what was cancelled is not done", async () => {
    const node = (key: string, workspace: string, type: string): Json => ({
      identifier: key,
      url: `https://linear.app/${workspace}/issue/${key}/slug`,
      dueDate: "2026-11-27",
      state: { name: `Is ${type}`, type },
      assignee: { name: "Jane Doe" },
    });
    const { vendor, connection } = connected(() =>
      data({
        issues: {
          nodes: [
            node("ENG-1", "acme", "completed"),
            node("ENG-2", "acme", "canceled"),
            node("ENG-3", "other", "started"),
          ],
        },
      }),
    );
    const url = (key: string): string => `https://linear.app/acme/issue/${key}`;
    const urls = [url("ENG-1"), url("ENG-2"), url("ENG-3"), "https://example.com/ENG-4"];
    const facts = { due: "2026-11-27", assignee: "Jane Doe" };
    expect(await connection.tracker?.states(urls)).toEqual({
      kind: "answered",
      value: [
        { url: url("ENG-1"), state: "Is completed", done: true, ...facts },
        { url: url("ENG-2"), state: "Is canceled", done: false, ...facts },
      ],
    });
    expect(jsonAt(vendor.asked[0]?.body, "variables", "filter", "or", 2)).toEqual({
      team: { key: { eqIgnoreCase: "ENG" } },
      number: { eq: 3 },
    });
  });

  it("finds a person by address, then handle, then name; never one of two", async () => {
    const jane = { name: "Jane Doe", handle: "@jane", email: "jane@example.com" };
    const byName = connected((asked) =>
      data({ users: { nodes: jsonAt(filterOf(asked), "name") === undefined ? [] : [{ id: "u1" }] } }),
    );
    expect(await byName.connection.tracker?.personOf(jane, team)).toEqual({ kind: "answered", value: "u1" });
    expect(byName.vendor.asked.map(filterOf)).toEqual([
      { email: { eqIgnoreCase: "jane@example.com" }, active: { eq: true } },
      { displayName: { eqIgnoreCase: "jane" }, active: { eq: true } },
      { name: { eqIgnoreCase: "Jane Doe" }, active: { eq: true } },
    ]);
    const two = connected(() => data({ users: { nodes: [{ id: "u1" }, { id: "u2" }] } }));
    expect(await two.connection.tracker?.personOf(jane, team)).toEqual({
      kind: "answered",
      value: undefined,
    });
  });

  it("knows us by name and workspace", async () => {
    const { connection } = connected(() =>
      data({ viewer: { name: "Jane Doe" }, organization: { name: "Acme" } }),
    );
    expect(await connection.whoAmI()).toEqual({ kind: "answered", value: "Jane Doe, Acme" });
  });
});

function data(value: Json): FakeAnswer {
  return { body: { data: value } };
}

function fault(message: string, code: string, userPresentableMessage?: string) {
  return { status: 200, body: { errors: [{ message, extensions: { code, userPresentableMessage } }] } };
}

function isAsking(asked: Asked, what: string): boolean {
  return textAt(asked.body, "query")?.includes(what) === true;
}

function inputOf(asked: Asked | undefined): Json | undefined {
  return jsonAt(asked?.body, "variables", "input");
}

function filterOf(asked: Asked): Json | undefined {
  return jsonAt(asked.body, "variables", "filter");
}

function connected(answer: Parameters<typeof fakeVendor>[0]): {
  readonly vendor: FakeVendor;
  readonly connection: Connection;
} {
  const vendor = fakeVendor(answer);
  const connection = createLinearConnection({
    credentials: { token: "lin_api_x", site: undefined, account: undefined },
    address: "https://api.linear.app/",
    http: vendor.http,
  });
  return { vendor, connection };
}
