import { l10n, type LanguageModelToolConfirmationMessages } from "vscode";
import { promptTitle } from "../commands/active-incident.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";

/**
 * The incident a model means: the one whose folder or title it names, else the one at hand. @throws Error where there is
 * none, or the name fits several.
 */
export async function incidentNamed({ library }: Services, name: string | undefined): Promise<LibraryFile> {
  await library.ready;
  if (name === undefined) {
    const file = library.active();
    if (file === undefined) throw new Error("No incident is active. Declare one first, or name one.");
    return file;
  }
  const wanted = name.trim().toLowerCase();
  const fitting = library
    .records()
    .filter(({ uri, read }) => [folderOf(uri.path), read.snapshot.title?.toLowerCase()].includes(wanted));
  const [found, another] = fitting;
  if (found !== undefined && another === undefined) return found;
  const folders = (fitting.length > 1 ? fitting : library.records()).map(({ uri }) => folderOf(uri.path));
  throw new Error(
    `${fitting.length > 1 ? "Several incidents are" : "No incident is"} called \`${name}\`. Name one of these folders: ${folders.slice(0, 20).join(", ") || "there are none"}.`,
  );
}

function folderOf(path: string): string {
  return path.split("/").at(-2)?.toLowerCase() ?? "";
}

/** What has to be confirmed before a model reads of an incident: only what is private. */
export function confirmPrivate(file: LibraryFile): LanguageModelToolConfirmationMessages | undefined {
  if (!file.read.snapshot.private) return undefined;
  return {
    title: l10n.t("Show a private incident to the model?"),
    message: l10n.t("{0} is marked as private. What it says would leave this window.", promptTitle(file)),
  };
}
