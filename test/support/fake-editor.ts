/**
 * An editor in memory, for commands that ask and tell: what `vscode` is to a test that says
 * `vi.mock("vscode", async () => (await import("…/fake-editor.ts")).vscode)`. Somebody at it answers by `atEditor`.
 */
import path from "node:path";
import { FileSystemError, Uri, type FileUri } from "./editor-on-disk.ts";
import { l10n } from "./l10n.ts";

/** A row of a question. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly kind?: number;
  readonly picked?: boolean;
}

/** What somebody sees and does; `start` begins anew. */
export const atEditor = {
  /**
   * To each question in order: part of a row's label, typed text, a button; undefined is Esc. Where several rows may be
   * picked: parts of labels with `|` between, or `*` for those that are picked. `=` leaves a box as it is.
   */
  answers: new Array<string | undefined>(),
  /** Titles and placeholders of what was asked. */
  asked: new Array<string>(),
  /** The rows of the last list. */
  rows: new Array<Row>(),
  said: new Array<string>(),
  /** What stood below questions that nobody can overlook. */
  details: new Array<string>(),
  /** Texts of documents that were opened to be read, and addresses that were opened. */
  opened: new Array<string>(),
  /** Paths of documents that were shown. */
  shown: new Array<string>(),
  clipboard: "",
  /** Presses Cancel in the progress that is shown. */
  cancel: (): void => undefined,
  files: new Map<string, string>(),
  folders: new Array<string>(),
  start(folders: readonly string[] = ["/team"]): void {
    for (const list of [
      this.answers,
      this.asked,
      this.rows,
      this.said,
      this.shown,
      this.details,
      this.opened,
    ])
      list.length = 0;
    this.clipboard = "";
    this.files.clear();
    this.folders.splice(0, this.folders.length, ...folders);
  },
};

/** A notification is answered only by one of its buttons: the next answer may be meant for a later question. */
function say(message: string, ...buttons: readonly unknown[]): Promise<string | undefined> {
  atEditor.said.push(message);
  const [options] = buttons;
  if (typeof options === "object" && options !== null && "detail" in options)
    atEditor.details.push(String(options.detail));
  const [answer] = atEditor.answers;
  if (answer === undefined || !buttons.includes(answer)) return Promise.resolve(undefined);
  return Promise.resolve(atEditor.answers.shift());
}

async function showQuickPick(
  items: readonly Row[] | Promise<readonly Row[]>,
  { placeHolder, canPickMany = false }: { readonly placeHolder: string; readonly canPickMany?: boolean },
): Promise<Row | readonly Row[] | undefined> {
  atEditor.asked.push(placeHolder);
  atEditor.rows.splice(0, atEditor.rows.length, ...(await items));
  const answer = atEditor.answers.shift();
  if (canPickMany && answer !== undefined)
    return atEditor.rows.filter(({ label, picked }) =>
      answer === "*" ? picked === true : answer.split("|").some((part) => label.includes(part)),
    );
  return answer === undefined
    ? undefined
    : atEditor.rows.find(({ label, kind }) => kind === undefined && label.includes(answer));
}

function createInputBox() {
  const listeners = { accept: (): void => undefined, hide: (): void => undefined };
  const box = {
    value: "",
    prompt: "",
    onDidAccept: (listener: () => void) => (listeners.accept = listener),
    onDidHide: (listener: () => void) => (listeners.hide = listener),
    hide: () => {
      listeners.hide();
    },
    dispose: () => undefined,
    show: () => {
      setTimeout(() => {
        atEditor.asked.push(box.prompt);
        box.value = atEditor.answers.shift() ?? "";
        if (box.value === "") listeners.hide();
        else listeners.accept();
      });
    },
  };
  return box;
}

const folders = () => atEditor.folders.map((folder) => ({ uri: Uri.file(folder) }));

const window = {
  showQuickPick,
  showInputBox: ({ prompt, value = "" }: { readonly prompt: string; readonly value?: string }) => {
    atEditor.asked.push(`${prompt} <${value}>`);
    const answer = atEditor.answers.shift();
    return Promise.resolve(answer === "=" ? value : answer);
  },
  showSaveDialog: ({ title }: { readonly title: string }) => {
    atEditor.asked.push(title);
    const answer = atEditor.answers.shift();
    return Promise.resolve(answer === undefined ? undefined : Uri.file(answer));
  },
  withProgress: (_: unknown, work: (progress: object, token: object) => Promise<unknown>) =>
    work({}, { onCancellationRequested: (listener: () => void) => (atEditor.cancel = listener) }),
  createInputBox,
  showInformationMessage: say,
  showWarningMessage: say,
  showErrorMessage: say,
  showTextDocument: (uri: FileUri) => Promise.resolve(atEditor.shown.push(uri.path)),
  showWorkspaceFolderPick: ({ placeHolder }: { readonly placeHolder: string }) => {
    atEditor.asked.push(placeHolder);
    const answer = atEditor.answers.shift();
    return Promise.resolve(folders().find(({ uri }) => uri.path === answer));
  },
  showOpenDialog: ({ title }: { readonly title: string }) => {
    atEditor.asked.push(title);
    const answer = atEditor.answers.shift();
    return Promise.resolve(answer === undefined ? undefined : [Uri.file(answer)]);
  },
};

function missing(): never {
  throw new FileSystemError("FileNotFound", "There is no such file");
}

/** Files and the folders that hold them, as a disk has them; `async` so that what is thrown is a rejection. */
const fs = {
  readFile: async (file: FileUri) => Promise.resolve(new TextEncoder().encode(textAt(file))),
  writeFile: async (file: FileUri, bytes: Uint8Array) => {
    atEditor.files.set(file.path, new TextDecoder().decode(bytes));
    return Promise.resolve();
  },
  createDirectory: () => Promise.resolve(),
  delete: async (file: FileUri) => {
    for (const name of namesAt(file)) atEditor.files.delete(name);
    return Promise.resolve();
  },
  stat: async (file: FileUri) => (namesAt(file).length === 0 ? missing() : Promise.resolve({ mtime: 0 })),
  rename: async (from: FileUri, to: FileUri) => {
    if (namesAt(to).length > 0) throw new FileSystemError("FileExists", "It is there");
    for (const name of namesAt(from)) {
      atEditor.files.set(to.path + name.slice(from.path.length), atEditor.files.get(name) ?? "");
      atEditor.files.delete(name);
    }
    return Promise.resolve();
  },
};

function textAt({ path: name }: FileUri): string {
  return atEditor.files.get(name) ?? missing();
}

function namesAt({ path: name }: FileUri): readonly string[] {
  return [...atEditor.files.keys()].filter((file) => file === name || file.startsWith(`${name}/`));
}

/** Uris as the editor makes them: a class to ask `instanceof`; `with` gives one of another path. */
const uriClass = Object.assign(
  function uri() {
    return undefined;
  },
  {
    joinPath: (base: FileUri, ...parts: readonly string[]) => fileUri(path.posix.join(base.path, ...parts)),
    file: (name: string) => fileUri(name),
    parse: (text: string) => fileUri(text.replace(/^file:\/\//, "")),
  },
);

function fileUri(name: string) {
  return { ...Uri.file(name), with: ({ path: other }: { readonly path: string }) => fileUri(other) };
}

/** What is mocked as the editor's own module. */
export const vscode = {
  l10n,
  FileSystemError,
  Uri: uriClass,
  QuickPickItemKind: { Separator: -1, Default: 0 },
  ProgressLocation: { Notification: 15 },
  window,
  env: {
    openExternal: (address: unknown) => Promise.resolve(atEditor.opened.push(String(address)) > 0),
    clipboard: {
      writeText: (text: string) => {
        atEditor.clipboard = text;
        return Promise.resolve();
      },
    },
  },
  commands: { executeCommand: (..._: readonly unknown[]) => Promise.resolve() },
  workspace: {
    textDocuments: [],
    isTrusted: true,
    get workspaceFolders() {
      return folders().map(({ uri }) => ({ uri: fileUri(uri.path) }));
    },
    getWorkspaceFolder: (uri: FileUri) =>
      folders().find((folder) => uri.path.startsWith(`${folder.uri.path}/`)),
    getConfiguration: () => ({ get: () => undefined }),
    openTextDocument: ({ content }: { readonly content: string }) => {
      atEditor.opened.push(content);
      return Promise.resolve({ path: "Untitled-1" });
    },
    fs,
  },
};
