import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  Uri,
  workspace,
  type FileChangeEvent,
  type FileSystemProvider,
} from "vscode";

/** What the folder of the suite's virtual workspace is called. */
export const memoryScheme = "sitrep-memory";

/**
 * A file system in memory, as extensions bring along for what is on no disk. It has no search, as most have none. Renaming
 * is refused, so that whoever counts on it is found out.
 */
export function registerMemoryFiles(): Disposable {
  const files = new Map<string, Uint8Array>();
  const changed = new EventEmitter<FileChangeEvent[]>();
  const below = (path: string): readonly string[] =>
    [...files.keys()].filter((file) => file.startsWith(path === "/" ? path : `${path}/`));
  const isFolder = (path: string): boolean => path === "/workspace" || path === "/" || below(path).length > 0;
  const tell = (uri: Uri, type: FileChangeType): void => {
    changed.fire([{ uri, type }]);
  };
  const provider: FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => undefined),
    stat(uri) {
      const bytes = files.get(uri.path);
      if (bytes === undefined && !isFolder(uri.path)) throw FileSystemError.FileNotFound(uri);
      const type = bytes === undefined ? FileType.Directory : FileType.File;
      return { type, ctime: 0, mtime: times.get(uri.path) ?? 0, size: bytes?.length ?? 0 };
    },
    readDirectory(uri) {
      if (!isFolder(uri.path)) throw FileSystemError.FileNotFound(uri);
      const start = uri.path === "/" ? 1 : uri.path.length + 1;
      const names = below(uri.path).map((file) => file.slice(start).split("/"));
      return [
        ...new Map(
          names.map(([name = "", ...rest]) => [name, rest.length > 0 ? FileType.Directory : FileType.File]),
        ),
      ];
    },
    createDirectory: () => undefined,
    readFile(uri) {
      const bytes = files.get(uri.path);
      if (bytes === undefined) throw FileSystemError.FileNotFound(uri);
      return bytes;
    },
    writeFile(uri, content) {
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      files.set(uri.path, content);
      times.set(uri.path, (times.get(uri.path) ?? 0) + 1);
      tell(uri, type);
    },
    delete(uri) {
      for (const path of [uri.path, ...below(uri.path)]) files.delete(path);
      tell(uri, FileChangeType.Deleted);
    },
    rename(uri) {
      throw FileSystemError.Unavailable(uri);
    },
  };
  const times = new Map<string, number>();
  return workspace.registerFileSystemProvider(memoryScheme, provider, { isCaseSensitive: true });
}
