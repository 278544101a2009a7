import { MarkdownString, l10n } from "vscode";
import { promptTitle } from "../commands/active-incident.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import type { Question, ToolCall } from "./tool.ts";

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
  // The folder of a private incident is its title, which nobody has confirmed.
  const folders = (fitting.length > 1 ? fitting : library.records())
    .filter((file) => !isPrivate(file))
    .map(({ uri }) => folderOf(uri.path));
  throw new Error(
    `${fitting.length > 1 ? "Several incidents are" : "No incident is"} called \`${name}\`. Name one of these folders: ${folders.slice(0, 20).join(", ") || "there are none"}.`,
  );
}

/** The one that the person confirmed, else the one that is named or at hand. @throws Error as `incidentNamed` */
export async function incidentFor(
  services: Services,
  name: string | undefined,
  { confirmed }: ToolCall,
): Promise<LibraryFile> {
  if (confirmed === undefined) return incidentNamed(services, name);
  const file = services.library.records().find(({ uri }) => uri.toString() === confirmed.toString());
  if (file === undefined) throw new Error("The incident that was confirmed is not there any more.");
  return file;
}

function folderOf(path: string): string {
  return path.split("/").at(-2)?.toLowerCase() ?? "";
}

/** What has to be confirmed before a model reads of an incident: only what is private. */
export function confirmPrivate(file: LibraryFile): Question | undefined {
  if (!isPrivate(file)) return undefined;
  return {
    about: file.uri,
    title: l10n.t("Show a private incident to the model?"),
    message: asText(
      l10n.t("{0} is marked as private. What it says would leave this window.", promptTitle(file)),
    ),
  };
}

/** The file, where a model may read it. @throws Error where it is private and nobody confirmed it, as when it just became so. */
export function readable(file: LibraryFile, { confirmed }: ToolCall): LibraryFile {
  if (!isPrivate(file) || confirmed?.toString() === file.uri.toString()) return file;
  throw new Error("The incident is private, and nobody confirmed that it is shown. Ask again.");
}

export function isPrivate(file: LibraryFile | undefined): boolean {
  return file?.read.snapshot.private === true;
}

/** Words as they are, for a place where the editor reads Markdown: what is confirmed is all of it, and nothing else. */
export function asText(words: string): MarkdownString {
  return new MarkdownString().appendText(words);
}
