import { stat } from "node:fs/promises";
import { takeLock } from "../../disk/file-lock.ts";
import { replaceFile } from "../../disk/replace-file.ts";
import { writeNow } from "../../disk/write-now.ts";
import { publishedFile } from "../../git/published-file.ts";
import { runGit } from "../../git/run-git.ts";
import { shortlog } from "../../git/shortlog.ts";
import type { Computer } from "../host/computer.ts";
import { createConnections } from "./create-connections.ts";

/** The computer that the extension host runs on. */
export const thisComputer: Computer = {
  disk: { isReadOnly, lock: takeLock, replace: replaceFile, writeNow },
  connect: createConnections,
  // Reading with an index and on threads: not before somebody counts.
  readFacts: async (root, wishes) => (await import("./read-folder-facts.ts")).readFolderFacts(root, wishes),
  readClosed: async (paths, wishes) =>
    (await import("./read-closed-files.ts")).readClosedFiles(paths, wishes),
  git: {
    run: runGit,
    authors: shortlog,
    published: publishedFile,
    // Merging is much, and few windows sync.
    exchange: async (file, options) =>
      (await import("./exchange-incident.ts")).exchangeIncident(file, options),
  },
};

function isReadOnly(path: string): Promise<boolean> {
  return stat(path).then(
    ({ mode }) => (mode & 0o222) === 0,
    () => false, // missing: whoever reads it will say so
  );
}
