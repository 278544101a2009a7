import type { RootContent } from "mdast";
import { rangeOf } from "../markdown/parse.ts";
import type { SectionConcept } from "../model/section.ts";
import type { Policy } from "../policy/policy.ts";
import { oncePer } from "../text/once-per.ts";
import type { TextRange } from "../text/range.ts";
import { labelsOf, type Label } from "./labels.ts";
import type { ReviewModel } from "./review-model.ts";
import { conceptOf, sectionFinder } from "./sections.ts";

/** A stretch of a review that a label stands above, and what the label says. */
export interface LabelledStretch {
  readonly range: TextRange;
  /** The block that it stands in. */
  readonly block: TextRange;
  readonly label: string;
}

/**
 * The stretches of a review that stand behind or below labels about some concepts (see `labelsOf`), in order. Left out is what
 * sections about one of `without` hold.
 */
export function labelledStretches(
  review: ReviewModel,
  concepts: readonly SectionConcept[],
  without: readonly SectionConcept[],
): readonly LabelledStretch[] {
  const { document } = review;
  const sectionAt = sectionFinder(review);
  const found: LabelledStretch[] = [];
  let open: Label | undefined;
  const all = labelsOf(document);
  const labelled = labelledAbout(all)(review.policy)(concepts);
  let passed = 0;
  // Most blocks have no such label: where none reaches on, the next that has one is next.
  const behind = (index: number): number => {
    if (open !== undefined) return index + 1;
    while ((labelled[passed] ?? all.length) <= index) passed += 1;
    return labelled[passed] ?? all.length;
  };
  for (let index = behind(-1); index < all.length; index = behind(index)) {
    const labels = all[index];
    const block = document.root.children[index];
    if (block === undefined || labels === undefined) continue;
    const range = rangeOf(document, block);
    const wanted = labels.filter((label) => concepts.includes(conceptOf(label, review.policy)));
    if (open !== undefined && goesOn(open, block, labels))
      found.push({ range, block: range, label: open.text });
    else {
      open = undefined;
      for (const { text, start, end } of wanted)
        found.push({
          range: { start: range.start + start, end: range.start + end },
          block: range,
          label: text,
        });
    }
    const last = labels.at(-1);
    if (block.type === "paragraph" && last !== undefined) open = wanted.includes(last) ? last : undefined;
  }
  return found.filter(({ range }) => {
    const around = sectionAt(range.start);
    return around === undefined || !without.includes(conceptOf(around, review.policy));
  });
}

/** Below a label alone all goes on up to the next label or heading; below one with text a list of what it is about. */
function goesOn({ alone }: Label, block: RootContent, labels: readonly Label[]): boolean {
  if (block.type === "heading" || block.type === "thematicBreak") return false;
  if (block.type === "list") return labels.every(({ concept }) => concept === "other");
  return alone && labels.every(({ at }) => at > 0);
}

/**
 * What labels that stand for sections are about: bold ones, and others that open a sentence. `Impact: high` states a fact.
 */
export function labelledConcepts({ document, policy }: ReviewModel): ReadonlySet<SectionConcept> {
  return conceptsIn(labelsOf(document))(policy);
}

const conceptsIn = oncePer((all: readonly (readonly Label[])[]) =>
  oncePer((policy: Policy): ReadonlySet<SectionConcept> => {
    const found = new Set<SectionConcept>();
    for (const index of labelledIn(all)) {
      for (const label of all[index] ?? []) {
        const isSection = label.form === "bold" || (isTitle(label) && label.opensSentence);
        if (isSection) found.add(conceptOf(label, policy));
      }
    }
    return found;
  }),
);

/** The indexes of the blocks with labels about some concepts. */
const labelledAbout = oncePer((all: readonly (readonly Label[])[]) =>
  oncePer((policy: Policy) =>
    oncePer((concepts: readonly SectionConcept[]): readonly number[] =>
      labelledIn(all).filter((index) =>
        all[index]?.some((label) => concepts.includes(conceptOf(label, policy))),
      ),
    ),
  ),
);

/** The indexes of the blocks that have labels. */
const labelledIn = oncePer((all: readonly (readonly Label[])[]): readonly number[] => {
  const found: number[] = [];
  for (let index = 0; index < all.length; index += 1) if (all[index]?.length !== 0) found.push(index);
  return found;
});

/** Of labels in plain letters those that are called as sections are: `Affected employee:` tells who somebody is. */
function isTitle({ form, text }: Label): boolean {
  return form !== "column" && titles.test(text);
}

const titles =
  /^(?:(?:executive |incident )?summary|impact|(?:customer|user|business) impact|timeline|(?:root )?causes?|contributing factors?|action items|actions|detection|resolution|lessons(?: learned)?)$/i;
