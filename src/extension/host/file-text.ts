import { FileSystemError, Uri, l10n, workspace, type TextDocument } from "vscode";
import { isCode } from "../../disk/is-code.ts";

/** The open document of a file, if the editor holds one. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && !document.isClosed,
  );
}

/** A file's text as people see it now: the open document's, else the disk's (a BOM stays). Undefined where there is none. */
export async function currentText(uri: Uri): Promise<string | undefined> {
  return openDocument(uri)?.getText() ?? (await textOnDisk(uri));
}

/**
 * A file's text on disk; undefined where the file is missing. @throws FileSystemError for any other failure, Error where
 * the bytes are not UTF-8: writing them back as text would change them.
 */
export async function textOnDisk(uri: Uri): Promise<string | undefined> {
  try {
    return decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (
      error instanceof FileSystemError &&
      (error.code === "FileNotFound" || error.code === "FileIsADirectory")
    ) {
      return undefined;
    }
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(l10n.t("It is not UTF-8 text. Save it as UTF-8, then try again."));
  }
}

/** Whether something of that name is there. */
export async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** What went wrong with a file, in a sentence for people. */
export function fileReason(error: unknown): string {
  if (error instanceof FileSystemError) {
    if (error.code === "NoPermissions") return l10n.t("You may not write there, or it is read-only.");
    if (error.code === "FileNotFound") return l10n.t("It is not there any more.");
  }
  if (isCode(error, "EACCES") || isCode(error, "EPERM"))
    return l10n.t("You may not write there, or it is read-only.");
  if (isCode(error, "ENOENT")) return l10n.t("It is not there any more.");
  if (isCode(error, "ENOSPC")) return l10n.t("The disk is full. Make room, then try again.");
  return error instanceof Error ? error.message : String(error);
}

/** Whether two texts say the same: the editor keeps a BOM to itself and has one kind of line break only. */
export function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return plain(a) === plain(b);
}

/** The last part of a file's path. */
export function nameOf(file: Uri): string {
  return file.path.split("/").at(-1) ?? file.path;
}
