import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { readDocument, type ReadDocument, type ReadOptions } from "./read-document.ts";
import { withoutTree } from "./without-tree.ts";

/** What takes the most room or time, and is asked for of few files at once. */
export type Details = Pick<Snapshot, "timeline" | "sections" | "steps" | "zone">;

/** What a file says as plain data that another thread can hand over, little enough that thousands are held. */
export interface Gist {
  /** Without its details. */
  readonly snapshot: Snapshot;
  /** Of an incident that goes on, whose clocks ask for them all the time. */
  readonly details: Details | undefined;
}

const noDetails: Details = { timeline: [], sections: [], steps: [], zone: undefined };

/** The gist of a text that is ours, and what else `also` takes from its reading; undefined for every other one. */
export function gistFor<Also>(
  text: string,
  options: ReadOptions,
  also: (read: ReadDocument) => Also,
): { readonly gist: Gist; readonly also: Also } | undefined {
  const read = readDocument(text, { ...options, briefly: true });
  const snapshot = { ...read.snapshot, ...noDetails };
  if (!snapshot.ours) return undefined;
  const goesOn = snapshot.kind === "incident" && snapshot.status !== "resolved";
  const details = goesOn ? detailsOf(readDocument(text, options)) : undefined;
  return { gist: { snapshot, details }, also: also(read) };
}

function detailsOf({ snapshot: { timeline, sections, steps, zone } }: ReadDocument): Details {
  return { timeline, sections, steps, zone };
}

/**
 * What `readDocument` gives for the text and options that `gist` was taken from: what it does not hold is read again, once,
 * where somebody asks for it.
 */
export function readFromGist(text: string, options: ReadOptions, gist: Gist): ReadDocument {
  let known: ReadDocument | undefined;
  const whole = (): ReadDocument => (known ??= withoutTree(readDocument(text, options)));
  return {
    snapshot: snapshotFrom(gist, () => whole().snapshot),
    document: documentFrom(text, () => whole().document),
    get frontMatter() {
      return whole().frontMatter;
    },
  };
}

function snapshotFrom({ snapshot, details }: Gist, whole: () => Snapshot): Snapshot {
  if (details !== undefined) return { ...snapshot, ...details };
  return {
    ...snapshot,
    get timeline() {
      return whole().timeline;
    },
    get sections() {
      return whole().sections;
    },
    get steps() {
      return whole().steps;
    },
    get zone() {
      return whole().zone;
    },
  };
}

function documentFrom(text: string, whole: () => MarkdownDocument): MarkdownDocument {
  return {
    text,
    get root() {
      return whole().root;
    },
    get lines() {
      return whole().lines;
    },
    get leftOut() {
      return whole().leftOut;
    },
  };
}
