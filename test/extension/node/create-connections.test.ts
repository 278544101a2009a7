import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deliveryOf } from "../../support/deliveries.ts";
import { Emitter } from "../../support/emitter.ts";

vi.mock("vscode", async () => ({
  EventEmitter: Emitter,
  Uri: (await import("../../support/editor-on-disk.ts")).Uri,
  l10n: (await import("../../support/l10n.ts")).l10n,
  authentication: { getSession: () => Promise.resolve(undefined) },
  workspace: { isTrusted: true, getConfiguration: () => ({ inspect: () => undefined }) },
}));

const { Uri } = await import("../../support/editor-on-disk.ts");
const { createConnections } = await import("../../../src/extension/node/create-connections.ts");

const token = "xoxb-1234-secret";
const webhook = "https://hooks.slack.com/services/T1/B2/very-secret-path";

let folder = "";
const own = globalThis.fetch;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sitrep-connections-"));
});

afterEach(async () => {
  globalThis.fetch = own;
  await rm(folder, { recursive: true, force: true });
});

/** All that a window keeps and says, and what the network was given. `answer`: what each service says. */
function window(answer: () => Promise<Response>) {
  const state = new Map<string, unknown>();
  const secret = new Map<string, string>();
  const lines: string[] = [];
  const given: string[] = [];
  globalThis.fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    given.push(
      `${input instanceof Request ? input.url : input.toString()} ${headers.get("authorization") ?? ""}`,
    );
    return answer();
  };
  const say = (line: string) => void lines.push(line);
  const connections = createConnections({
    state: {
      get: (key: string) => state.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void state.set(key, value)),
    } as never,
    secrets: {
      get: (key: string) => Promise.resolve(secret.get(key)),
      store: (key: string, value: string) => Promise.resolve(void secret.set(key, value)),
      delete: (key: string) => Promise.resolve(void secret.delete(key)),
      onDidChange: new Emitter().event,
    } as never,
    storage: Uri.file(folder) as never,
    clock: { now: () => Date.now(), everyMinute: () => ({ dispose: () => undefined }) },
    isPrivate: () => Promise.resolve(false),
    note: () => Promise.reject(new Error("The disk is full.")),
    log: { trace: say, debug: say, info: say, warn: say, error: say } as never,
  });
  return { connections, state, secret, lines, given };
}

async function filesIn(at: string): Promise<string> {
  const names = await readdir(at, { recursive: true });
  const texts = await Promise.all(names.map((name) => readFile(path.join(at, name), "utf8").catch(() => "")));
  return [...names, ...texts].join("\n");
}

const answers: Readonly<Record<string, () => Promise<Response>>> = {
  taken: () => Promise.resolve(Response.json({ ok: true, channel: "C1", ts: "1.2", messages: [] })),
  "refused with our words": () => Promise.resolve(new Response(`${token} ${webhook}`, { status: 400 })),
  lost: () => Promise.reject(new TypeError(`fetch failed: ${token} ${webhook}`)),
};

describe("what lets us in", () => {
  it.each(Object.entries(answers))("stands among the secrets and nowhere else: %s", async (_, answer) => {
    const { connections, state, secret, lines, given } = window(answer);
    const slack = { service: "slack", name: undefined, who: "Acme" } as const;
    const hook = { service: "slack-webhook", name: "Executives", who: "Executives" } as const;
    await connections.accounts.keep(slack, { token, site: undefined, account: undefined });
    await connections.accounts.keep(hook, { token: webhook, site: undefined, account: undefined });
    const outbox = await connections.outbox();
    const { title, target, request, note, file } = deliveryOf();
    const of = (service: "slack" | "slack-webhook", connection: string) => ({
      ...{ connection, file, title, target, request, note },
      thing: { declaredAt: 0, title, kind: request.kind, service, target, mark: connection },
    });
    await outbox.enqueue([of("slack", "slack"), of("slack-webhook", "slack-webhook Executives")]);
    const stop = new AbortController();
    const running = outbox.run(stop.signal).catch(() => undefined);
    await vi.waitFor(() => {
      expect(given.join("\n")).toContain(token);
    }, 10_000);
    await Promise.race([running, setTimeout(300)]); // what was answered is kept, and tried again for ever
    stop.abort();
    await running;
    expect(given.join("\n")).toContain(token); // the search below is not in vain
    expect([...secret.values()].join("\n")).toContain(webhook);
    const kept = await filesIn(folder);
    expect(kept).toContain("#inc-checkout");
    for (const place of [kept, JSON.stringify([...state]), lines.join("\n")]) {
      expect(place).not.toContain("xoxb-");
      expect(place).not.toContain("very-secret");
    }
    expect(lines.join("\n")).toMatch(/POST/);
    connections.dispose();
  });

  it("is not asked for where the outbox is empty: it is seen from the folder alone", async () => {
    const { connections, given } = window(() => Promise.reject(new Error("no network")));
    expect(await connections.hasOutgoing()).toBe(false);
    expect(given).toEqual([]);
  });
});
