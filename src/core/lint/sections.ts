import type { Paragraph } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import { sectionConcepts, type Section, type SectionConcept } from "../model/section.ts";
import { titleOf } from "../model/title-of.ts";
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

/** The sections by what they are about, in order; the title is left out. */
export function sectionsByConcept(review: ReviewModel): ReadonlyMap<SectionConcept, readonly Section[]> {
  const { sections } = review.snapshot;
  const title = titleOf(sections);
  const found = new Map<SectionConcept, Section[]>();
  for (const section of sections) {
    if (section === title) continue;
    const concept = conceptOf(section, review.policy);
    const others = found.get(concept);
    if (others === undefined) found.set(concept, [section]);
    else others.push(section);
  }
  return found;
}

/** A function that gives the innermost section around an offset that is about something known, title left out. */
export function sectionFinder(review: ReviewModel): (offset: number) => Section | undefined {
  const { sections } = review.snapshot;
  const around = knownAround(review);
  return (offset) => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.heading.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return around[low - 1];
  };
}

/** For each section itself, or the nearest section above it, whichever is about something known. */
function knownAround(review: ReviewModel): readonly (Section | undefined)[] {
  const { sections } = review.snapshot;
  const title = titleOf(sections);
  const open: { readonly level: number; readonly known: Section | undefined }[] = [];
  return sections.map((section) => {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const isKnown = section !== title && conceptOf(section, review.policy) !== "other";
    const known = isKnown ? section : open.at(-1)?.known;
    open.push({ level: section.level, known });
    return known;
  });
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
