import type { Paragraph } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import { sectionConcepts, type Section, type SectionConcept } from "../model/section.ts";
import type { Policy } from "../policy/policy.ts";
import type { LintInput, ReviewModel } from "./review-model.ts";

/** What a section is about: the team's own headings count before the built-in ones. */
export function conceptOf(section: Section, policy: Policy): SectionConcept {
  const text = normalise(section.text);
  const own = Object.entries(policy.sections.aliases).find(([, headings]) =>
    headings.some((heading) => normalise(heading) === text),
  );
  const known = own === undefined ? undefined : sectionConcepts.find((concept) => concept === own[0]);
  return known ?? section.concept;
}

/**
 * The section that is the document's title: its first heading, where that is the only one of level 1. A title like
 * "Root cause of the outage" must not make the whole document a section about causes.
 */
export function titleOf(sections: readonly Section[]): Section | undefined {
  const [first] = sections;
  const alone = sections.filter((section) => section.level === 1).length === 1;
  return first?.level === 1 && alone ? first : undefined;
}

/** The innermost section around an offset that is about something known, title left out. */
export function sectionAround(review: ReviewModel, offset: number): Section | undefined {
  const title = titleOf(review.snapshot.sections);
  return review.snapshot.sections.findLast(
    (section) =>
      section !== title &&
      section.heading.start <= offset &&
      offset < section.body.end &&
      conceptOf(section, review.policy) !== "other",
  );
}

/** What bold labels that stand for headings are about: `**Root cause:** …`, or a line of bold alone. */
export function labelledConcepts({ document }: LintInput): ReadonlySet<SectionConcept> {
  const labels = document.root.children
    .filter((node): node is Paragraph => node.type === "paragraph")
    .flatMap(({ children: [first, second] }) => {
      if (first?.type !== "strong") return [];
      const text = plainText(first);
      const alone = second === undefined || (second.type === "text" && /^\s*(?::|[\r\n])/.test(second.value));
      return alone || text.endsWith(":") ? [text.replace(/:$/, "")] : [];
    });
  return new Set(labels.map(conceptOfHeading));
}

function normalise(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
