import { FileSystemError, Uri, workspace } from "vscode";
import { isCode } from "../../disk/is-code.ts";
import type { Disk } from "./computer.ts";
import { exists } from "./file-text.ts";

/**
 * Makes a new file; false where one of that name is there, which of several windows at the same moment all but one are
 * told. On a disk of this host the file system decides. A virtual one has no such promise: there the file is made under
 * another name, renamed where nothing is in the way, and read again, so that only whoever finds its own words has it.
 * @throws Error of the file system where no file can be made.
 */
export async function createOnce(file: Uri, text: string, disk: Disk | undefined): Promise<boolean> {
  if (disk === undefined || file.scheme !== "file") return renameOnce(file, text);
  try {
    disk.writeNow(file.fsPath, text);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function renameOnce(file: Uri, text: string): Promise<boolean> {
  if (await exists(file)) return false;
  const mine = `${text}\n${crypto.randomUUID()}\n`;
  const beside = file.with({ path: `${file.path}.${crypto.randomUUID().slice(0, 8)}.tmp` });
  await workspace.fs.writeFile(beside, new TextEncoder().encode(mine));
  try {
    await workspace.fs.rename(beside, file, { overwrite: false });
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined); // it was moved after all
    if (error instanceof FileSystemError && error.code === "FileExists") return false;
    if (await exists(file)) return false;
    throw error;
  }
  return new TextDecoder().decode(await workspace.fs.readFile(file)) === mine;
}
