import { Uri } from "vscode";
import { readFromGist } from "../../core/incident/gist.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { severityIds } from "../../core/policy/severity-policy.ts";
import type { ClosedResult } from "../../facts/read-closed.ts";
import type { Computer } from "./computer.ts";
import { openDocument } from "./file-text.ts";
import type { LibraryFile } from "./library-file.ts";
import type { Policies } from "./policies.ts";

/** What many files are read with that nobody has open. */
export interface ClosedReading {
  readonly computer: Pick<Computer, "readClosed">;
  readonly extensionUri: Uri;
  readonly policies: Pick<Policies, "policyFor" | "edition" | "noteBare">;
  /** Gets each file as it is ready; undefined for one that is not ours. */
  readonly take: (uri: Uri, file: LibraryFile | undefined) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads files on a thread of their own, so that whoever declares an incident meanwhile waits for nothing. Gives those that are
 * to be read here: the open and the long ones, those with severities of their own, and all where there is no thread.
 */
export async function readClosedLibrary(
  uris: readonly Uri[],
  reading: ClosedReading,
): Promise<readonly Uri[]> {
  const closed = new Map<string, Uri>();
  for (const uri of uris)
    if (uri.scheme === "file" && openDocument(uri) === undefined) closed.set(uri.fsPath, uri);
  const [first] = closed.values();
  if (first === undefined) return uris;
  const { computer, extensionUri, policies, signal } = reading;
  const assumed = await policies.policyFor(Uri.joinPath(first, "../.."));
  const hold = holder(closed, assumed, policies.edition(), reading);
  const taken: Promise<void>[] = [];
  const take = (results: readonly ClosedResult[]): void => {
    taken.push(hold(results));
  };
  const wishes = { extensionUri, severities: assumed.severities, take, signal };
  await computer.readClosed([...closed.keys()], wishes).catch(() => undefined); // what is missing is read here
  await Promise.all(taken);
  return uris.filter(
    (uri) => openDocument(uri) !== undefined || closed.has(uri.fsPath) || uri.scheme !== "file",
  );
}

/** Hands over what can be used as it is, and strikes it off `left`. */
function holder(
  left: Map<string, Uri>,
  assumed: Policy,
  edition: number,
  { policies, take }: ClosedReading,
): (results: readonly ClosedResult[]) => Promise<void> {
  const ids = severityIds(assumed).join("\n");
  return async (results) => {
    for (const result of results) {
      const uri = left.get(result.path);
      if (uri === undefined || result.kind === "unread") continue;
      if (result.isBare) policies.noteBare(Uri.joinPath(uri, ".."), edition);
      const policy = await policies.policyFor(uri);
      if (openDocument(uri) !== undefined || severityIds(policy).join("\n") !== ids) continue;
      left.delete(result.path);
      take(uri, result.kind === "ours" ? fileOf(uri, policy, result.file) : undefined);
    }
  };
}

function fileOf(
  uri: Uri,
  policy: Policy,
  { text, gist, parts }: Extract<ClosedResult, { readonly kind: "ours" }>["file"],
): LibraryFile {
  return { uri, policy, parts, read: readFromGist(text, { path: uri.path, policy }, gist) };
}
