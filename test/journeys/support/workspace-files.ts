import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The files of a journey's workspace, read and written behind the editor's back. Paths are within the workspace. */
export interface WorkspaceFiles {
  /** A file's text, BOM and all. */
  readonly read: (path: string) => Promise<string>;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Waits until a file's text fits; fails with what it was. */
  readonly until: (path: string, fits: (text: string) => boolean) => Promise<string>;
  /** The names in a folder, sorted; none where it is not there. */
  readonly list: (path: string) => Promise<readonly string[]>;
}

export function workspaceFiles(workspace: string): WorkspaceFiles {
  const read = (path: string): Promise<string> => readFile(join(workspace, path), "utf8");
  return {
    read,
    async write(path, text) {
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await writeFile(join(workspace, path), text);
    },
    list: async (path) => (await readdir(join(workspace, path)).catch((): string[] => [])).sort(),
    async until(path, fits) {
      let text = "";
      for (let tries = 0; tries < 150; tries += 1) {
        text = await read(path).catch(() => ""); // it may not have come to be
        // The editor saves in place: what is read in between is half a file.
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (fits(text) && (await read(path)) === text) return text;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${path} did not become what was waited for. It is:\n${text}`);
    },
  };
}

/** Makes a workspace of its own for a journey: the files given, else a copy of the sample. */
export async function fillWorkspace(
  workspace: string,
  files: Readonly<Record<string, string>> | undefined,
): Promise<void> {
  await mkdir(workspace, { recursive: true });
  if (files === undefined) {
    await cp(join(process.cwd(), "test/fixtures/sample-workspace"), workspace, { recursive: true });
    return;
  }
  const { write } = workspaceFiles(workspace);
  for (const [path, text] of Object.entries(files)) await write(path, text);
}
