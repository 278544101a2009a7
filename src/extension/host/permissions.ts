import { stat } from "node:fs/promises";
import type { Uri } from "vscode";

/** Whether a file on this computer is marked read-only: renaming over it would succeed and break a promise. */
export async function isReadOnly(file: Uri): Promise<boolean> {
  if (file.scheme !== "file") return false;
  return stat(file.fsPath).then(
    ({ mode }) => (mode & 0o222) === 0,
    () => false, // missing: whoever reads it will say so
  );
}
