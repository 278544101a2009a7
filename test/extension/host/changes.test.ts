import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeLock } from "../../../src/disk/file-lock.ts";
import { at, recordText } from "../../support/record.ts";

vi.mock("vscode", () => import("../../support/editor-on-disk.ts"));

const { Uri } = await import("vscode");
const { defaultPolicies } = await import("../../support/default-policies.ts");
const { createChanges } = await import("../../../src/extension/host/changes.ts");
const { createReader } = await import("../../../src/extension/host/reader.ts");
const { createStore } = await import("../../../src/extension/host/store.ts");
const { disk } = (await import("../../../src/extension/node/this-computer.ts")).thisComputer;
const { createRecovery } = await import("../../../src/extension/host/recovery.ts");

let folder = "";
let file = "";
const before = recordText();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sitrep-changes-é 漢-"));
  file = path.join(folder, "incident.md");
  writeFileSync(file, before);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The words of the notes that are on disk. */
function noted(): readonly string[] {
  const notes = path.join(folder, "storage", "recovery");
  const names = readdirSync(notes).filter((name) => name.endsWith(".json"));
  return names
    .map((name) => /"text": "(.*)"/.exec(readFileSync(path.join(notes, name), "utf8"))?.[1] ?? "")
    .sort();
}

function changes(): ReturnType<typeof createChanges> {
  const recovery = createRecovery(
    Uri.file(path.join(folder, "storage")),
    (message) => expect.fail(message),
    disk,
  );
  return createChanges(defaultPolicies, recovery, createReader(), createStore(disk));
}

describe("changes of a file that is not open", () => {
  it("are noted on disk at the key, each, before the file is touched, until they are in it", async () => {
    const release = await takeLock(file);
    const { apply } = changes();
    const log = (minute: string, text: string) =>
      apply(Uri.file(file), { kind: "log", at: at(`2026-11-21T14:${minute}:00Z`), type: "note", text });
    const both = [log("20", "first é"), log("21", "second 🚒")];
    expect(noted()).toEqual(["first é", "second 🚒"]);
    expect(readFileSync(file, "utf8")).toBe(before);
    await release();
    for (const outcome of await Promise.all(both)) expect(outcome).toMatchObject({ kind: "done" });
    expect(readFileSync(file, "utf8")).toBe(
      `${before}- 2026-11-21T14:20:00Z first é\n- 2026-11-21T14:21:00Z second 🚒\n`,
    );
    await vi.waitFor(() => {
      expect(noted()).toEqual([]);
    });
  });

  it("that are refused stay noted until the same words are in it", async () => {
    writeFileSync(file, recordText({ timeline: ["<<<<<<< ours", "=======", ">>>>>>> theirs"] }));
    const { apply } = changes();
    const log = (minute: string, text: string) =>
      apply(Uri.file(file), { kind: "log", at: at(`2026-11-21T14:${minute}:00Z`), type: "note", text });
    expect(await log("20", "pool é")).toMatchObject({ kind: "refused" });
    expect(await log("21", "pool é")).toMatchObject({ kind: "refused" });
    expect(await log("22", "other")).toMatchObject({ kind: "refused" });
    expect(noted()).toEqual(["other", "pool é", "pool é"]);
    writeFileSync(file, before);
    expect(await log("23", "pool é")).toMatchObject({ kind: "done" });
    expect(noted()).toEqual(["other"]);
  });

  it("that are refused without words of a person's own leave no note", async () => {
    const { apply } = changes();
    const entry = { line: 99, text: "none" };
    const outcome = await apply(Uri.file(file), {
      kind: "delete-entry",
      at: at("2026-11-21T14:20:00Z"),
      entry,
    });
    expect(outcome).toMatchObject({ kind: "refused" });
    expect(noted()).toEqual([]);
  });
});
