import type { MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Section } from "../../model/section.ts";

/** What a writer of timelines looks at. */
export interface TimelineDocument {
  readonly document: MarkdownDocument;
  readonly sections: readonly Section[];
  /** The entries that were read, in the order of the file. */
  readonly timeline: readonly TimelineEntry[];
  /** Whether it is a file of ours, whose own grammar holds. */
  readonly ours: boolean;
  /** Reads another text as this document was read: what a change would make of it. */
  readonly reread: (text: string) => Pick<TimelineDocument, "document" | "sections" | "timeline">;
}
