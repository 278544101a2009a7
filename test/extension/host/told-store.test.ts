import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { minute } from "../../../src/core/model/instant.ts";
import { thisDisk } from "../../support/this-disk.ts";
import { at } from "../../support/record.ts";

vi.mock("vscode", () => import("../../support/editor-on-disk.ts"));

const { Uri } = await import("../../support/editor-on-disk.ts");
const { createToldStore } = await import("../../../src/extension/host/told-store.ts");

const now = at("2026-11-22T03:00:00Z");
const incident = Uri.file("/team/incidents/é 漢/incident.md") as never;

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "sitrep-told-"));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

const window = (storage: string) => createToldStore(Uri.file(storage) as never, thisDisk);

describe("what was told, in a folder that windows share", () => {
  it("is claimed by one window of those that race for it", async () => {
    const storage = folder();
    const windows = [window(storage), window(storage), window(storage)];
    for (let name = 0; name < 20; name += 1) {
      const won = await Promise.all(windows.map((one) => one.claim(incident, `update ${name}`, now)));
      expect(won.filter(Boolean)).toHaveLength(1);
    }
    expect((await window(storage).read(incident, now)).claims.size).toBe(20);
  });

  it("was seen when the first window saw it, whichever asks", async () => {
    const storage = folder();
    const all = [window(storage), window(storage)];
    const seen = await Promise.all(all.map((one, index) => one.read(incident, now + index * minute)));
    expect(new Set(seen.map((told) => told.seen)).size).toBe(1);
    expect((await window(storage).read(incident, now + 60 * minute)).seen).toBe(seen[0]?.seen);
  });

  it("holds snoozes, of which the last word counts, until they end", async () => {
    const storage = folder();
    const [one, other] = [window(storage), window(storage)];
    await one.read(incident, now);
    await one.hush(incident, "update internal", now + 10 * minute);
    await other.hush(incident, "update internal", now + 30 * minute);
    await other.hush(incident, "tell SEV2", Infinity);
    expect((await one.read(incident, now)).hushed).toEqual(
      new Map([
        ["update internal", now + 30 * minute],
        ["tell SEV2", Infinity],
      ]),
    );
    await one.claim(incident, "update internal", now);
    await one.endSnoozes(incident);
    const left = await other.read(incident, now);
    expect([left.hushed.size, left.claims.size, left.seen]).toEqual([0, 1, now]);
  });

  it("is forgotten with incidents that are long over, and only with those", async () => {
    const storage = folder();
    const store = window(storage);
    const other = Uri.file("/team/incidents/other/incident.md") as never;
    await store.forget([incident]); // before there is anything
    await store.claim(incident, "update internal", now);
    await store.claim(other, "update internal", now);
    await store.forget([incident, Uri.file("/never/seen.md") as never]);
    expect(readdirSync(path.join(storage, "told"))).toHaveLength(1);
    expect((await store.read(other, now)).claims.size).toBe(1);
  });

  it("survives a file that was cut short, or that somebody else put there", async () => {
    const storage = folder();
    const store = window(storage);
    await store.claim(incident, "update internal", now);
    const [name = ""] = readdirSync(path.join(storage, "told"));
    for (const [index, text] of [
      "",
      "{",
      "[]",
      "null",
      '{"kind":"claim"}',
      '{"kind":"hush","of":"x","at":"y"}',
    ].entries())
      writeFileSync(path.join(storage, "told", name, `${index}.json`), text);
    const told = await store.read(incident, now);
    expect([...told.claims.keys()]).toEqual(["update internal"]);
    expect(told.hushed.size).toBe(0);
  });

  it("says so where nothing can be made", async () => {
    const storage = path.join(folder(), "file");
    writeFileSync(storage, "no folder");
    await expect(window(storage).claim(incident, "x", now)).rejects.toThrow();
  });
});
