import { l10n, type Uri } from "vscode";
import type { FileFacts } from "../../core/insights/file-facts.ts";
import { joinFacts, type LocatedFile } from "../../core/insights/join-facts.ts";
import { readFacts } from "../../core/insights/read-facts.ts";
import { forgetAll } from "../../core/text/weak-memory.ts";
import type { IncidentsRead } from "../../facts/read-incidents.ts";
import { currentText } from "./file-text.ts";
import { findMarkdown } from "./find-markdown.ts";
import type { Policies } from "./policies.ts";

/** The facts of all incidents in a folder, read one file after the other through the editor. */
export async function readFactsByHand(
  root: Uri,
  policies: Pick<Policies, "policyFor">,
  report: ((done: number, of: number) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<IncidentsRead> {
  const found = await findMarkdown(root);
  const files: LocatedFile[] = [];
  const problems: string[] = [];
  for (const [index, uri] of found.entries()) {
    signal?.throwIfAborted();
    const path = uri.path.slice(root.path.length).replace(/^\//, "");
    try {
      const facts = await factsIn(uri, policies);
      if (facts !== undefined) files.push({ path, facts });
    } catch (error) {
      problems.push(
        l10n.t("{0} was left out: {1}", path, error instanceof Error ? error.message : String(error)),
      );
    }
    if (index % 16 === 0) {
      report?.(index, found.length);
      await new Promise((resolve) => setTimeout(resolve, 0)); // views and keys get their turn
    }
  }
  report?.(found.length, found.length);
  return { incidents: joinFacts(files), problems };
}

async function factsIn(uri: Uri, policies: Pick<Policies, "policyFor">): Promise<FileFacts | undefined> {
  const text = await currentText(uri);
  if (text === undefined) return undefined; // gone since it was found
  try {
    return readFacts(text, { path: uri.path, policy: await policies.policyFor(uri) });
  } finally {
    forgetAll(); // the next file has other nodes
  }
}
