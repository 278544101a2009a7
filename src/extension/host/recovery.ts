import { Uri, workspace } from "vscode";
import type { Instant } from "../../core/model/instant.ts";
import type { Disk } from "./computer.ts";
import type { Lifetime } from "./lifetime.ts";

/** Notes of what was asked for, kept until it is safe in its file (design: writers). */
export interface Recovery extends Lifetime {
  /**
   * Writes a note; resolves when it is on disk, where it is before the call returns if the storage is on this computer.
   * Undefined where none can be kept.
   */
  readonly keep: (file: Uri, intent: object, at: Instant) => Promise<Uri | undefined>;
  readonly drop: (note: Uri | undefined) => Promise<void>;
  /** Notes of windows that are gone. */
  readonly left: () => Promise<readonly Uri[]>;
  /** Says that this window is there; called each minute. */
  readonly stayAlive: () => void;
}

/** A window that has not said for this long that it is there is gone, milliseconds. */
const goneAfterMs = 4 * 60_000;

/**
 * Notes in a folder of the editor's own storage, which all windows share: a note's name begins with its window's, and a
 * window keeps a file there that it touches, so that no other takes its notes for lost. `disk` is that of this host, if any.
 */
export function createRecovery(
  storage: Uri,
  log: (message: string) => void,
  disk: Disk | undefined,
): Recovery {
  const folder = Uri.joinPath(storage, "recovery");
  const session = crypto.randomUUID().slice(0, 8);
  const sign = Uri.joinPath(folder, `${session}.alive`);
  let count = 0;

  const stayAlive = (): Thenable<void> =>
    workspace.fs.writeFile(sign, new Uint8Array()).then(undefined, (error: unknown) => {
      log(`Keeping a sign of this window: ${String(error)}`);
    });

  async function isAlive(other: string): Promise<boolean> {
    return workspace.fs.stat(Uri.joinPath(folder, `${other}.alive`)).then(
      ({ mtime }) => Date.now() - mtime < goneAfterMs,
      () => false, // it went in peace, or never was
    );
  }

  const remove = (file: Uri): Thenable<void> =>
    workspace.fs.delete(file).then(undefined, (error: unknown) => {
      log(`Removing ${file.path}: ${String(error)}`);
    });

  return {
    async keep(file, intent, at) {
      count += 1;
      const note = Uri.joinPath(folder, `${session}-${at}-${count}.json`);
      const text = `${JSON.stringify({ file: file.toString(), ...intent }, undefined, 2)}\n`;
      try {
        if (disk !== undefined && note.scheme === "file") {
          if (count === 1) disk.writeNow(sign.fsPath, "");
          disk.writeNow(note.fsPath, text);
        } else {
          if (count === 1) await stayAlive();
          await workspace.fs.writeFile(note, new TextEncoder().encode(text));
        }
        return note;
      } catch (error) {
        log(`Keeping a recovery note: ${String(error)}`);
        return undefined; // storage that can't be written must not keep an incident from being logged
      }
    },
    async drop(note) {
      if (note !== undefined) await remove(note);
    },
    async left() {
      const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []); // no folder, no notes
      const names = entries.map(([name]) => name).filter((name) => name.endsWith(".json"));
      const left: Uri[] = [];
      for (const name of names) {
        if (!(await isAlive(name.split("-")[0] ?? ""))) left.push(Uri.joinPath(folder, name));
      }
      return left;
    },
    stayAlive: () => {
      if (count > 0) void stayAlive();
    },
    dispose: () => {
      if (count > 0) void remove(sign);
    },
  };
}
