import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { readDocument, type ReadDocument, type ReadOptions } from "./read-document.ts";
import { withoutTree } from "./without-tree.ts";

/** What takes the most room, and is asked for of few files at once. */
export type Details = Pick<Snapshot, "timeline" | "sections" | "steps">;

/** What a file says as plain data that another thread can hand over, little enough that thousands are held. */
export interface Gist {
  readonly snapshot: Omit<Snapshot, keyof Details>;
  /** Of an incident that goes on, whose clocks ask for them all the time. */
  readonly details: Details | undefined;
}

/** What of a reading is held of a file that nobody has open. */
export function gistOf({ snapshot }: ReadDocument): Gist {
  const { timeline, sections, steps, ...rest } = snapshot;
  const goesOn = snapshot.kind === "incident" && snapshot.status !== "resolved";
  return { snapshot: rest, details: goesOn ? { timeline, sections, steps } : undefined };
}

/**
 * The reading that `gist` was taken from, of the same text with the same options: what it does not hold is read again, once,
 * where somebody asks for it. Equal to it in all it says.
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
