// The part of the editor that its writer of closed files uses, in memory: what `vscode` is to the bench of memory.
const files = new Map();

const uri = (path) => ({
  scheme: "memory",
  path,
  fsPath: path,
  with: (change) => uri(change.path),
  toString: () => `memory://${path}`,
});

export const Uri = {
  file: uri,
  joinPath: (base, ...parts) => uri([base.path, ...parts].join("/")),
};

export class FileSystemError extends Error {
  code = "FileNotFound";
}

function held(file) {
  const bytes = files.get(file.path);
  if (bytes === undefined) throw new FileSystemError(file.path);
  return bytes;
}

export class Disposable {
  dispose() {}
}

export const workspace = {
  textDocuments: [],
  onDidSaveTextDocument: () => new Disposable(),
  fs: {
    isWritableFileSystem: () => true,
    readFile: async (file) => held(file),
    writeFile: async (file, bytes) => void files.set(file.path, bytes),
    delete: async (file) => void files.delete(file.path),
    stat: async (file) => ({ mtime: Date.now(), size: held(file).length }),
    readDirectory: async () => [...files.keys()].map((path) => [path.split("/").at(-1), 1]),
    rename: async (from, to) => {
      files.set(to.path, held(from));
      files.delete(from.path);
    },
  },
};

export const window = { tabGroups: { all: [] } };
export const l10n = {
  t: (sentence, ...values) => sentence.replace(/\{(\d+)\}/g, (hole, index) => String(values[index] ?? hole)),
};
export const FilePermission = { Readonly: 1 };
export const Range = Object;
export const TabInputText = Object;
export const WorkspaceEdit = Object;

/** What the disk holds, in bytes. */
export const heldBytes = () => [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
