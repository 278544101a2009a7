import { describe, expect, it } from "vitest";
import { createPagerdutyConnection } from "../../../src/adapters/pagerduty/pagerduty.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type FakeVendor } from "../../support/fake-vendor.ts";

const context = { key: "sitrep-0123456789abcdef", signal: undefined };

const page: SendRequest = {
  kind: "page-people",
  pagedService: "PWIXJZS",
  title: "SEV1: Café 漢 🚒\r\nis down",
  text: "Nobody can pay.",
  urgent: true,
  link: { title: "Record", url: "https://example.com/incident" },
};

const note: SendRequest = { kind: "note-page", page: "PT4KHLK", text: "Rolled back.\r\n" };

const incident = {
  id: "PT4KHLK",
  html_url: "https://acme.pagerduty.com/incidents/PT4KHLK",
  title: "Checkout is down",
  incident_key: context.key,
};

const sent = { kind: "sent", id: "PT4KHLK", url: "https://acme.pagerduty.com/incidents/PT4KHLK" };

describe("paging people with PagerDuty", () => {
  it("sends the key as the incident's, from the account", async () => {
    const { vendor, connection } = connected(() => ({ status: 201, body: { incident } }));
    expect(await connection.send(page, context)).toEqual(sent);
    expect(vendor.asked).toMatchObject([
      {
        method: "POST",
        url: "https://api.eu.pagerduty.com/incidents",
        headers: {
          authorization: "Token token=key",
          from: "jane@example.com",
          accept: "application/vnd.pagerduty+json;version=2",
        },
        body: {
          incident: {
            type: "incident",
            title: "SEV1: Café 漢 🚒 is down",
            service: { id: "PWIXJZS", type: "service_reference" },
            urgency: "high",
            incident_key: "sitrep-0123456789abcdef",
            body: {
              type: "incident_body",
              details: "Nobody can pay.\n\nRecord: https://example.com/incident",
            },
          },
        },
      },
    ]);
  });

  it("needs a service", async () => {
    const { vendor, connection } = connected(() => ({}));
    const nowhere = { ...page, pagedService: undefined };
    expect(connection.preview(nowhere, context.key)).toEqual([]);
    expect(await connection.send(nowhere, context)).toMatchObject({
      kind: "failed",
      reason: "PagerDuty has to be told which service to page.",
    });
    expect(vendor.asked).toEqual([]);
  });

  it("is sent where its key is refused because its incident is open", async () => {
    const { connection } = connected(({ method }) =>
      method === "POST"
        ? { status: 400, body: { error: { message: "Invalid", code: 2001, errors: ["Key is taken"] } } }
        : { body: { incidents: [incident], more: false } },
    );
    expect(await connection.send(page, context)).toEqual(sent);
  });

  it("tells why it is refused where its key is not there", async () => {
    const { connection } = connected(({ method }) =>
      method === "POST"
        ? { status: 400, body: { error: { message: "Invalid", code: 2001, errors: ["No such service"] } } }
        : { body: { incidents: [], more: false } },
    );
    expect(await connection.send(page, context)).toMatchObject({
      kind: "failed",
      reason: "PagerDuty says: Invalid: No such service",
    });
  });

  it("is tried again where the answer got lost, and found where that is refused", async () => {
    const { vendor, connection } = connected(({ method }, nth) => {
      if (nth === 0) return "lost";
      return method === "POST" ? { status: 400, body: {} } : { body: { incidents: [incident] } };
    });
    expect(await connection.send(page, context)).toEqual(sent);
    expect(vendor.asked.map(({ method }) => method)).toEqual(["POST", "POST", "GET"]);
  });

  it("is unknown where nothing comes back", async () => {
    const { connection } = connected(() => "lost" as const);
    expect(await connection.send(page, context)).toMatchObject({ kind: "unknown" });
  });

  it("is looked up by its key, resolved ones too", async () => {
    const { vendor, connection } = connected(() => ({ body: { incidents: [incident] } }));
    expect(await connection.lookUp(page, context)).toMatchObject({ kind: "found", id: "PT4KHLK" });
    expect(vendor.asked[0]?.url).toContain("incident_key=sitrep-0123456789abcdef&date_range=all");
    const other = connected(() => ({ body: { incidents: [{ ...incident, incident_key: "other" }] } }));
    expect(await other.connection.lookUp(page, context)).toEqual({ kind: "absent" });
  });

  it("tells that the key is no longer good, and asks no further", async () => {
    const { vendor, connection } = connected(() => ({ status: 401, body: {} }));
    expect(await connection.send(page, context)).toMatchObject({ kind: "failed", signedOut: true });
    expect(vendor.asked).toHaveLength(1);
  });
});

describe("a note in PagerDuty", () => {
  it("is written to the incident, which may be given by its address", async () => {
    const { vendor, connection } = connected(() => ({ body: { note: { id: "N1" } } }));
    const request = { ...note, page: "https://acme.pagerduty.com/incidents/PT4KHLK?x=1" };
    expect(await connection.send(request, context)).toEqual({ kind: "sent", id: "N1", url: undefined });
    expect(vendor.asked).toMatchObject([
      {
        url: "https://api.eu.pagerduty.com/incidents/PT4KHLK/notes",
        body: { note: { content: "Rolled back.\r\n" } },
      },
    ]);
  });

  it("is not tried again where its answer got lost", async () => {
    const { vendor, connection } = connected(() => "lost" as const);
    expect(await connection.send(note, context)).toMatchObject({ kind: "unknown" });
    expect(vendor.asked).toHaveLength(1);
  });

  it("is looked up by its words", async () => {
    const { connection } = connected(() => ({ body: { notes: [{ id: "N1", content: "Rolled back." }] } }));
    expect(await connection.lookUp(note, context)).toMatchObject({ kind: "found", id: "N1" });
    const headers = { date: "Sat, 21 Nov 2026 12:00:00 GMT" };
    const old = { id: "N0", content: "Rolled back.", created_at: "2026-11-21T16:45:00+05:45" };
    const before = connected(() => ({ headers, body: { notes: [old] } }));
    expect(await before.connection.lookUp(note, { ...context, ageMs: 60_000 })).toEqual({ kind: "absent" });
    expect(await before.connection.lookUp(note, { ...context, ageMs: 3_600_000 })).toMatchObject({
      id: "N0",
    });
    const none = connected(() => ({ body: { notes: [] } }));
    expect(await none.connection.lookUp(note, context)).toEqual({ kind: "absent" });
  });
});

describe("asking PagerDuty", () => {
  it("lists what is open, over all pages", async () => {
    const { vendor, connection } = connected((_, nth) => ({
      body: { incidents: [{ ...incident, id: `P${nth}` }, {}], more: nth === 0 },
    }));
    expect(await connection.paging?.open()).toMatchObject({
      kind: "answered",
      value: [
        { id: "P0", title: "Checkout is down" },
        { id: "P1", title: "Checkout is down" },
      ],
    });
    expect(vendor.asked.map(({ url }) => new URL(url).searchParams.get("offset"))).toEqual(["0", "100"]);
  });

  it("reads a log, the oldest first, and of a note its words", async () => {
    const entries = [
      {
        type: "annotate_log_entry",
        created_at: "2026-11-21T18:00:00+05:45",
        summary: "Note added",
        channel: { type: "note", content: "Rolled back." },
        agent: { summary: "Jane Doe" },
      },
      { type: "trigger_log_entry", created_at: "2026-11-21T12:00:00Z", summary: "Triggered" },
      { type: "notify_log_entry", created_at: "yesterday", summary: "Told" },
    ];
    const { connection } = connected(() => ({ body: { log_entries: entries, more: false } }));
    expect(await connection.paging?.log("PT4KHLK")).toEqual({
      kind: "answered",
      value: [
        { at: Date.UTC(2026, 10, 21, 12, 0), author: undefined, text: "Triggered", url: undefined },
        { at: Date.UTC(2026, 10, 21, 12, 15), author: "Jane Doe", text: "Rolled back.", url: undefined },
      ],
    });
  });

  it("knows us by name, or by a key of the account", async () => {
    const mine = connected(() => ({ body: { user: { name: "Jane Doe" } } }));
    expect(await mine.connection.whoAmI()).toEqual({ kind: "answered", value: "Jane Doe" });
    const accounts = connected(({ url }) =>
      url.includes("users/me") ? { status: 400, body: {} } : { body: { services: [] } },
    );
    expect(await accounts.connection.whoAmI()).toEqual({
      kind: "answered",
      value: "a key of the account, used as jane@example.com",
    });
    const nobodys = connected(() => ({ status: 401, body: {} }));
    expect(await nobodys.connection.whoAmI()).toMatchObject({ kind: "failed", signedOut: true });
  });
});

function connected(answer: Parameters<typeof fakeVendor>[0]): {
  readonly vendor: FakeVendor;
  readonly connection: Connection;
} {
  const vendor = fakeVendor(answer);
  const connection = createPagerdutyConnection({
    credentials: { token: "key", site: "api.eu.pagerduty.com", account: "jane@example.com" },
    address: "https://api.eu.pagerduty.com/",
    http: vendor.http,
  });
  return { vendor, connection };
}
