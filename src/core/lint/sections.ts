import type { Paragraph } from "mdast";
import { sourceOf, type MarkdownDocument } from "../markdown/parse.ts";
import { perBlock } from "../markdown/per-part.ts";
import { readStamp } from "../timeline/foreign/stamp.ts";
import { oncePer } from "../text/once-per.ts";
import { sectionConcepts, type Section, type SectionConcept } from "../model/section.ts";
import { titleOf } from "../model/title-of.ts";
import type { TextRange } from "../text/range.ts";
import type { Policy } from "../policy/policy.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { LintInput, ReviewModel } from "./review-model.ts";

/** What a section is about: the team's own headings count before the built-in ones. */
export function conceptOf(section: Pick<Section, "text" | "concept">, policy: Policy): SectionConcept {
  const aliases = conceptsByHeading(policy.sections.aliases);
  if (aliases.size === 0) return section.concept;
  return aliases.get(bareHeading(section.text)) ?? section.concept;
}

/** What the team's own headings are about, by their words alone; the first that claims a heading has it. */
const conceptsByHeading = oncePer(
  (aliases: Policy["sections"]["aliases"]): ReadonlyMap<string, SectionConcept> => {
    const found = new Map<string, SectionConcept>();
    for (const [name, headings] of Object.entries(aliases)) {
      const concept = sectionConcepts.find((known) => known === name);
      for (const heading of headings.map(bareHeading))
        if (concept !== undefined && !found.has(heading)) found.set(heading, concept);
    }
    return found;
  },
);

export type SectionsByConcept = ReadonlyMap<SectionConcept, readonly Section[]>;

/** The sections by what they are about, in order; the title is left out. */
export const sectionsByConcept = oncePer((review: ReviewModel): SectionsByConcept => {
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
});

/** The sections that are what a concept asks for, in order. */
export function sectionsOn(standing: SectionsByConcept, concept: SectionConcept): readonly Section[] {
  return meets(concept)
    .flatMap((meeting) => standing.get(meeting) ?? [])
    .sort((a, b) => a.line - b.line);
}

/** A narrative ("What happened?") is as good as a summary: 25 of 100 public postmortems have that instead. */
export function meets(concept: SectionConcept): readonly SectionConcept[] {
  return concept === "summary" ? ["summary", "narrative"] : [concept];
}

/** Actions in a table and entries of a timeline are recognised by their own form. */
export function standsWithoutHeading({ snapshot, document }: LintInput, concept: SectionConcept): boolean {
  if (concept === "timeline") return snapshot.timeline.length > 0 || hasTimes(document);
  return concept === "actions" && snapshot.actions.some((action) => !isPlaceholder(action.text));
}

/** Whether a document has a list of times, or as many paragraphs in a row that begin with one. */
function hasTimes(document: MarkdownDocument): boolean {
  if (timedLists(document).includes(true)) return true;
  let inARow = 0;
  for (const isTimed of timedParagraphs(document)) {
    inARow = isTimed ? inARow + 1 : 0;
    if (inARow === fewestTimes) return true;
  }
  return false;
}

const fewestTimes = 3;

/** Whether a block is a paragraph that begins with a time: `**07:40** A file of 1.9 GB arrives`. */
const timedParagraphs = perBlock(
  (document, block): boolean => block.type === "paragraph" && beginsWithTime(document, block),
);

function beginsWithTime(document: MarkdownDocument, paragraph: Paragraph): boolean {
  return readStamp(sourceOf(document, paragraph))?.clock !== undefined;
}

/** Whether a block is a list of three or more items of which each begins with a time: a timeline, whatever it is called. */
const timedLists = perBlock(
  (document, block): boolean =>
    block.type === "list" &&
    block.children.length >= fewestTimes &&
    block.children.every((item) => {
      const [first] = item.children;
      return first?.type === "paragraph" && beginsWithTime(document, first);
    }),
);

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

/** The stretches of a review whose innermost section about something known is about one of some concepts, in order. */
export function stretchesOn(
  review: ReviewModel,
  concepts: readonly SectionConcept[],
): readonly { readonly range: TextRange; readonly section: Section }[] {
  const { sections } = review.snapshot;
  return knownAround(review).flatMap((section, index) => {
    if (section === undefined || !concepts.includes(conceptOf(section, review.policy))) return [];
    const start = sections[index]?.heading.start ?? 0;
    const end = sections[index + 1]?.heading.start ?? review.document.text.length;
    return [{ range: { start, end }, section }];
  });
}

/** For each section itself, or the nearest section above it, whichever is about something known. */
const knownAround = oncePer((review: ReviewModel): readonly (Section | undefined)[] => {
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
});

/** A heading's words alone, to compare two. */
export function bareHeading(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
