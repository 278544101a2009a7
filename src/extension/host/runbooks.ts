import { Uri, workspace } from "vscode";
import { readRunbook, type Runbook } from "../../core/runbook/read-runbook.ts";
import { builtInRunbooks } from "./built-in-runbooks.ts";
import { textOnDisk } from "./file-text.ts";
import { findMarkdown } from "./find-markdown.ts";
import { folderParts } from "./settings.ts";

/** A runbook that can be copied into an incident. */
export interface RunbookSource extends Runbook {
  readonly title: string;
  readonly file: Uri;
  readonly markdown: string;
  /** Whether it ships with Sitrep; the others are the team's. */
  readonly builtIn: boolean;
}

export interface Runbooks {
  /** The team's runbooks first, each list by title. Files without steps are left out. */
  readonly all: () => Promise<readonly RunbookSource[]>;
  /** The one that every incident begins with: the team's `incident-response.md`, else ours. */
  readonly usual: () => Promise<string | undefined>;
}

export function createRunbooks(extension: Uri, warn: (message: string) => void): Runbooks {
  const media = Uri.joinPath(extension, "media", "runbooks");
  /** A file that can't be read must not keep an incident from being declared: it is as if it were not there. */
  const readable = (file: Uri): Promise<string | undefined> =>
    textOnDisk(file).catch((error: unknown) => {
      warn(`Reading the runbook ${file.path}: ${String(error)}`);
      return undefined;
    });
  const readSource = async (file: Uri, isBuiltIn: boolean): Promise<RunbookSource | undefined> => {
    const markdown = await readable(file);
    return markdown === undefined ? undefined : sourceOf(file, markdown, isBuiltIn);
  };
  return {
    async all() {
      const own = await Promise.all((await teamFiles()).map((file) => readSource(file, false)));
      const ours = await Promise.all(
        builtInRunbooks.map((name) => readSource(Uri.joinPath(media, name), true)),
      );
      return [...byTitle(own), ...byTitle(ours)];
    },
    async usual() {
      const own = (await teamFiles()).find((file) => file.path.endsWith("/incident-response.md"));
      return (own && (await readable(own))) ?? (await readable(Uri.joinPath(media, "incident-response.md")));
    },
  };
}

async function teamFiles(): Promise<readonly Uri[]> {
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map(({ uri }) =>
      findMarkdown(Uri.joinPath(uri, ...folderParts("sitrep.folders.runbooks", uri))),
    ),
  );
  return found.flat();
}

function sourceOf(file: Uri, markdown: string, builtIn: boolean): RunbookSource {
  const runbook = readRunbook(markdown);
  const name = file.path.split("/").at(-1) ?? "";
  return { ...runbook, title: runbook.title ?? name.replace(/\.md$/, ""), file, markdown, builtIn };
}

function byTitle(sources: readonly (RunbookSource | undefined)[]): readonly RunbookSource[] {
  return sources
    .filter((source) => source !== undefined)
    .filter((source) => source.steps.length > 0)
    .sort((a, b) => a.title.localeCompare(b.title));
}
