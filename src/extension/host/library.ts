import {
  Disposable,
  EventEmitter,
  RelativePattern,
  Uri,
  window,
  workspace,
  type Event,
  type Memento,
} from "vscode";
import { claimsToBeOurs } from "../../core/incident/claims-to-be-ours.ts";
import { isTooLong } from "../../core/lint/too-long.ts";
import { mostReadAgain, withoutTree } from "../../core/incident/without-tree.ts";
import { severityIds } from "../../core/policy/severity-policy.ts";
import { currentText, exists, nameOf, openDocument } from "./file-text.ts";
import type { Computer } from "./computer.ts";
import { fewAtOnce } from "./few-at-once.ts";
import { findMarkdown } from "./find-markdown.ts";
import { fileOfTab, isInTab } from "./tabs.ts";
import type { SettingId } from "../contributions.ts";
import type { LibraryFile } from "./library-file.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Policies } from "./policies.ts";
import type { Reader } from "./reader.ts";
import { folderParts } from "./settings.ts";
import { createUnderway } from "./underway.ts";

export type { LibraryFile } from "./library-file.ts";

/** Our files in the workspace and in open editors, read anew whenever they change. Nothing beside the files is state. */
export interface Library extends Lifetime {
  readonly records: () => readonly LibraryFile[];
  readonly reviews: () => readonly LibraryFile[];
  readonly get: (uri: Uri) => LibraryFile | undefined;
  /**
   * The incident at hand: the open editor's, else the one last chosen while it goes on, else the worst, then newest that
   * does; where none goes on, the one last chosen.
   */
  readonly active: () => LibraryFile | undefined;
  /** The incident whose clock is watched: the one at hand, or the worst that goes on where that one is over. */
  readonly running: () => LibraryFile | undefined;
  readonly choose: (uri: Uri) => void;
  /** Reads a file now, for those who must not wait for its event. */
  readonly refresh: (uri: Uri) => Promise<LibraryFile | undefined>;
  /** Settles when the workspace was searched. */
  readonly ready: Promise<void>;
  /** Tells which file was read anew; undefined where another incident may be at hand and no file changed. */
  readonly onDidChange: Event<Uri | undefined>;
}

/** Where the window keeps which incident was chosen. */
const chosenKey = "chosen-incident";

/** Typing is read this many milliseconds after the last key: well inside the half second that views may take. */
const typingPauseMs = 120;

/** So many files are read at once where many are: enough that no disk is waited for, few enough that somebody's own goes between. */
const readAtOnce = 4;

/** Fewer are read here before a thread has started. */
const worthAThread = 48;

type FileKind = "incident" | "review";

export interface LibraryDeps {
  readonly policies: Policies;
  readonly reader: Reader;
  /** Keeps the choice of this window over a reload. */
  readonly memory: Memento;
  readonly computer: Pick<Computer, "readClosed"> | undefined;
  readonly extensionUri: Uri;
  readonly log: (message: string) => void;
}

export function createLibrary({
  policies,
  reader,
  memory,
  computer,
  extensionUri,
  log,
}: LibraryDeps): Library {
  const closing = new AbortController();
  const files = new Map<string, LibraryFile>();
  const beingRead = createUnderway<Uri>();
  const changed = new EventEmitter<Uri | undefined>();
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  const answered = new Map<string, number>();
  const lists = new Map<FileKind, readonly LibraryFile[]>();
  let asked = 0;
  let chosen = memory.get<string>(chosenKey);

  async function refresh(uri: Uri): Promise<LibraryFile | undefined> {
    const turn = (asked += 1);
    const file = await beingRead
      .during([uri], () => readFile(uri))
      .catch((error: unknown) => {
        log(`Reading ${uri.path}: ${String(error)}`);
        return undefined;
      });
    return hold(uri, file, turn);
  }

  /** A long file may be read slower than what became of it meanwhile: the later question has the last word. */
  function hold(uri: Uri, file: LibraryFile | undefined, turn: number): LibraryFile | undefined {
    const key = uri.toString();
    if (turn < (answered.get(key) ?? 0)) return files.get(key);
    answered.set(key, turn);
    if (file === undefined) files.delete(key);
    else files.set(key, file);
    lists.clear();
    changed.fire(uri);
    return file;
  }

  async function readFile(uri: Uri): Promise<LibraryFile | undefined> {
    const text = await currentText(uri);
    if (text === undefined || !claimsToBeOurs(text) || (await isLeftover(uri))) return undefined;
    if (isTooLong(text, uri.path)) return undefined; // no view is worth seconds without an answer
    const policy = await policies.policyFor(uri);
    const read = await reader.readSoon(uri, text, policy);
    if (read === undefined) {
      // Somebody asked for another version meanwhile; that need not be the last one, nor asked for by us.
      if (!closing.signal.aborted) refreshSoon(uri);
      return files.get(uri.toString());
    }
    if (!read.snapshot.ours) return undefined;
    // Ten thousand trees take two gigabytes.
    const isKeptLean = text.length <= mostReadAgain && openDocument(uri) === undefined;
    return { uri, read: isKeptLean ? withoutTree(read) : read, policy };
  }

  function refreshSoon(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(pauses.get(key));
    pauses.set(
      key,
      setTimeout(() => {
        pauses.delete(key);
        void refresh(uri);
      }, typingPauseMs),
    );
  }

  async function search(): Promise<void> {
    const folders = workspace.workspaceFolders ?? [];
    const found = await Promise.all(
      folders.map(({ uri }) =>
        findMarkdown(Uri.joinPath(uri, ...folderParts("sitrep.folders.incidents", uri))),
      ),
    );
    const open = workspace.textDocuments.filter((document) => document.languageId === "markdown");
    const newestFirst = found.flat().sort((a, b) => comparePaths(b, a));
    await refreshAll([...open.map((document) => document.uri), ...newestFirst]);
  }

  async function refreshAll(uris: readonly Uri[]): Promise<void> {
    const left = await readElsewhere(uris);
    if (!closing.signal.aborted) await fewAtOnce(left, readAtOnce, refresh);
  }

  /** Gives those that are to be read here. */
  async function readElsewhere(uris: readonly Uri[]): Promise<readonly Uri[]> {
    if (computer === undefined || uris.length < worthAThread) return uris;
    const turn = (asked += 1);
    const { readClosedLibrary } = await import("./read-closed-library.ts");
    const take = (uri: Uri, file: LibraryFile | undefined): void => void hold(uri, file, turn);
    const deps = { computer, extensionUri, policies, signal: closing.signal, take };
    return beingRead.during(uris, () => readClosedLibrary(uris, deps));
  }

  /** A folder that was made or moved here is one event, whatever it holds. */
  async function searchIn(folder: Uri): Promise<void> {
    await refreshAll(await findMarkdown(folder));
  }

  /** Those held, and those that are read and may be held once they are: what became of them meanwhile counts as well. */
  function known(): ReadonlyMap<string, Uri> {
    const held = [...files.values()].map(({ uri }) => uri);
    return new Map([...held, ...beingRead.all()].map((uri) => [uri.toString(), uri]));
  }

  /** A folder that is deleted is one event too. */
  function forgetIn(fileOrFolder: Uri): void {
    const isGone = ({ path }: Uri): boolean =>
      path === fileOrFolder.path || path.startsWith(`${fileOrFolder.path}/`);
    void refreshAll([...known().values()].filter(isGone));
  }

  const reread = (): void => void refreshAll([...files.values()].map(({ uri }) => uri));
  const onDisk = (file: Uri): void => {
    if (isPassing(file)) return;
    if (!file.path.endsWith(".md")) void searchIn(file);
    // A file that was deleted and came back may still be held as a document, which then tells of no change.
    else if (openDocument(file) === undefined || !files.has(file.toString())) refreshSoon(file);
  };
  const watchFolders = (): Disposable =>
    Disposable.from(
      ...(workspace.workspaceFolders ?? []).flatMap(({ uri }) => {
        const watcher = workspace.createFileSystemWatcher(new RelativePattern(uri, watchedPattern(uri)));
        return [
          watcher,
          watcher.onDidCreate(onDisk),
          watcher.onDidChange((file) => {
            // A folder that is deleted and made again at once is told as a change of the folder.
            if (file.path.endsWith(".md") || !nameOf(file).includes(".")) onDisk(file);
          }),
          watcher.onDidDelete(forgetIn),
        ];
      }),
    );
  let watchers = watchFolders();
  const foldersChanged = (): void => {
    watchers.dispose();
    watchers = watchFolders();
    for (const { uri } of [...files.values()]) if (!isWatched(uri)) files.delete(uri.toString());
    lists.clear();
    void search().then(() => {
      changed.fire(undefined);
    });
  };
  const parts = Disposable.from(
    changed,
    policies.onDidChange(reread),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === "markdown") refreshSoon(document.uri);
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (document.languageId === "markdown" && claimsToBeOurs(document.getText()))
        void refresh(document.uri);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (known().has(document.uri.toString())) refreshSoon(document.uri);
    }),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const uri of closed.map(fileOfTab))
        if (uri !== undefined && known().has(uri.toString())) refreshSoon(uri);
    }),
    workspace.onDidChangeWorkspaceFolders(foldersChanged),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("sitrep.folders.incidents" satisfies SettingId)) foldersChanged();
    }),
    window.onDidChangeActiveTextEditor(() => {
      changed.fire(undefined);
    }),
  );
  const ofKind = (kind: FileKind): readonly LibraryFile[] => {
    const known = lists.get(kind);
    if (known !== undefined) return known;
    const made = [...files.values()]
      .filter((file) => file.read.snapshot.kind === kind)
      .sort((a, b) => comparePaths(b.uri, a.uri));
    lists.set(kind, made);
    return made;
  };

  const active = (): LibraryFile | undefined => {
    const choice = lastChosen(files, chosen);
    return inEditor(files) ?? (isOver(choice) ? undefined : choice) ?? worst(ofKind("incident")) ?? choice;
  };

  return {
    records: () => ofKind("incident"),
    reviews: () => ofKind("review"),
    get: (uri) => files.get(uri.toString()),
    active,
    running: () => {
      const file = active();
      return isOver(file) ? worst(ofKind("incident")) : file;
    },
    choose: (uri) => {
      chosen = uri.toString();
      void memory.update(chosenKey, chosen);
      changed.fire(undefined);
    },
    refresh,
    ready: search(),
    onDidChange: changed.event,
    dispose: () => {
      for (const pause of pauses.values()) clearTimeout(pause);
      closing.abort();
      watchers.dispose();
      parts.dispose();
    },
  };
}

const { compare } = new Intl.Collator(); // that of `localeCompare`, made once

function comparePaths(a: Uri, b: Uri): number {
  return compare(a.path, b.path);
}

/** The folder of incidents and all in it: of a folder that is moved or deleted the editor tells the folder alone. */
function watchedPattern(folder: Uri): string {
  const incidents = folderParts("sitrep.folders.incidents", folder).join("/");
  return `{${incidents},${incidents}/**}`;
}

/** Whether a file lies in a folder of incidents of this window. */
function isWatched(file: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(file)?.uri;
  if (folder === undefined) return false;
  const incidents = Uri.joinPath(folder, ...folderParts("sitrep.folders.incidents", folder));
  return file.path.startsWith(`${incidents.path}/`);
}

/** What writers make beside a record for a moment. */
function isPassing(file: Uri): boolean {
  return /\.(?:tmp|lock)$/.test(file.path);
}

/** The editor keeps a document for minutes after its tab was closed, also when its file is deleted: then nobody has it. */
async function isLeftover(uri: Uri): Promise<boolean> {
  const document = openDocument(uri);
  if (document === undefined || document.isDirty || document.isUntitled) return false;
  return !isInTab(uri) && !(await exists(uri));
}

type Files = ReadonlyMap<string, LibraryFile>;

/** The record in the active editor; while a webview has the focus, the one record that is in sight. */
function inEditor(files: Files): LibraryFile | undefined {
  const active = window.activeTextEditor;
  const editors = active === undefined ? window.visibleTextEditors : [active];
  const records = new Set(
    editors
      .map((editor) => files.get(editor.document.uri.toString()))
      .filter((file) => file?.read.snapshot.kind === "incident"),
  );
  return records.size === 1 ? [...records][0] : undefined;
}

function lastChosen(files: Files, chosen: string | undefined): LibraryFile | undefined {
  return chosen === undefined ? undefined : files.get(chosen);
}

function isOver(file: LibraryFile | undefined): boolean {
  return file?.read.snapshot.status === "resolved";
}

/** Of the incidents that go on: real ones before drills, then the highest severity (unknown: as the policy says), then the newest. */
function worst(records: readonly LibraryFile[]): LibraryFile | undefined {
  const rank = ({ read, policy }: LibraryFile): number =>
    severityIds(policy).indexOf(read.snapshot.severity ?? policy.unknownSeverity.as);
  return records
    .filter((file) => !isOver(file))
    .sort(
      (a, b) =>
        Number(a.read.snapshot.drill) - Number(b.read.snapshot.drill) || rank(a) - rank(b) || newest(a, b),
    )[0];
}

function newest(a: LibraryFile, b: LibraryFile): number {
  return (b.read.snapshot.declared ?? 0) - (a.read.snapshot.declared ?? 0);
}
