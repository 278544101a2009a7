import type { Uri } from "vscode";
import { readDocument, type ReadDocument } from "../../core/incident/read-document.ts";
import type { Policy } from "../../core/policy/policy.ts";

/** Reads texts, each version of a file once: views, findings and changes share the reading, since parsing is the bill. */
export interface Reader {
  readonly read: (file: Uri, text: string, policy: Policy) => ReadDocument;
}

/** How many files are remembered; the one read longest ago goes first. */
const remembered = 200;

export function createReader(): Reader {
  const last = new Map<
    string,
    { readonly text: string; readonly policy: Policy; readonly read: ReadDocument }
  >();
  return {
    read(file, text, policy) {
      const key = file.toString();
      const known = last.get(key);
      if (known?.text === text && known.policy === policy) return known.read;
      const read = readDocument(text, { path: file.path, policy });
      last.delete(key);
      last.set(key, { text, policy, read });
      const [oldest] = last.keys();
      if (last.size > remembered && oldest !== undefined) last.delete(oldest);
      return read;
    },
  };
}
