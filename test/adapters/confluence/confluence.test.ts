import { describe, expect, it } from "vitest";
import { createConfluenceConnection } from "../../../src/adapters/confluence/confluence.ts";
import { textAt } from "../../../src/adapters/http/json.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { fakeVendor, type Asked, type FakeAnswer, type FakeVendor } from "../../support/fake-vendor.ts";

const context = { key: "sitrep-0123456789abcdef0123456789abcdef", signal: undefined };
const mark = `sitrep ${context.key}`;
const site = "acme.atlassian.net";

const page: Extract<SendRequest, { kind: "publish-page" }> = {
  kind: "publish-page",
  parent: "98306/65538",
  title: "Review of café 漢 🚒\r\n",
  markdown: "# What happened\r\n\r\nIt was *late*.",
  back: { title: "Record", url: "https://example.com/record" },
};

const again: Extract<SendRequest, { kind: "republish-page" }> = {
  kind: "republish-page",
  page: "65539@7",
  title: "Review",
  markdown: "Now.",
  back: undefined,
};

describe("a page of Confluence", () => {
  it("is made in its space below its parent, with its mark, at an address of the account's own site", async () => {
    const { vendor, connection } = connected(() => ({
      body: { id: "70", _links: { webui: "/spaces/OPS/pages/70", base: "https://evil.example" } },
    }));
    expect(await connection.send(page, context)).toEqual({
      kind: "sent",
      id: "70",
      url: `https://${site}/wiki/spaces/OPS/pages/70`,
    });
    expect(vendor.asked).toMatchObject([
      {
        method: "POST",
        url: `https://${site}/wiki/api/v2/pages`,
        body: { spaceId: "98306", parentId: "65538", status: "current", title: "Review of café 漢 🚒" },
      },
    ]);
    expect(textAt(vendor.asked[0]?.body, "body", "value")).toContain(mark);
  });

  it("has an address of the site where the answer's leads elsewhere", async () => {
    const webui = "https://evil.example/x";
    const { connection } = connected(() => ({ body: { id: "70", _links: { webui } } }));
    expect(await connection.send(page, context)).toMatchObject({
      url: `https://${site}/wiki/pages/viewpage.action?pageId=70`,
    });
  });

  it("has a title of 255 characters at most, and one where the review has none", async () => {
    const { vendor, connection } = connected(() => ({ body: { id: "70" } }));
    await connection.send({ ...page, title: "é".repeat(400) }, context);
    await connection.send({ ...page, title: " \r\n" }, context);
    const [long = "", none] = vendor.asked.map(({ body }) => textAt(body, "title"));
    expect(long).toHaveLength(255);
    expect(none).toBe("Incident review");
  });

  it.each([
    [400, "A page with this title already exists", /^Rename the review/],
    [404, "Space not found", /^Check the space/],
    [409, "Version conflict", /^Look at what was changed/],
    [413, "Too large", /^Shorten it/],
  ])("says what to do about %i: %s", async (status, title, remedy) => {
    const { connection } = connected(() => ({ status, body: { errors: [{ status, title }] } }));
    const outcome = await connection.send(page, context);
    expect(outcome).toMatchObject({ kind: "failed", signedOut: false });
    expect("remedy" in outcome && outcome.remedy).toMatch(remedy);
  });

  it("is unknown where its answer got lost or is none of Confluence's", async () => {
    for (const answer of ["lost", { body: "<html>Please sign in</html>" }] as const)
      expect(await connected(() => answer).connection.send(page, context)).toMatchObject({ kind: "unknown" });
  });

  it("is signed out by a 401, and waits where there is a limit", async () => {
    const out = connected(() => ({ status: 401, body: {} }));
    expect(await out.connection.send(page, context)).toMatchObject({ kind: "failed", signedOut: true });
    const limited = connected((_, nth) =>
      nth === 0 ? { status: 429, headers: { "retry-after": "2" } } : { body: { id: "1" } },
    );
    expect(await limited.connection.send(page, context)).toMatchObject({ kind: "sent", id: "1" });
  });
});

describe("looking a page up", () => {
  const found = (value: string): FakeAnswer => ({
    body: { results: [{ id: "70", body: { atlas_doc_format: { value } } }] },
  });

  it("finds the one of its title that carries its mark", async () => {
    const { vendor, connection } = connected(() => found(`…${mark}…`));
    expect(await connection.lookUp(page, context)).toMatchObject({ kind: "found", id: "70" });
    const { searchParams } = new URL(vendor.asked[0]?.url ?? "");
    expect(Object.fromEntries(searchParams)).toEqual({
      "space-id": "98306",
      title: "Review of café 漢 🚒",
      "body-format": "atlas_doc_format",
    });
  });

  it("takes a page of the title without the mark for somebody else's", async () => {
    const { connection } = connected(() => found("words"));
    expect(await connection.lookUp(page, context)).toEqual({ kind: "absent" });
  });

  it("cannot tell from an answer that can't be read", async () => {
    const { connection } = connected(() => ({ body: {} }));
    expect(await connection.lookUp(page, context)).toMatchObject({ kind: "cannot-tell" });
  });
});

describe("a page that is written anew", () => {
  it("is the version after the one that was read, with its mark as its message", async () => {
    const { vendor, connection } = connected(() => ({ body: { id: "65539" } }));
    expect(await connection.send(again, context)).toMatchObject({ kind: "sent", id: "65539" });
    expect(vendor.asked).toMatchObject([
      { method: "PUT", body: { id: "65539", version: { number: 8, message: mark } } },
    ]);
  });

  it.each([
    ["found", { number: 8, message: mark }, { kind: "found", id: "65539" }],
    ["absent", { number: 7, message: "somebody's" }, { kind: "absent" }],
    [
      "overtaken",
      { number: 9, message: "somebody's" },
      {
        kind: "cannot-tell",
        reason: "The page was changed by somebody since: look at its history.",
      },
    ],
  ])("is %s by the version that is there", async (_, version, told) => {
    const { connection } = connected(() => ({ body: { id: "65539", version } }));
    expect(await connection.lookUp(again, context)).toMatchObject(told);
  });
});

describe("what the policy and a document name", () => {
  it.each([
    ["OPS", "98306"],
    [" OPS/65538 ", "98306/65538"],
  ])("%s is a place of a space's number", async (named, value) => {
    const { connection } = connected(() => ({ body: { results: [{ id: "98306" }] } }));
    expect(await connection.pages?.parentOf(named)).toEqual({ kind: "answered", value });
  });

  it("says that there is no such space, and what is no space's key", async () => {
    const none = connected(() => ({ body: { results: [] } }));
    expect(await none.connection.pages?.parentOf("OPS")).toMatchObject({
      kind: "failed",
      reason: "Confluence has no space OPS, or does not show it to the account.",
      remedy: "Check the space in the policy.",
    });
    expect(await none.connection.pages?.parentOf("O P S")).toMatchObject({ kind: "failed" });
    expect(none.vendor.asked).toHaveLength(1);
  });

  it.each([
    `https://${site}/wiki/spaces/OPS/pages/65539/A+Review`,
    `https://${site}/wiki/pages/viewpage.action?pageId=65539`,
    "65539",
    "65539@3",
  ])("%s is a page at the version that it has now", async (named) => {
    const { vendor, connection } = connected(() => ({ body: { id: "65539", version: { number: 7 } } }));
    expect(await connection.pages?.pageNow(named)).toEqual({ kind: "answered", value: "65539@7" });
    expect(vendor.asked[0]?.url).toBe(`https://${site}/wiki/api/v2/pages/65539`);
  });

  it("asks nothing for what is no page's address", async () => {
    const { vendor, connection } = connected(() => ({ body: {} }));
    expect(await connection.pages?.pageNow("https://example.com/")).toMatchObject({ kind: "failed" });
    expect(vendor.asked).toEqual([]);
  });
});

function connected(answer: (asked: Asked, nth: number) => FakeAnswer): {
  readonly vendor: FakeVendor;
  readonly connection: Connection;
} {
  const vendor = fakeVendor(answer);
  const credentials = { token: "t", site, account: "jane@example.com" };
  const address = `https://${site}/wiki/api/v2/`;
  return { vendor, connection: createConfluenceConnection({ credentials, address, http: vendor.http }) };
}
