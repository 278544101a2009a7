import type { Disk } from "../../src/extension/host/computer.ts";
import { takeLock } from "../../src/disk/file-lock.ts";
import { replaceFile } from "../../src/disk/replace-file.ts";
import { writeNow } from "../../src/disk/write-now.ts";

/** The disk of this computer, as the extension gets it. */
export const thisDisk: Disk = {
  isReadOnly: () => Promise.resolve(false),
  lock: takeLock,
  replace: replaceFile,
  writeNow,
};
