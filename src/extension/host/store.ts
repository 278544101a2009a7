import { FilePermission, workspace, type Uri } from "vscode";
import type { Disk } from "./computer.ts";

/**
 * How files are written. On a disk of this host: in one step, and with a lock that all writers of ours obey. A virtual file
 * system knows no lock, and promises of no renaming that it is one step: there a file is written and read again, so that
 * whoever wrote can see what became of it.
 */
export interface Store {
  /** Also where it can't be told: then writing will say why it can't be done. */
  readonly isReadOnly: (file: Uri) => Promise<boolean>;
  /**
   * Does `write` while the command line and other windows keep out. Where no lock can be made, the folder being read-only,
   * or is held for longer than is reasonable, `write` goes on without: it checks the text it planned on before it writes.
   */
  readonly locked: <Result>(file: Uri, write: () => Promise<Result>) => Promise<Result>;
  /**
   * Replaces a file's text and gives what is there afterwards: on a disk the same; elsewhere that may be what another
   * wrote at the same moment. @throws FileSystemError, Error of the file system.
   */
  readonly replace: (file: Uri, text: string) => Promise<string>;
}

/** `disk` is undefined where this host has none. */
export function createStore(disk: Disk | undefined): Store {
  const diskOf = ({ scheme }: Uri): Disk | undefined => (scheme === "file" ? disk : undefined);
  return {
    isReadOnly: async (file) => {
      const there = diskOf(file);
      return there === undefined ? isMarkedReadOnly(file) : there.isReadOnly(file.fsPath);
    },
    locked: async (file, write) => {
      const release = await diskOf(file)
        ?.lock(file.fsPath)
        .catch(() => undefined);
      try {
        return await write();
      } finally {
        await release?.();
      }
    },
    replace: async (file, text) => {
      const there = diskOf(file);
      if (there === undefined) return writeAndRead(file, text);
      await there.replace(file.fsPath, text);
      return text;
    },
  };
}

async function isMarkedReadOnly(file: Uri): Promise<boolean> {
  if (workspace.fs.isWritableFileSystem(file.scheme) === false) return true;
  return workspace.fs.stat(file).then(
    ({ permissions = 0 }) => (permissions & FilePermission.Readonly) !== 0,
    () => false, // missing: whoever reads it will say so
  );
}

async function writeAndRead(file: Uri, text: string): Promise<string> {
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.fs.readFile(file));
}
