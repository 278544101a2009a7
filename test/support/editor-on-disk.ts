/**
 * The part of the editor that its writer of closed files uses, on a real disk: what `vscode` is to a process that is
 * bundled to be killed. It holds no document, so that every change goes to the file itself.
 */
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

export { l10n } from "./l10n.ts";

/** A file of this computer, as the editor names it. */
export interface FileUri {
  readonly scheme: "file";
  readonly path: string;
  readonly fsPath: string;
  readonly toString: () => string;
}

export const Uri = {
  file: (fsPath: string): FileUri => ({
    ...{ scheme: "file", path: fsPath, fsPath },
    toString: () => `file://${fsPath}`,
  }),
  joinPath: (base: FileUri, ...parts: readonly string[]): FileUri =>
    Uri.file(path.posix.join(base.path, ...parts)),
};

export class FileSystemError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The editor's names of what went wrong. */
async function asEditor<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new FileSystemError(isGone ? "FileNotFound" : "Unknown", String(error));
  }
}

export const workspace = {
  textDocuments: [],
  onDidSaveTextDocument: () => new Disposable(),
  fs: {
    readFile: (file: FileUri) => asEditor(readFile(file.fsPath)),
    /** The editor makes missing folders. */
    writeFile: async (file: FileUri, bytes: Uint8Array) => {
      await asEditor(mkdir(path.dirname(file.fsPath), { recursive: true }));
      await asEditor(writeFile(file.fsPath, bytes));
    },
    delete: (file: FileUri, options?: { readonly recursive?: boolean }) =>
      asEditor(rm(file.fsPath, { recursive: options?.recursive ?? false })),
    rename: (from: FileUri, to: FileUri) => asEditor(rename(from.fsPath, to.fsPath)),
    stat: async (file: FileUri) => ({ mtime: (await asEditor(stat(file.fsPath))).mtimeMs }),
    readDirectory: async (folder: FileUri) =>
      (await asEditor(readdir(folder.fsPath))).map((name) => [name, 1]),
  },
};

export const window = { tabGroups: { all: [] } };

export class Disposable {
  readonly dispose = (): void => undefined;
}

/** Nobody listens, and nobody is told. */
export class EventEmitter extends Disposable {
  readonly event = (): Disposable => new Disposable();
  readonly fire = (): void => undefined;
}

/** Nobody is signed in. */
export const authentication = { getSession: () => Promise.resolve(undefined) };

/** Of what is open, which is nothing. */
export const FilePermission = { Readonly: 1 };
export const Range = Object;
export const TabInputText = Object;
export const WorkspaceEdit = Object;
