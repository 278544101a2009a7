import { describe, expect, it } from "vitest";
import { createNotionConnection } from "../../../src/adapters/notion/notion.ts";
import { textAt } from "../../../src/adapters/http/json.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type Asked, type FakeAnswer, type FakeVendor } from "../../support/fake-vendor.ts";

const context = { key: "sitrep-0123456789abcdef0123456789abcdef", signal: undefined };
const id = "5f0c0f4e-0000-4000-8000-0000000000aa";
const bare = id.replaceAll("-", "");
const url = `https://www.notion.so/acme/Review-${bare}`;

const page: Extract<SendRequest, { kind: "publish-page" }> = {
  kind: "publish-page",
  parent: `page:${id}`,
  title: "Review of café 漢 🚒\r\n",
  markdown: "# What happened\r\n\r\nIt was *late*.",
  back: { title: "[Record]", url: "https://example.com/record" },
};

const again: Extract<SendRequest, { kind: "republish-page" }> = {
  kind: "republish-page",
  page: id,
  title: "Review",
  markdown: "Now.",
  back: undefined,
};

describe("a page of Notion", () => {
  it("is made below its parent, with its mark and where it came from", async () => {
    const { vendor, connection } = connected(() => ({ body: { object: "page", id, url } }));
    expect(await connection.send(page, context)).toEqual({ kind: "sent", id, url });
    expect(vendor.asked).toMatchObject([
      {
        method: "POST",
        url: "https://api.notion.com/v1/pages",
        headers: { "notion-version": "2025-09-03", authorization: "Bearer ntn_x" },
        body: {
          parent: { page_id: id },
          properties: { title: { title: [{ text: { content: "Review of café 漢 🚒" } }] } },
        },
      },
    ]);
    const text = textAt(vendor.asked[0]?.body, "markdown") ?? "";
    expect(text).toMatch(/^# What happened/);
    expect(text.endsWith(`[Record](<https://example.com/record>) \`sitrep ${context.key}\`\n`)).toBe(true);
  });

  it("goes into a data source under the name of its column for titles", async () => {
    const { vendor, connection } = connected(() => ({ body: { id } }));
    await connection.send({ ...page, parent: `source:${id}:Name é: 漢` }, context);
    expect(vendor.asked[0]?.body).toMatchObject({
      parent: { data_source_id: id },
      properties: { "Name é: 漢": { title: [{}] } },
    });
  });

  it("has a title of 2,000 characters at most", async () => {
    const { vendor, connection } = connected(() => ({ body: { id } }));
    await connection.send({ ...page, title: "é".repeat(3000) }, context);
    expect(textAt(vendor.asked[0]?.body, "properties", "title", "title", 0, "text", "content")).toHaveLength(
      2000,
    );
  });

  it("is at Notion, whatever an answer says", async () => {
    const { connection } = connected(() => ({ body: { id, url: "https://evil.example/notion.so/" } }));
    expect(await connection.send(page, context)).toMatchObject({ url: `https://www.notion.so/${bare}` });
  });

  it.each([
    ["object_not_found", 404, /not shared with the integration/, /add the integration/],
    ["restricted_resource", 403, /may not do this/, /capabilities/],
    ["unauthorized", 401, /does not know this token/, /Connect Notion again/],
  ])("says what %s means", async (code, status, reason, remedy) => {
    const { connection } = connected(() => ({ status, body: { object: "error", code, message: "No." } }));
    const outcome = await connection.send(page, context);
    expect(outcome).toMatchObject({ kind: "failed", signedOut: status === 401 });
    expect("reason" in outcome && outcome.reason).toMatch(reason);
    expect("remedy" in outcome && outcome.remedy).toMatch(remedy);
  });

  it("is tried again where Notion is overloaded and says so, and unknown after a 5xx or a lost answer", async () => {
    const busy = connected((_, nth) =>
      nth === 0 ? { status: 529, headers: { "retry-after": "1" }, body: {} } : { body: { id, url } },
    );
    expect(await busy.connection.send(page, context)).toMatchObject({ kind: "sent" });
    for (const answer of ["lost", { status: 502, body: {} }] as const) {
      const { vendor, connection } = connected(() => answer);
      expect(await connection.send(page, context)).toMatchObject({ kind: "unknown" });
      expect(vendor.asked).toHaveLength(1);
    }
  });
});

describe("looking a page up", () => {
  it("looks into the pages of its title for its mark", async () => {
    const { vendor, connection } = connected(({ url: asked }) =>
      asked.endsWith("/v1/search")
        ? { body: { results: [{ id, url }] } }
        : { body: { markdown: `x\n\`sitrep ${context.key}\`` } },
    );
    expect(await connection.lookUp(page, context)).toEqual({ kind: "found", id, url });
    expect(vendor.asked[0]?.body).toMatchObject({ query: "Review of café 漢 🚒" });
    expect(vendor.asked[1]?.headers["notion-version"]).toBe("2026-03-11");
  });

  it.each<[string, FakeAnswer]>([
    ["nothing", { body: { results: [] } }],
    ["no list", { body: {} }],
    ["a no", { status: 503, body: {} }],
  ])("never takes it for absent: the search said %s", async (_, answer) => {
    const { connection } = connected(() => answer);
    expect(await connection.lookUp(page, context)).toMatchObject({ kind: "cannot-tell" });
  });
});

describe("a page that is written anew", () => {
  it("has its whole text put in place of the old one, and is tried again by itself", async () => {
    const { vendor, connection } = connected((_, nth) => (nth === 0 ? "lost" : { body: { id, url } }));
    expect(await connection.send(again, context)).toMatchObject({ kind: "sent", id });
    expect(vendor.asked).toHaveLength(2);
    expect(vendor.asked[1]).toMatchObject({
      method: "PATCH",
      url: `https://api.notion.com/v1/pages/${id}/markdown`,
      body: { type: "replace_content" },
    });
    expect(await connection.lookUp(again, context)).toMatchObject({ kind: "cannot-tell" });
  });
});

describe("what the policy and a document name", () => {
  it("is a data source where it is one, by its column for titles", async () => {
    const properties = { Day: { type: "date" }, "Name é": { type: "title" } };
    const { connection } = connected(() => ({ body: { id, properties } }));
    expect(await connection.pages?.parentOf(`https://www.notion.so/acme/${bare}?v=1`)).toEqual({
      kind: "answered",
      value: `source:${id}:Name é`,
    });
  });

  it.each([404, 400])("is a page where a data source is answered with %i", async (status) => {
    const { connection } = connected(() => ({ status, body: { object: "error", message: "No." } }));
    expect(await connection.pages?.parentOf(url)).toEqual({ kind: "answered", value: `page:${id}` });
  });

  it("fails where it is no address of a page, and asks nothing", async () => {
    const { vendor, connection } = connected(() => ({ body: {} }));
    const told = {
      kind: "failed",
      remedy: "Put the page’s id into the policy: the 32 digits at the end of its address.",
    };
    expect(await connection.pages?.parentOf("Reviews")).toMatchObject(told);
    expect(await connection.pages?.pageNow("https://www.notion.so/acme/Reviews")).toMatchObject(told);
    expect(vendor.asked).toEqual([]);
  });

  it("is a page by its id, with or without dashes", async () => {
    const { connection } = connected(() => ({ body: {} }));
    for (const named of [id, bare, url, `${url}?pvs=4#x`])
      expect(await connection.pages?.pageNow(named)).toEqual({ kind: "answered", value: id });
  });
});

function connected(answer: (asked: Asked, nth: number) => FakeAnswer): {
  readonly vendor: FakeVendor;
  readonly connection: Connection;
} {
  const vendor = fakeVendor(answer);
  const credentials = { token: "ntn_x", site: undefined, account: undefined };
  const address = "https://api.notion.com/";
  return { vendor, connection: createNotionConnection({ credentials, address, http: vendor.http }) };
}
