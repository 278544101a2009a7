import { Uri, workspace } from "vscode";
import type { Told } from "../../core/clock/notice.ts";
import { formatInstant, parseInstant, toSecond, type Instant } from "../../core/model/instant.ts";
import type { Disk } from "./computer.ts";
import { createOnce } from "./create-once.ts";

/**
 * What one person was told of incidents, for all their windows: a folder of the editor's own storage with one small file
 * for each claim and each snooze. Nothing of it is state of an incident: without it, somebody is told once more.
 */
export interface ToldStore {
  /** What is known of an incident; notes that it was seen where no window did before. */
  readonly read: (incident: Uri, now: Instant) => Promise<Told>;
  /** True for the one window that claims a name first. */
  readonly claim: (incident: Uri, name: string, now: Instant) => Promise<boolean>;
  /** Hushes a deadline by its key until an instant, or for good: Infinity. The last word counts. */
  readonly hush: (incident: Uri, key: string, until: Instant) => Promise<void>;
  /** Drops the snoozes of an incident that is over. */
  readonly endSnoozes: (incident: Uri) => Promise<void>;
  /** Drops all that is kept of incidents that have been over for long. */
  readonly forget: (incidents: readonly Uri[]) => Promise<void>;
}

/** One file of the folder: what it is, of what, and the instant that it holds. */
interface Note {
  readonly kind: "seen" | "claim" | "hush";
  readonly of: string;
  readonly at: Instant;
}

/** `storage` is shared by the windows of one person; `disk` is that of this host, if any. */
export function createToldStore(storage: Uri, disk: Disk | undefined): ToldStore {
  const all = Uri.joinPath(storage, "told");
  const folderOf = async (incident: Uri): Promise<Uri> => Uri.joinPath(all, await hash(incident.toString()));
  const fileOf = async (folder: Uri, kind: Note["kind"], of: string): Promise<Uri> =>
    Uri.joinPath(folder, kind === "seen" ? "seen.json" : `${await hash(of)}.${kind}.json`);
  const make = async (folder: Uri, note: Note): Promise<boolean> =>
    createOnce(await fileOf(folder, note.kind, note.of), written(note), disk);

  return {
    async read(incident, now) {
      const folder = await folderOf(incident);
      const known = await notesIn(folder);
      if (known.some(({ kind }) => kind === "seen")) return toldOf(known, now);
      const seen: Note = { kind: "seen", of: incident.toString(), at: toSecond(now) };
      // Where another window was first, its moment counts.
      return toldOf((await make(folder, seen)) ? [...known, seen] : await notesIn(folder), now);
    },
    claim: async (incident, name, now) =>
      make(await folderOf(incident), { kind: "claim", of: name, at: toSecond(now) }),
    async hush(incident, key, until) {
      const file = await fileOf(await folderOf(incident), "hush", key);
      const note = written({ kind: "hush", of: key, at: until });
      await workspace.fs.writeFile(file, new TextEncoder().encode(note));
    },
    async endSnoozes(incident) {
      const folder = await folderOf(incident);
      const names = (await namesIn(folder)).filter((name) => name.endsWith(".hush.json"));
      for (const name of names) await remove(Uri.joinPath(folder, name));
    },
    async forget(incidents) {
      const kept = await workspace.fs.readDirectory(all).then(undefined, () => []); // nobody was told anything yet
      const names = new Set(kept.map(([name]) => name));
      if (names.size === 0) return;
      for (const incident of incidents) {
        const name = await hash(incident.toString());
        if (names.has(name)) await remove(Uri.joinPath(all, name));
      }
    },
  };
}

/** Another window may have removed it already. */
async function remove(uri: Uri): Promise<void> {
  await workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
}

function toldOf(notes: readonly Note[], now: Instant): Told {
  const of = (kind: Note["kind"]) =>
    new Map(notes.filter((note) => note.kind === kind).map((note) => [note.of, note.at] as const));
  return {
    seen: notes.find(({ kind }) => kind === "seen")?.at ?? now,
    claims: of("claim"),
    hushed: of("hush"),
  };
}

async function namesIn(folder: Uri): Promise<readonly string[]> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []); // no folder, nothing known
  return entries.map(([name]) => name).filter((name) => name.endsWith(".json"));
}

async function notesIn(folder: Uri): Promise<readonly Note[]> {
  const notes = (await namesIn(folder)).map(async (name): Promise<readonly Note[]> => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(folder, name)).then(undefined, () => undefined);
    const note = bytes === undefined ? undefined : noteIn(new TextDecoder().decode(bytes));
    return note === undefined ? [] : [note];
  });
  return (await Promise.all(notes)).flat();
}

function written({ kind, of, at }: Note): string {
  return `${JSON.stringify({ kind, of, at: at === Infinity ? "stopped" : formatInstant(at) })}\n`;
}

/** Undefined for what is none of ours, or half-written. What follows the first line is who wrote it. */
function noteIn(text: string): Note | undefined {
  try {
    const value: unknown = JSON.parse(text.split("\n", 1)[0] ?? "");
    if (typeof value !== "object" || value === null || !("kind" in value) || !("of" in value))
      return undefined;
    const { kind, of } = value;
    const at = "at" in value && typeof value.at === "string" ? instantIn(value.at) : undefined;
    const isKnown = kind === "seen" || kind === "claim" || kind === "hush";
    return isKnown && typeof of === "string" && at !== undefined ? { kind, of, at } : undefined;
  } catch {
    return undefined; // a file cut short by a full disk
  }
}

function instantIn(text: string): Instant | undefined {
  return text === "stopped" ? Infinity : parseInstant(text);
}

/** A name for a file: 24 hexadecimal digits of SHA-256. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).slice(0, 12), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
