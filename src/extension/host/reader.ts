import type { Uri } from "vscode";
import { readAgain } from "../../core/incident/read-again.ts";
import type { ReadDocument } from "../../core/incident/read-document.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { inOneGo, type Steps } from "../../core/text/steps.ts";
import { inSlices } from "./in-slices.ts";

/**
 * Reads texts, each version of a file once: views, findings and changes share the reading, since parsing is the bill. What
 * an edit left as it was is not parsed again.
 */
export interface Reader {
  readonly read: (file: Uri, text: string, policy: Policy) => ReadDocument;
  /** The same in slices, for whoever can wait. Undefined where another version of the file was asked for meanwhile. */
  readonly readSoon: (file: Uri, text: string, policy: Policy) => Promise<ReadDocument | undefined>;
}

/** How many files are remembered; the one read longest ago goes first. */
const remembered = 200;

/** A version of a file that was read, or is being read. */
interface Version<Read> {
  readonly text: string;
  readonly policy: Policy;
  readonly read: Read;
}

export function createReader(): Reader {
  const last = new Map<string, Version<ReadDocument>>();
  const running = new Map<
    string,
    Version<Promise<ReadDocument | undefined>> & { readonly stop: () => void }
  >();

  function* steps(file: Uri, text: string, policy: Policy): Steps<ReadDocument> {
    const key = file.toString();
    const known = last.get(key);
    if (known?.text === text && known.policy === policy) return known.read;
    const read = yield* readAgain(text, { path: file.path, policy }, known?.read);
    last.delete(key);
    last.set(key, { text, policy, read });
    const [oldest] = last.keys();
    if (last.size > remembered && oldest !== undefined) last.delete(oldest);
    return read;
  }

  return {
    read: (file, text, policy) => inOneGo(steps(file, text, policy)),
    readSoon(file, text, policy) {
      const key = file.toString();
      const before = running.get(key);
      if (before?.text === text && before.policy === policy) return before.read;
      before?.stop();
      const stopping = new AbortController();
      const read = inSlices(steps(file, text, policy), stopping.signal).finally(() => {
        if (running.get(key)?.read === read) running.delete(key);
      });
      running.set(key, {
        text,
        policy,
        read,
        stop: () => {
          stopping.abort();
        },
      });
      return read;
    },
  };
}
