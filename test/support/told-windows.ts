import type { Uri } from "vscode";
import type { Notice, Told } from "../../src/core/clock/notice.ts";
import { minute, type Instant } from "../../src/core/model/instant.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import type { DeadlineWatch } from "../../src/extension/host/deadline-watch.ts";
import type { LibraryFile } from "../../src/extension/host/library.ts";
import type { ToldStore } from "../../src/extension/host/told-store.ts";
import { read } from "./record.ts";

/** A record in a library, by its name. */
export function libraryFile(name: string, text: string, policy: Policy = defaultPolicy): LibraryFile {
  const path = `/team/incidents/${name}/incident.md`;
  const uri = { scheme: "file", path, fsPath: path, toString: () => `file://${path}` };
  return { uri: uri as never, read: read(text, policy), policy }; // what of a Uri the watch uses
}

/** The records of a workspace, which tests change, in the part of a library that watches ask. */
export function libraryOf(...files: LibraryFile[]) {
  return {
    files,
    records: () => files,
    reviews: () => [],
    active: () => files[0],
    running: () => files.find(({ read: { snapshot } }) => snapshot.status !== "resolved"),
    get: (uri: { toString: () => string }) => files.find((file) => file.uri.toString() === uri.toString()),
    ready: Promise.resolve(),
  };
}

/** A notification in short: `internal +2`, `Incident Commander`. */
export function inShort({ deadline, others }: Notice): string {
  const about =
    deadline.kind === "update" ? deadline.audience : deadline.kind === "role" ? deadline.role : deadline.kind;
  return others === 0 ? about : `${about} +${others}`;
}

/** A storage in memory that many windows share, with one round through the event loop for each call, as a disk has. */
export function sharedMemory(): ToldStore {
  const seen = new Map<string, Instant>();
  const claims = new Map<string, Map<string, Instant>>();
  const hushed = new Map<string, Map<string, Instant>>();
  const of = (table: Map<string, Map<string, Instant>>, incident: Uri): Map<string, Instant> => {
    const key = incident.toString();
    const known = table.get(key) ?? new Map<string, Instant>();
    table.set(key, known);
    return known;
  };
  const round = (): Promise<void> => Promise.resolve();
  return {
    async read(incident, now): Promise<Told> {
      await round();
      if (!seen.has(incident.toString())) seen.set(incident.toString(), now);
      return {
        seen: seen.get(incident.toString()) ?? now,
        claims: new Map(of(claims, incident)),
        hushed: new Map(of(hushed, incident)),
      };
    },
    async claim(incident, name, now) {
      await round();
      if (of(claims, incident).has(name)) return false;
      of(claims, incident).set(name, now);
      return true;
    },
    async hush(incident, key, until) {
      await round();
      of(hushed, incident).set(key, until);
    },
    async endSnoozes(incident) {
      await round();
      hushed.delete(incident.toString());
    },
    async forget(incidents) {
      await round();
      for (const table of [seen, claims, hushed])
        for (const incident of incidents) table.delete(incident.toString());
    },
  };
}

/** Lets time pass in steps of a quarter of a minute; at each, every window that is awake looks. */
export async function pass(
  clock: { now: Instant },
  minutes: number,
  ...windows: readonly Pick<DeadlineWatch, "check">[]
): Promise<void> {
  for (let step = 0; step < minutes * 4; step += 1) {
    clock.now += minute / 4;
    await Promise.all(windows.map((window) => window.check()));
  }
}
