import type { ReadDocument } from "../../incident/read-document.ts";
import { bareHeading, conceptOf } from "../../lint/sections.ts";
import { conceptOfHeading } from "../../model/section-concept.ts";
import type { Section } from "../../model/section.ts";
import { titleOf } from "../../model/title-of.ts";
import type { Policy } from "../../policy/policy.ts";
import type { TextRange } from "../../text/range.ts";
import type { DraftSection } from "../write/render-review.ts";
import type { PlacedSection } from "./comparison.ts";

/**
 * Where a review has the sections of a draft: under the same heading, else under one about the same, each once. `policy` has
 * the team's own headings.
 */
export function placeSections(
  { snapshot }: ReadDocument,
  draft: readonly DraftSection[],
  policy: Policy,
): readonly PlacedSection[] {
  const title = titleOf(snapshot.sections);
  const free = new Set(snapshot.sections.filter((section) => section !== title));
  return draft.map((section) => {
    const there = section.heading === undefined ? undefined : counterpart(section.heading, [...free], policy);
    if (there !== undefined) free.delete(there);
    return { section, there };
  });
}

function counterpart(heading: string, free: readonly Section[], policy: Policy): Section | undefined {
  const concept = conceptOf({ text: heading, concept: conceptOfHeading(heading) }, policy);
  return (
    free.find(({ text }) => bareHeading(text) === bareHeading(heading)) ??
    (vague.has(concept)
      ? undefined
      : free.find((section) => isAbout(conceptOf(section, policy)) === isAbout(concept)))
  );
}

/** Concepts that hold sections of many kinds: there the heading's words must be the same. */
const vague: ReadonlySet<string> = new Set(["other", "metadata", "appendix", "background"]);

/** A narrative is as good as a summary. */
function isAbout(concept: string): string {
  return concept === "narrative" ? "summary" : concept;
}

/** What `left-out:` calls a section: `section impact`; of one that is about nothing known its words. */
export function sectionKey({ heading = "" }: DraftSection): string {
  const concept = conceptOfHeading(heading);
  return `section ${vague.has(concept) ? bareHeading(heading) : concept}`;
}

/** What stands above the first section below the title. */
export function preambleOf({ document, snapshot, frontMatter }: ReadDocument): TextRange {
  const title = titleOf(snapshot.sections);
  const start = title?.heading.end ?? frontMatter?.range.end ?? 0;
  const first = snapshot.sections.find((section) => section !== title);
  return { start, end: first?.heading.start ?? document.text.length };
}
