import { outlineOf } from "../markdown/outline.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { severityIds } from "../policy/severity-policy.ts";
import { readTimeline } from "../timeline/read-timeline.ts";
import type { TimelineDocument } from "../timeline/write/timeline-document.ts";
import type { DecideContext } from "./decide-context.ts";
import { ownSections } from "./own-sections.ts";
import type { ReadDocument } from "./read-document.ts";

/** A file that was read as the writers of its timeline want it. */
export function timelineOf({ document, snapshot }: ReadDocument, context: DecideContext): TimelineDocument {
  const { ours, kind, sections, timeline } = snapshot;
  const options = { ours, record: ours && kind === "incident", severities: severityIds(context.policy) };
  return {
    document,
    sections,
    timeline,
    ours,
    reread: (text) => {
      const changed = parseMarkdown(text);
      const outline = outlineOf(changed);
      const known = ours && kind !== "runbook" ? ownSections(outline) : outline;
      return { document: changed, sections: known, timeline: readTimeline(changed, known, options).entries };
    },
  };
}
