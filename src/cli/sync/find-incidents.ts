import { stat } from "node:fs/promises";
import path from "node:path";
import { claimsToBeOurs } from "../../core/incident/claims-to-be-ours.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { recordFileName } from "../../core/model/file-names.ts";
import type { FindPolicy } from "../host/find-policy.ts";
import { markdownFiles } from "../host/markdown-files.ts";
import { readTextFile } from "../host/text-file.ts";

/** The folders of the incidents below one folder, absolute. */
export interface Incidents {
  readonly active: readonly string[];
  readonly over: readonly string[];
  /** Marked as private, whether they go on or not: nobody shares those unasked. */
  readonly private: readonly string[];
}

/** Looks below a folder each time it is asked; a record is read again only once it changed. */
export function incidentFinder(below: string, policyFor: FindPolicy): () => Promise<Incidents> {
  const known = new Map<string, { readonly stamp: string; readonly state: State }>();
  return async () => {
    const { files } = await markdownFiles(below, below);
    const folders: Record<State, string[]> = { active: [], over: [], private: [], other: [] };
    for (const file of files.filter((name) => path.basename(name) === recordFileName)) {
      const info = await stat(file).catch(() => undefined); // gone meanwhile
      if (info === undefined) continue;
      const stamp = `${info.mtimeMs} ${info.size}`;
      const before = known.get(file);
      const state = before?.stamp === stamp ? before.state : await stateOf(file, policyFor);
      known.set(file, { stamp, state });
      folders[state].push(path.dirname(file));
    }
    return folders;
  };
}

/** Whether the incident of a folder is marked as private; false where none is there. */
export async function isPrivate(folder: string, policyFor: FindPolicy): Promise<boolean> {
  return (await stateOf(path.join(folder, recordFileName), policyFor)) === "private";
}

type State = "active" | "over" | "private" | "other";

/** What can't be read, or is no record of ours, is other people's. */
async function stateOf(file: string, policyFor: FindPolicy): Promise<State> {
  const text = await readTextFile(file).catch(() => "");
  if (!claimsToBeOurs(text)) return "other";
  const { snapshot } = readDocument(text, { path: file, policy: await policyFor(path.dirname(file)) });
  if (!snapshot.ours || snapshot.kind !== "incident") return "other";
  if (snapshot.private) return "private";
  return snapshot.status === "resolved" ? "over" : "active";
}
