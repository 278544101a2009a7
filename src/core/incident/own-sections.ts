import type { Section } from "../model/section.ts";
import { titleOf } from "../model/title-of.ts";

/**
 * The sections of a file of ours. Its title and the phases of its runbook are headings like any other, but an incident
 * called "Timeline is broken" or a phase called "Keep the timeline" is no timeline: their concept is `other`.
 */
export function ownSections(sections: readonly Section[]): readonly Section[] {
  // A record with one heading has no title: that heading may be its timeline.
  const title = sections.length === 1 ? undefined : titleOf(sections);
  const known = sections.map((section) => (section === title ? asOther(section) : section));
  const runbook = known.find((section) => section.concept === "runbook");
  if (runbook === undefined) return known;
  return known.map((section) => (isInside(section, runbook) ? asOther(section) : section));
}

function isInside(section: Section, runbook: Section): boolean {
  return section.heading.start >= runbook.body.start && section.heading.start < runbook.body.end;
}

function asOther(section: Section): Section {
  return { ...section, concept: "other" };
}
