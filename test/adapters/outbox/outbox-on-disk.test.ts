import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createOutbox, type Outbox } from "../../../src/adapters/outbox/outbox.ts";
import type { Draft } from "../../../src/adapters/outbox/parts.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import { createFolderStore } from "../../../src/disk/folder-store.ts";
import { isRunning } from "../../../src/disk/process-sign.ts";
import { deliveryOf } from "../../support/deliveries.ts";

let folder = "";
const keys: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sitrep-outbox-"));
  keys.length = 0;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const connection: Connection = {
  service: "slack",
  sends: ["post-message"],
  isIdempotent: () => false,
  whoAmI: () => Promise.resolve({ kind: "answered", value: "Sam Lee" }),
  preview: () => [],
  async send(_, { key }) {
    keys.push(key);
    await pause(1);
    return { kind: "sent", id: key, url: undefined };
  },
  lookUp: () => Promise.resolve({ kind: "cannot-tell", reason: "No way to look." }),
};

/** One window's outbox, as a host puts it together. */
function windowOver(folder: string): Outbox {
  return createOutbox({
    store: createFolderStore(folder),
    connectionOf: () => Promise.resolve(connection),
    note: () => Promise.resolve(),
    clock: { now: Date.now, sleep: (ms) => pause(ms) },
    owner: `${process.pid} ${hostname()} ${randomUUID()}`,
    isAlive: isRunning,
    newId: randomUUID,
    hash: (text) => createHash("sha256").update(text).digest("hex"),
    log: () => undefined,
  });
}

function draftOf(mark: number): Draft {
  const { file, title, target, request, note } = deliveryOf();
  const thing = {
    declaredAt: 1,
    title,
    kind: request.kind,
    service: "slack",
    target,
    mark: `${mark}`,
  } as const;
  return { file, title, target, request, note, connection: `c${mark % 3}`, thing };
}

it("sends each thing once from two windows over one folder that begin at the same moment, and leaves it empty", async () => {
  const [one, other] = [windowOver(folder), windowOver(folder)];
  const drafts = Array.from({ length: 9 }, (_, mark) => draftOf(mark));
  await Promise.all([one.enqueue(drafts), other.enqueue(drafts)]);
  expect((await one.list()).deliveries).toHaveLength(9);
  await Promise.all([one.run(), other.run()]);
  expect([keys.length, new Set(keys).size]).toEqual([9, 9]);
  expect(readdirSync(folder)).toEqual([]);
});
