import { describe, expect, it } from "vitest";
import type { Call } from "../../../src/adapters/http/call.ts";
import { createHttpClient, type HttpSettings } from "../../../src/adapters/http/client.ts";
import { type Fetch, netOf } from "../../../src/adapters/http/net.ts";
import { resetAt } from "../../../src/adapters/http/rate-limit.ts";
import { type Move, networkError, scriptedNet } from "../../support/scripted-net.ts";

const settings: HttpSettings = {
  service: "statuspage",
  base: "https://api.statuspage.io/v1/",
  headers: { Authorization: "OAuth kept-é-out".replace("é", "e") },
  gapMs: 1100,
};
const post: Call = { method: "POST", path: "pages/p1/incidents", body: { name: "漢 🚒" } };
const get: Call = { method: "GET", path: "pages/p1?who=jane@example.org" };
const ok: Move = { kind: "answer", status: 201, body: '{"id":"x"}' };
const status = (status: number, headers?: Readonly<Record<string, string>>): Move => ({
  kind: "answer",
  status,
  body: "{}",
  headers,
});

function session(moves: readonly Move[], more: Partial<HttpSettings> = {}) {
  const scripted = scriptedNet(moves);
  const client = createHttpClient({ ...settings, ...more }, scripted.net);
  const begun = scripted.time.now();
  return {
    ...scripted,
    client,
    ask: (call: Call) => scripted.time.settle(client.ask(call)),
    change: (call: Call) => scripted.time.settle(client.change(call)),
    /** When each request went out, in seconds. */
    times: () => scripted.seen.map(({ at }) => (at - begun) / 1000),
  };
}

describe("createHttpClient", () => {
  it("sends JSON below its own address, with what lets it in, and follows no redirect", async () => {
    const { change, seen } = session([ok]);
    const reply = await change({ ...post, headers: { Accept: "application/vnd.x+json" } });
    expect(reply).toMatchObject({ kind: "answered", status: 201, body: { id: "x" } });
    expect(seen).toMatchObject([
      {
        url: "https://api.statuspage.io/v1/pages/p1/incidents",
        method: "POST",
        body: '{"name":"漢 🚒"}',
        redirect: "error",
        headers: {
          authorization: "OAuth kept-e-out",
          accept: "application/vnd.x+json",
          "content-type": "application/json",
        },
      },
    ]);
  });

  it("shows what goes on the wire without what lets it in", () => {
    const { client } = session([ok]);
    expect(client.wire(post)).toEqual({
      method: "POST",
      url: "https://api.statuspage.io/v1/pages/p1/incidents",
      body: '{"name":"漢 🚒"}',
    });
    const secret = session([ok], { base: "https://hooks.slack.com/services/T/B/s3cret", isPathSecret: true });
    expect(secret.client.wire({ method: "POST", path: "", body: { text: "x" } }).url).toBe(
      "https://hooks.slack.com/…",
    );
  });

  it("logs method, path and status, and of a secret address the host", async () => {
    const open = session([status(200)]);
    await open.ask(get);
    expect(open.lines).toEqual(["statuspage: GET /v1/pages/p1 → 200"]);
    const secret = session(
      [networkError("ECONNRESET")].map((error) => ({ kind: "fail", error })),
      {
        base: "https://hooks.slack.com/services/T/B/s3cret?sig=1",
        isPathSecret: true,
      },
    );
    await secret.change({ method: "POST", path: "", body: { text: "secret words" } });
    expect(secret.lines).toEqual(["statuspage: POST hooks.slack.com → lost (ECONNRESET)"]);
  });

  it.each([
    "//evil.example",
    "https://evil.example/",
    "/v2/x",
    "../v2",
    "a/../../x",
    "%2e%2e/x",
    "a\\b",
    "a#b",
    "a b",
    "a\tb",
  ])("refuses the path %j", async (path) => {
    const { client, seen } = session([ok]);
    await expect(client.change({ method: "POST", path })).rejects.toThrow("leads away");
    expect(seen).toEqual([]);
  });

  it("lets requests of a lane begin at the vendor's gap, in order, lanes beside each other", async () => {
    const { client, time, seen, times } = session([ok]);
    const call = (path: string, lane: string): Call => ({ method: "POST", path, lane });
    await time.settle(
      Promise.all([call("a1", "a"), call("a2", "a"), call("b1", "b"), call("a3", "a")].map(client.change)),
    );
    const order = seen.map(({ url }, at) => [url.slice(-2), times()[at]]);
    expect(order).toEqual([["a1", 0], ["b1", 0], ["a2", 1.1], ["a3", 2.2]]); // prettier-ignore
  });

  it("lets no slow answer hold up the next in its lane", async () => {
    const { client, time, times } = session([{ kind: "hang" }, ok]);
    const slow = client.change(post);
    await time.settle(client.change(post));
    expect(times()).toEqual([0, 1.1]);
    expect(await time.settle(slow)).toMatchObject({ kind: "lost" });
  });
});

describe("a change", () => {
  it.each([429, 420, 529])("is tried twice more after %i, with waits of 1 and 2 s", async (code) => {
    const { change, times } = session([status(code), status(code), ok], { gapMs: 0 });
    expect(await change(post)).toMatchObject({ kind: "answered", status: 201 });
    expect(times()).toEqual([0, 1, 3]);
  });

  it("waits as it is told to, in seconds or until a date", async () => {
    const date = new Date(Date.UTC(2026, 10, 22, 9, 0, 30)).toUTCString();
    const { change, times } = session([
      status(429, { "retry-after": "7" }),
      status(403, { "retry-after": date }),
      ok,
    ]);
    expect(await change(post)).toMatchObject({ kind: "answered", status: 201 });
    expect(times()).toEqual([0, 7, 30]);
  });

  it("waits for the end of the vendor's window where that is all it tells", async () => {
    const { change, times } = session([status(429, { "ratelimit-reset": "12" }), ok]);
    await change(post);
    expect(times()).toEqual([0, 12]);
  });

  it("keeps the others of its lane back while the vendor takes nothing", async () => {
    const { client, time, times } = session([status(429, { "retry-after": "20" }), ok], { gapMs: 0 });
    const first = client.change(post);
    await time.settle(time.sleep(1));
    await time.settle(Promise.all([first, client.change(post)]));
    expect(times()).toEqual([0, 20, 20]);
  });

  it("tells until when, where the wait is longer than a minute", async () => {
    const { change, seen, time } = session([status(429, { "retry-after": "61" })]);
    const begun = time.now();
    expect(await change(post)).toEqual({ kind: "limited", status: 429, until: begun + 61_000 });
    expect(seen).toHaveLength(1);
  });

  it("gives up after three tries", async () => {
    const { change, seen } = session([status(420)]);
    expect(await change(post)).toMatchObject({ kind: "limited", status: 420 });
    expect(seen).toHaveLength(3);
  });

  it("is tried again where it certainly was not reached", async () => {
    const fail: Move = { kind: "fail", error: networkError("ENOTFOUND") };
    const { change, seen } = session([fail, fail, ok]);
    expect(await change(post)).toMatchObject({ kind: "answered" });
    expect(seen).toHaveLength(3);
  });

  it.each([
    ["a 500", status(500)],
    ["a 503 that says when", status(503, { "retry-after": "1" })],
    ["a 403 that says nothing", status(403)],
    ["a 404", status(404)],
    ["a reset connection", { kind: "fail", error: networkError("ECONNRESET") }],
    ["an error nobody knows", { kind: "fail", error: new Error("?") }],
    ["no answer in time", { kind: "hang" }],
    ["half an answer", { kind: "answer", status: 200, body: '{"id":', hangs: true }],
  ] satisfies readonly (readonly [string, Move])[])("is not tried again after %s", async (_, move) => {
    const { change, seen } = session([move, ok]);
    const reply = await change(post);
    expect(reply.kind === "lost" || reply.kind === "answered").toBe(true);
    expect(seen).toHaveLength(1);
  });

  it("is lost after 15 s, or after as long as it says", async () => {
    for (const [timeoutMs, seconds] of [
      [undefined, 15],
      [30_000, 30],
    ] as const) {
      // prettier-ignore
      const { change, time } = session([{ kind: "hang" }]);
      const begun = time.now();
      expect(await change({ ...post, timeoutMs })).toEqual({
        kind: "lost",
        reason: "No answer came in time.",
      });
      expect((time.now() - begun) / 1000).toBe(seconds);
    }
  });

  it("keeps the status of a no whose body broke off", async () => {
    const { change } = session([{ kind: "answer", status: 422, body: "x".repeat(5_000_001) }]);
    expect(await change(post)).toMatchObject({ kind: "answered", status: 422, body: undefined });
  });

  it("does not read an answer without an end", async () => {
    const { change } = session([{ kind: "answer", status: 200, body: "x".repeat(5_000_001) }]);
    expect(await change(post)).toMatchObject({ kind: "lost" });
  });

  it("that is stopped before its turn was not sent, and on its way is lost", async () => {
    const controller = new AbortController();
    const { client, time, seen } = session([{ kind: "hang" }]);
    const both = Promise.all([1, 2].map(() => client.change({ ...post, signal: controller.signal })));
    await time.settle(time.sleep(500));
    controller.abort();
    const [sent, waiting] = await time.settle(both);
    expect(sent).toEqual({ kind: "lost", reason: "It was stopped while it was being sent." });
    expect(waiting).toEqual({ kind: "not-sent", reason: "It was stopped before it was sent." });
    expect(seen).toHaveLength(1);
  });

  it("never goes out with a token that no header can hold, and never repeats it", async () => {
    const { change, seen, lines } = session([ok], { headers: { authorization: "Bearer s3cret\nx: y" } });
    const reply = await change(post);
    expect(reply).toMatchObject({ kind: "not-sent" });
    expect(JSON.stringify([reply, lines])).not.toContain("s3cret");
    expect(seen).toEqual([]);
  });
});

describe("a question", () => {
  it("is asked again whatever came", async () => {
    const { ask, seen } = session([
      status(502),
      { kind: "fail", error: networkError("ECONNRESET") },
      status(200),
    ]);
    expect(await ask(get)).toMatchObject({ kind: "answered", status: 200 });
    expect(seen).toHaveLength(3);
  });

  it("is not asked again after a no", async () => {
    const { ask, seen } = session([status(404)]);
    expect(await ask(get)).toMatchObject({ kind: "answered", status: 404 });
    expect(seen).toHaveLength(1);
  });

  it("says that an earlier try may have taken effect, whatever came last", async () => {
    const lost: Move = { kind: "fail", error: networkError("ECONNRESET") };
    const no = session([lost, status(401)]);
    expect(await no.ask(post)).toMatchObject({ kind: "answered", status: 401, afterLost: true });
    const offline = session([lost, { kind: "fail", error: networkError("ENOTFOUND") }]);
    expect(await offline.ask(post)).toMatchObject({ kind: "lost" });
    const limited = session([lost, status(429, { "retry-after": "600" })]);
    expect(await limited.ask(post)).toMatchObject({ kind: "lost" });
  });

  it("knows a vendor's own way of saying too much", async () => {
    const tooMuch: Move = {
      kind: "answer",
      status: 400,
      body: '{"errors":[{"code":"RATELIMITED"}]}',
      headers: { "x-reset": "90" },
    };
    const { ask, time } = session([tooMuch], {
      limit: (reply, now) =>
        reply.status === 400 ? { until: resetAt(reply.header("x-reset"), now) } : undefined,
    });
    const begun = time.now();
    expect(await ask(get)).toEqual({ kind: "limited", status: 400, until: begun + 90_000 });
  });

  it("reads text as text, JSON as JSON, and nothing as nothing", async () => {
    const text = { "content-type": "text/plain" };
    for (const [body, headers, read] of [
      ["ok", text, "ok"],
      ["", text, undefined],
      ["<html>", { "content-type": "application/json" }, "<html>"],
      ['{"a":[1,null]}', { "content-type": "application/vnd.x+json; charset=utf-8" }, { a: [1, null] }],
    ] as const) {
      const { ask } = session([{ kind: "answer", status: 200, body, headers }]);
      expect(await ask(get)).toMatchObject({ kind: "answered", body: read });
    }
  });
});

describe("netOf", () => {
  it("takes the platform's fetch, and wakes who sleeps when it is cancelled", async () => {
    const platform: Fetch = globalThis.fetch;
    const net = netOf(platform, () => undefined);
    const controller = new AbortController();
    const asleep = net.sleep(60_000, controller.signal);
    controller.abort();
    await asleep;
    await net.sleep(60_000, controller.signal);
    await net.sleep(1, undefined);
    expect(net.now()).toBeGreaterThan(0);
  });
});

describe("resetAt", () => {
  it("takes seconds from now, seconds and milliseconds since 1970", () => {
    expect(resetAt("60", 1000)).toBe(61_000);
    expect(resetAt("1795338000", 0)).toBe(1_795_338_000_000);
    expect(resetAt("1795338000000", 0)).toBe(1_795_338_000_000);
    for (const none of [undefined, "", "soon", "-1", "1e99"]) expect(resetAt(none, 0)).toBeUndefined();
  });
});
