import { describe, expect, it } from "vitest";
import { createStatuspageConnection } from "../../../src/adapters/statuspage/statuspage.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { StatusPageRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type FakeVendor } from "../../support/fake-vendor.ts";

const context = { key: "aaaabbbbccccdddd", signal: undefined };

const open: StatusPageRequest = {
  kind: "open-page-incident",
  page: "p1",
  title: "Café 漢 🚒\r\nis down",
  status: "investigating",
  markdown: "We **look** into [it](https://example.com).\r\n\r\n- one\r\n- two",
  impact: "major",
  components: { c1: "partial_outage" },
  notify: true,
};

const update: Extract<StatusPageRequest, { kind: "update-page-incident" }> = {
  kind: "update-page-incident",
  page: "p1",
  incident: "i/1",
  status: "monitoring",
  markdown: "A fix is out.",
  components: {},
  notify: false,
};

const postmortem: StatusPageRequest = {
  kind: "publish-page-postmortem",
  page: "p1",
  incident: "i1",
  markdown: "What happened",
  notify: true,
};

describe("opening an incident on Statuspage", () => {
  it("sends its key, its components and plain text", async () => {
    const { vendor, connection } = connected(() => ({
      status: 201,
      body: { id: "i1", shortlink: "https://stspg.io/i1" },
    }));
    expect(await connection.send(open, context)).toEqual({
      kind: "sent",
      id: "i1",
      url: "https://stspg.io/i1",
    });
    expect(vendor.asked).toMatchObject([
      {
        method: "POST",
        url: "https://api.statuspage.io/v1/pages/p1/incidents",
        headers: { authorization: "OAuth key" },
        body: {
          incident: {
            name: "Café 漢 🚒 is down",
            status: "investigating",
            body: "We look into it (https://example.com).\n\n- one\n- two",
            impact_override: "major",
            component_ids: ["c1"],
            components: { c1: "partial_outage" },
            deliver_notifications: true,
            metadata: { sitrep: { key: "aaaabbbbccccdddd" } },
          },
        },
      },
    ]);
  });

  it("is unknown where no answer came, and asked once", async () => {
    const { vendor, connection } = connected(() => "lost" as const);
    expect(await connection.send(open, context)).toMatchObject({ kind: "unknown" });
    expect(vendor.asked).toHaveLength(1);
  });

  it("is sent again after a 420", async () => {
    const { vendor, connection } = connected((_, nth) =>
      nth === 0 ? { status: 420, body: { error: "rate limited" } } : { status: 201, body: { id: "i1" } },
    );
    expect(await connection.send(open, context)).toMatchObject({ kind: "sent" });
    expect(vendor.asked).toHaveLength(2);
  });

  it.each([
    [{ message: "Name is too long" }, "Statuspage says: Name is too long"],
    [{ error: "Name is too long" }, "Statuspage says: Name is too long"],
    [{ error: ["Name is too long", "Body too"] }, "Statuspage says: Name is too long; Body too"],
  ])("reads a no in the form %j", async (body, reason) => {
    const { connection } = connected(() => ({ status: 422, body }));
    expect(await connection.send(open, context)).toMatchObject({ kind: "failed", reason, signedOut: false });
  });

  it("tells that the key is no longer good", async () => {
    const { connection } = connected(() => ({ status: 401, body: { error: "Could not authenticate" } }));
    expect(await connection.send(open, context)).toMatchObject({ kind: "failed", signedOut: true });
  });

  it("is found by its key among the unresolved, else among the newest", async () => {
    const ours = { id: "i2", shortlink: "https://stspg.io/i2", metadata: { sitrep: { key: context.key } } };
    const found = { kind: "found", id: "i2", url: "https://stspg.io/i2" };
    const unresolved = connected(() => ({ body: [{ id: "i1", metadata: {} }, ours] }));
    expect(await unresolved.connection.lookUp(open, context)).toEqual(found);
    const resolved = connected(({ url }) => ({ body: url.includes("unresolved") ? [] : [ours] }));
    expect(await resolved.connection.lookUp(open, context)).toEqual(found);
    const nowhere = connected(() => ({ body: [{ id: "i1", metadata: { sitrep: { key: "other" } } }] }));
    expect(await nowhere.connection.lookUp(open, context)).toEqual({ kind: "absent" });
    const offline = connected(() => "offline" as const);
    expect(await offline.connection.lookUp(open, context)).toMatchObject({ kind: "cannot-tell" });
  });

  it("is looked for on every page of the list", async () => {
    const ours = { id: "i101", metadata: { sitrep: { key: context.key } } };
    const others = Array.from({ length: 100 }, (_, index) => ({ id: `i${index}` }));
    const { vendor, connection } = connected(({ url }) => ({
      body: url.includes("page=1&") ? others : [ours],
    }));
    expect(await connection.lookUp(open, context)).toMatchObject({ kind: "found", id: "i101" });
    expect(vendor.asked).toHaveLength(2);
  });
});

describe("updating an incident on Statuspage", () => {
  const incidentWith =
    (...updates: readonly { status: string; body: string; created_at: string }[]) =>
    () => ({
      body: { id: "i/1", shortlink: "https://stspg.io/i1", incident_updates: updates },
    });
  const older = { status: "identified", body: "We know it.", created_at: "2026-11-21T17:45:00+05:45" };
  const ours = { status: "monitoring", body: "A fix  is out\r\n", created_at: "2026-11-21T12:30:00.000Z" };
  const newer = { status: "monitoring", body: "Still fine.", created_at: "2026-11-21T13:00:00Z" };

  it("changes what it says and leaves components alone", async () => {
    const { vendor, connection } = connected(() => ({
      body: { id: "i/1", shortlink: "https://stspg.io/i1" },
    }));
    expect(await connection.send(update, context)).toMatchObject({ kind: "sent", id: "i/1" });
    expect(vendor.asked).toMatchObject([
      { method: "PATCH", url: "https://api.statuspage.io/v1/pages/p1/incidents/i%2F1" },
    ]);
    expect(vendor.asked[0]?.body).toEqual({
      incident: { status: "monitoring", body: "A fix is out.", deliver_notifications: false },
    });
  });

  it("is found where the newest update says it", async () => {
    const { connection } = connected(incidentWith(older, ours));
    expect(await connection.lookUp(update, context)).toEqual({
      kind: "found",
      id: "i/1",
      url: "https://stspg.io/i1",
    });
  });

  it("can't be told where only an earlier update says it", async () => {
    const { connection } = connected(incidentWith(newer, ours, older));
    expect(await connection.lookUp(update, context)).toMatchObject({ kind: "cannot-tell" });
  });

  it.each([
    ["since it was tried", 60_000, "2026-11-21T12:40:00Z", "found"],
    ["an hour before it was tried", 60_000, "2026-11-21T13:40:00Z", "absent"],
    ["an hour before, never tried", undefined, "2026-11-21T13:40:00Z", "cannot-tell"],
    ["by another machine a moment ago", undefined, "2026-11-21T12:31:00Z", "found"],
  ])("is told from one of the same words %s by the page's clock", async (_, ageMs, date, kind) => {
    const headers = { date: new Date(date).toUTCString() };
    const { connection } = connected(() => ({ ...incidentWith(older, ours)(), headers }));
    expect(await connection.lookUp(update, { ...context, ageMs })).toMatchObject({ kind });
  });

  it("is found as long after as another machine sent it, by when it was worded", async () => {
    const headers = { date: new Date("2026-11-21T13:40:00Z").toUTCString() };
    const { connection } = connected(() => ({ ...incidentWith(older, ours)(), headers }));
    const hours = 3_600_000;
    expect(await connection.lookUp(update, { ...context, wordedMs: 2 * hours })).toMatchObject({
      kind: "found",
    });
    expect(await connection.lookUp(update, { ...context, wordedMs: hours / 2 })).toMatchObject({
      kind: "cannot-tell",
    });
  });

  it("is absent where no update says it in that status", async () => {
    const { connection } = connected(incidentWith(older, { ...ours, status: "resolved" }));
    expect(await connection.lookUp(update, context)).toEqual({ kind: "absent" });
  });
});

describe("publishing a postmortem on Statuspage", () => {
  it("drafts it, then publishes it", async () => {
    const { vendor, connection } = connected(() => ({ body: {} }));
    expect(await connection.send(postmortem, context)).toEqual({ kind: "sent", id: "i1", url: undefined });
    expect(vendor.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "PUT https://api.statuspage.io/v1/pages/p1/incidents/i1/postmortem",
      "PUT https://api.statuspage.io/v1/pages/p1/incidents/i1/postmortem/publish",
    ]);
  });

  it("tells that it is a draft where publishing failed", async () => {
    const { connection } = connected((_, nth) =>
      nth === 0 ? { body: {} } : { status: 422, body: { error: ["Incident is not resolved"] } },
    );
    expect(await connection.send(postmortem, context)).toMatchObject({
      kind: "failed",
      reason: "The postmortem is a draft there, not published: Statuspage says: Incident is not resolved",
    });
  });

  it("publishes nothing where the draft may not have arrived", async () => {
    const { vendor, connection } = connected(() => "lost" as const);
    expect(await connection.send(postmortem, context)).toMatchObject({ kind: "failed" });
    expect(vendor.asked.every(({ url }) => !url.endsWith("publish"))).toBe(true);
  });

  it("is unknown where the answer of publishing got lost", async () => {
    const { connection } = connected((_, nth) => (nth === 0 ? { body: {} } : "lost"));
    expect(await connection.send(postmortem, context)).toMatchObject({ kind: "unknown" });
  });

  it.each([
    [{ body: "What happened", published_at: "2026-11-22T08:00:00Z" }, "found"],
    [{ body_draft: "What happened", published_at: null }, "absent"],
    [{ body: "Another one", published_at: "2026-11-22T08:00:00Z" }, "absent"],
  ])("is looked up by what is published: %j", async (body, kind) => {
    const { connection } = connected(() => ({ body }));
    expect(await connection.lookUp(postmortem, context)).toMatchObject({ kind });
  });

  it("is absent where the incident has none", async () => {
    const { connection } = connected(() => ({ status: 404, body: { message: "Not found" } }));
    expect(await connection.lookUp(postmortem, context)).toEqual({ kind: "absent" });
  });
});

describe("asking Statuspage", () => {
  it("counts subscribers over all ways", async () => {
    const { connection } = connected(() => ({ body: { email: 1200, sms: 3, slack: 0 } }));
    expect(await connection.statusPage?.subscribers("p1")).toEqual({ kind: "answered", value: 1203 });
  });

  it("says that a count without numbers can't be read", async () => {
    const { connection } = connected(() => ({ body: {} }));
    expect(await connection.statusPage?.subscribers("p1")).toMatchObject({ kind: "failed" });
  });

  it("lists components, not their groups", async () => {
    const { connection } = connected(() => ({
      body: [
        { id: "c1", name: "Checkout", group: false },
        { id: "g1", name: "Shop", group: true },
      ],
    }));
    expect(await connection.statusPage?.components("p1")).toEqual({
      kind: "answered",
      value: [{ id: "c1", name: "Checkout" }],
    });
  });

  it("knows us by the page's name where a page is known", async () => {
    const { connection } = connected(() => ({ body: { id: "p1", name: "Acme" } }), "p1");
    expect(await connection.whoAmI()).toEqual({ kind: "answered", value: "Acme" });
    const gone = connected(() => ({ status: 404, body: {} }), "p1");
    expect(await gone.connection.whoAmI()).toMatchObject({ kind: "failed", signedOut: false });
  });

  it("tells a key that is known from one that is not, without a page", async () => {
    const known = connected(() => ({ status: 404, body: { message: "Not found" } }));
    expect(await known.connection.whoAmI()).toMatchObject({ kind: "answered" });
    const unknown = connected(() => ({ status: 401, body: { message: "Could not authenticate" } }));
    expect(await unknown.connection.whoAmI()).toMatchObject({ kind: "failed", signedOut: true });
  });

  it("does nothing for what a status page can't do", async () => {
    const { vendor, connection } = connected(() => ({}));
    const note = { kind: "note-page", page: "P1", text: "A" } as const;
    expect(connection.preview(note, "key")).toEqual([]);
    expect(await connection.send(note, context)).toMatchObject({ kind: "failed" });
    expect(vendor.asked).toEqual([]);
  });
});

function connected(
  answer: Parameters<typeof fakeVendor>[0],
  page?: string,
): { readonly vendor: FakeVendor; readonly connection: Connection } {
  const vendor = fakeVendor(answer);
  const connection = createStatuspageConnection({
    credentials: { token: "key", site: undefined, account: undefined },
    address: "https://api.statuspage.io/v1/",
    http: vendor.http,
    page,
  });
  return { vendor, connection };
}
