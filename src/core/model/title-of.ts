import type { Section } from "./section.ts";

/**
 * The section that is the document's title: its first heading, where that is the only one of level 1. A title like
 * "Root cause of the outage" must not make the whole document a section about causes.
 */
export function titleOf(sections: readonly Section[]): Section | undefined {
  const [first, ...others] = sections;
  return first?.level === 1 && others.every((section) => section.level > 1) ? first : undefined;
}
