import path from "node:path";
import type { MergeText } from "./merge-text.ts";

/** Three versions of a file as bytes; undefined: not there. */
export interface ByteVersions {
  readonly base: Uint8Array | undefined;
  readonly ours: Uint8Array;
  readonly theirs: Uint8Array;
}

export type MergedBlob =
  | { readonly kind: "merged"; readonly bytes: Uint8Array; readonly findings: readonly string[] }
  /** No text of ours: one of the two has to stand beside the other. */
  | { readonly kind: "both" }
  | { readonly kind: "refused"; readonly reason: string };

/** Merges a file that both sides changed: Markdown by `merge`; anything else can't be merged, and both are kept. */
export function mergeBlob(versions: ByteVersions, file: string, merge: MergeText): MergedBlob {
  const base = versions.base === undefined ? undefined : textOf(versions.base);
  const ours = textOf(versions.ours);
  const theirs = textOf(versions.theirs);
  const isMarkdown = /\.(?:md|markdown)$/i.test(file);
  const isBaseText = versions.base === undefined || base !== undefined;
  if (!isMarkdown || !isBaseText || ours === undefined || theirs === undefined) return { kind: "both" };
  const merged = merge({ base, ours, theirs }, file);
  if (merged.kind === "refused") return { kind: "refused", reason: `${file}: ${merged.reason}` };
  return {
    kind: "merged",
    bytes: Buffer.from(merged.text, "utf8"),
    findings: merged.findings.map((message) => `${file}: ${message}`),
  };
}

/** The text of bytes, a BOM included; undefined where they are no UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the older version of a file goes: `graph.png` → `graph.other-1a2b3c4d.png`, the same on every side. */
export function besideName(file: string, blob: string): string {
  const { dir, name, ext } = path.posix.parse(file);
  return path.posix.join(dir, `${name}.other-${blob.slice(0, 8)}${ext}`);
}
