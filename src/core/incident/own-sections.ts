import type { Section } from "../model/section.ts";

/**
 * The sections of a file of ours. Its title and the phases of its runbook are headings like any other, but an incident
 * called "Timeline is broken" or a phase called "Keep the timeline" is no timeline: their concept is `other`.
 */
export function ownSections(sections: readonly Section[]): readonly Section[] {
  const title = titleOf(sections);
  const known = sections.map((section) => (section === title ? asOther(section) : section));
  const runbook = known.find((section) => section.concept === "runbook");
  if (runbook === undefined) return known;
  return known.map((section) => (isInside(section, runbook) ? asOther(section) : section));
}

/** The first heading, where it is the only one of level 1 and others stand below it. */
function titleOf(sections: readonly Section[]): Section | undefined {
  const [first, ...others] = sections;
  const isAlone = others.length > 0 && others.every((section) => section.level > 1);
  return first?.level === 1 && isAlone ? first : undefined;
}

function isInside(section: Section, runbook: Section): boolean {
  return section.heading.start >= runbook.body.start && section.heading.start < runbook.body.end;
}

function asOther(section: Section): Section {
  return { ...section, concept: "other" };
}
