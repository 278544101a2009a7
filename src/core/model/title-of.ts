import type { Section } from "./section.ts";

/**
 * The section that is the document's title: its first heading, where that is the only one of level 1. A title like
 * "Root cause of the outage" must not make the whole document a section about causes.
 */
export function titleOf(sections: readonly Section[]): Section | undefined {
  const [first] = sections;
  if (first?.level !== 1) return undefined;
  return sections.some(({ level }, index) => level === 1 && index > 0) ? undefined : first;
}
