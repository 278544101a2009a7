import type { MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Section } from "../../model/section.ts";

/** What was read of a timeline that is not written in Sitrep's own form. */
export interface ForeignTimeline {
  readonly entries: readonly TimelineEntry[];
  readonly zone: string | undefined;
}

export function readForeignTimeline(
  _document: MarkdownDocument,
  _sections: readonly Section[],
): ForeignTimeline {
  return { entries: [], zone: undefined };
}
