import type { Section } from "../model/section.ts";
import type { TextEdit } from "../text/edit.ts";
import type { TextRange } from "../text/range.ts";
import { t } from "../text/say.ts";
import { placeAmong } from "./write/anchor.ts";
import { firstEntryEdits } from "./write/place-first.ts";
import { placeLike } from "./write/place-like.ts";
import { newSectionEdits } from "./write/place-new-section.ts";
import { placeOwn } from "./write/place-own.ts";
import type { Placement } from "./write/placement.ts";
import { isAlone } from "./write/reads-back.ts";
import type { TimelineDocument } from "./write/timeline-document.ts";
import { verifyEdits } from "./write/verify-edits.ts";
import type { NewEntry } from "./write-entry.ts";

/**
 * Plans the insertion of an entry into a document's timeline: behind the last entry that is not later, so equal times
 * stand in order of arrival and a back-dated entry lands where it belongs. In a list of our own entries it is one more
 * of them; in any other timeline it follows that timeline's way; a missing one is made. What would change how anything
 * else reads is refused.
 */
export function placeEntry(read: TimelineDocument, entry: NewEntry): Placement {
  const { sections, ours } = read;
  const section = sections.find((candidate) => candidate.concept === "timeline");
  const own = section === undefined || !ours ? undefined : placeOwn(read, section, entry);
  if (own !== undefined) return own;
  const place = placeAmong(read.timeline, sections, entry.instant);
  if (place !== undefined) return placeLike(read, place, entry);
  return section === undefined ? newSection(read, entry) : firstEntry(read, section, entry);
}

function firstEntry(read: TimelineDocument, section: Section, entry: NewEntry): Placement {
  const within = { start: section.heading.start, end: section.body.end };
  return (
    firstFitting(read, firstEntryEdits(read.document, section, entry), within, entry) ?? {
      kind: "refused",
      reason: t(
        "Nothing can be added under its heading at line {0} without changing how the rest reads. Close what is left open there, or add the entry by hand.",
        section.line,
      ),
      line: section.line,
    }
  );
}

function newSection(read: TimelineDocument, entry: NewEntry): Placement {
  const { document, sections } = read;
  const end = document.text.length;
  const within = { start: end, end };
  return (
    firstFitting(read, newSectionEdits(document, sections, entry), within, entry) ?? {
      kind: "refused",
      reason: t(
        "It has no timeline, and none can be added at its end: a code block or comment is left open there. Close it, or add a heading `Timeline`.",
      ),
      line: document.lines.lineAt(end) + 1,
    }
  );
}

/** The first of the edits after which the entry reads back and nothing else is changed. */
function firstFitting(
  read: TimelineDocument,
  edits: readonly TextEdit[],
  within: TextRange,
  entry: NewEntry,
): Placement | undefined {
  const edit = edits.find((candidate) =>
    verifyEdits(read, [candidate], (inside) => isAlone(inside, entry, read.ours)),
  );
  return edit && { kind: "placed", edits: [edit], within };
}
