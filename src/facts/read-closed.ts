import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { claimsToBeOurs } from "../core/incident/claims-to-be-ours.ts";
import { gistFor, type Gist } from "../core/incident/gist.ts";
import { mostReadAgain } from "../core/incident/without-tree.ts";
import { defaultPolicy } from "../core/policy/default-policy.ts";
import { policyFileName, type Policy } from "../core/policy/policy.ts";
import { followedParts, type FollowedParts } from "../core/review/board/followed-file.ts";
import { forgetAll } from "../core/text/weak-memory.ts";

/** What a file said that nobody has open. `others`: it is not ours. `unread`: whoever asks has to read it, and hears why not. */
export type ClosedResult = {
  /** As it was asked for. */
  readonly path: string;
  /** Whether there is no policy in its own folder. */
  readonly isBare: boolean;
} & ({ readonly kind: "ours"; readonly file: ClosedFile } | { readonly kind: "others" | "unread" });

export interface ClosedFile {
  readonly text: string;
  readonly gist: Gist;
  readonly parts: FollowedParts;
}

/** Reads files by their full paths, one after the other. Of a policy its severities count, and nothing else. Never throws. */
export function closedReader(severities: Policy["severities"]): (file: string) => ClosedResult {
  const policy = { ...defaultPolicy, severities };
  const bare = new Map<string, boolean>();
  const isBare = (folder: string): boolean => {
    const known = bare.get(folder) ?? !existsSync(path.join(folder, policyFileName));
    bare.set(folder, known);
    return known;
  };
  return (file) => {
    const about = { path: file, isBare: isBare(path.dirname(file)) };
    try {
      const text = strictText.decode(readFileSync(file));
      if (!claimsToBeOurs(text)) return { ...about, kind: "others" };
      if (text.length > mostReadAgain) return { ...about, kind: "unread" };
      const found = gistFor(text, { path: slashed(file), policy }, followedParts);
      if (found === undefined) return { ...about, kind: "others" };
      return { ...about, kind: "ours", file: { text, gist: found.gist, parts: found.also } };
    } catch {
      return { ...about, kind: "unread" };
    } finally {
      forgetAll(); // the next file has other nodes
    }
  };
}

const strictText = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function slashed(file: string): string {
  return file.replaceAll("\\", "/");
}
