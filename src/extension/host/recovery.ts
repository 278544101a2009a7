import { Uri, workspace } from "vscode";
import type { Instant } from "../../core/model/instant.ts";

/** Notes of what was asked for, kept until it is safe in its file (design: writers). */
export interface Recovery {
  /** Writes a note; resolves when it is on disk. Undefined where none can be kept. */
  readonly keep: (file: Uri, intent: object, at: Instant) => Promise<Uri | undefined>;
  readonly drop: (note: Uri | undefined) => Promise<void>;
  /** Notes that an earlier session left behind. */
  readonly left: () => Promise<readonly Uri[]>;
}

/** Notes in a folder of the editor's own storage. */
export function createRecovery(storage: Uri, log: (message: string) => void): Recovery {
  const folder = Uri.joinPath(storage, "recovery");
  let count = 0;
  return {
    async keep(file, intent, at) {
      count += 1;
      const note = Uri.joinPath(folder, `${at}-${count}.json`);
      const text = `${JSON.stringify({ file: file.toString(), ...intent }, undefined, 2)}\n`;
      try {
        await workspace.fs.writeFile(note, new TextEncoder().encode(text));
        return note;
      } catch (error) {
        log(`Keeping a recovery note: ${String(error)}`);
        return undefined; // storage that can't be written must not keep an incident from being logged
      }
    },
    async drop(note) {
      if (note === undefined) return;
      await workspace.fs.delete(note).then(undefined, (error: unknown) => {
        log(`Dropping a recovery note: ${String(error)}`);
      });
    },
    async left() {
      const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []); // no folder, no notes
      return entries.filter(([name]) => name.endsWith(".json")).map(([name]) => Uri.joinPath(folder, name));
    },
  };
}
