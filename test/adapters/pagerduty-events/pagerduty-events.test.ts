import { describe, expect, it } from "vitest";
import { createPagerdutyEventsConnection } from "../../../src/adapters/pagerduty-events/pagerduty-events.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type FakeVendor } from "../../support/fake-vendor.ts";

const token = "0123456789abcdef0123456789ABCDEF";
const context = { key: "sitrep-0123456789abcdef", signal: undefined };

const page: SendRequest = {
  kind: "page-people",
  pagedService: undefined,
  title: "Café 漢 🚒 is down",
  text: "Nobody can pay.",
  urgent: false,
  link: { title: "Record", url: "https://example.com/é" },
};

describe("paging people with an integration key", () => {
  it("sends an event under the key", async () => {
    const { vendor, connection } = connected(() => ({
      status: 202,
      body: { status: "success", dedup_key: context.key },
    }));
    expect(await connection.send(page, context)).toEqual({ kind: "sent", id: context.key, url: undefined });
    expect(vendor.asked).toMatchObject([{ method: "POST", url: "https://events.pagerduty.com/v2/enqueue" }]);
    expect(vendor.asked[0]?.body).toEqual({
      routing_key: token,
      event_action: "trigger",
      dedup_key: context.key,
      payload: {
        summary: "Café 漢 🚒 is down",
        source: "Sitrep",
        severity: "warning",
        custom_details: { text: "Nobody can pay." },
      },
      client: "Sitrep",
      client_url: "https://example.com/%C3%A9",
      links: [{ href: "https://example.com/%C3%A9", text: "Record" }],
    });
  });

  it("shows everything but the integration key, in previews and in the log", async () => {
    const { vendor, connection } = connected(() => ({ status: 202, body: {} }));
    await connection.send(page, context);
    const [shown] = connection.preview(page, context.key);
    expect(shown?.body).toBe(JSON.stringify(vendor.asked[0]?.body).replace(token, "•••"));
    expect(vendor.log.join("\n")).not.toContain(token);
  });

  it("leaves out a link that is no address of the web", () => {
    const { connection } = connected(() => ({}));
    const request = { ...page, link: { title: "Record", url: "file:///home/jane/incident.md" } };
    expect(connection.preview(request, "key")[0]?.body).not.toContain("file:");
  });

  it("is tried again where its answer got lost", async () => {
    const { vendor, connection } = connected((_, nth) => (nth === 0 ? "lost" : { status: 202, body: {} }));
    expect(await connection.send(page, context)).toMatchObject({ kind: "sent", id: context.key });
    expect(vendor.asked).toHaveLength(2);
  });

  it("reads a no", async () => {
    const body = { status: "invalid event", message: "Event object is invalid", errors: ["Routing key"] };
    const { connection } = connected(() => ({ status: 400, body }));
    expect(await connection.send(page, context)).toMatchObject({
      kind: "failed",
      reason: "PagerDuty says: Event object is invalid: Routing key",
    });
  });

  it("can't be looked up", async () => {
    const { vendor, connection } = connected(() => ({}));
    expect(await connection.lookUp(page, context)).toMatchObject({ kind: "cannot-tell" });
    expect(vendor.asked).toEqual([]);
  });
});

it("tells an integration key by its form alone, and asks nobody", async () => {
  const { vendor, connection } = connected(() => ({}));
  expect(await connection.whoAmI()).toMatchObject({ kind: "answered" });
  const wrong = createPagerdutyEventsConnection({
    credentials: { token: "R0UTING", site: undefined, account: undefined },
    address: "https://events.pagerduty.com/v2/",
    http: vendor.http,
  });
  expect(await wrong.whoAmI()).toMatchObject({ kind: "failed" });
  expect(vendor.asked).toEqual([]);
});

function connected(answer: Parameters<typeof fakeVendor>[0]): {
  readonly vendor: FakeVendor;
  readonly connection: Connection;
} {
  const vendor = fakeVendor(answer);
  const connection = createPagerdutyEventsConnection({
    credentials: { token, site: undefined, account: undefined },
    address: "https://events.pagerduty.com/v2/",
    http: vendor.http,
  });
  return { vendor, connection };
}
