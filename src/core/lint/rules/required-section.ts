import type { Section, SectionConcept } from "../../model/section.ts";
import { titleOf } from "../../model/title-of.ts";
import type { ReviewDepth } from "../../model/snapshot.ts";
import { statedWhy } from "../../review/why-no-actions.ts";
import type { TextRange } from "../../text/range.ts";
import { phrase, sayPhrase, t } from "../../text/say.ts";
import type { Fix } from "../finding.ts";
import { insertSection, type NewSection } from "../insert-section.ts";
import type { ReviewModel } from "../review-model.ts";
import { labelledConcepts } from "../labelled-stretches.ts";
import { always, defineRule, type RuleReport } from "../rule.ts";
import { opensWithSummary } from "../opening.ts";
import { placeOfDocument } from "../place-of-document.ts";
import { wordsFor } from "../section-words.ts";
import {
  bareHeading,
  meets,
  sectionsByConcept,
  sectionsOn,
  standsWithoutHeading,
  type SectionsByConcept,
} from "../sections.ts";

const noImpact = `# Review: checkout errors

## Summary

Card payments failed for an hour.

## What happened, minute by minute: timeline

- 2026-11-21T14:02Z First alert
`;

export const requiredSection = defineRule({
  id: "required-section",
  summary: "A review has the sections that its depth asks for, by whatever heading and in any order.",
  why: `Readers look for the same few answers in every review: what happened, whom it touched, when, what made it possible, what will
change. A section counts by what it is about, whatever its heading says and wherever it stands: "Root cause", "Why did it happen?"
and "Contributing factors" are one. Running text above the first section says what happened as well as a summary does. What is asked
for depends on the depth: a \`note\` needs a summary, a \`light\` review also timeline and actions, a \`full\` one also impact and
contributing factors. SEV1 and SEV2 are full, SEV3 and SEV4 light, unless the front matter says \`depth:\`. The policy's \`sections\`
change all of this. Where the team has a template, name it under \`templates\`: a full review then has the template's sections, by
concept where a heading names one and by its words where it does not. \`headings\` adds single ones. A review that needs no actions says
why in its front matter, \`no-actions: The vendor has fixed it\`, or in a sentence under its heading.`,
  source:
    "The templates of Google's SRE book (ch. 15, appendix D), PagerDuty and Atlassian agree on these five; in 341 public postmortems the timeline stands in 85 %, actions in 62 %, causes in 60 %, a summary or narrative in 81 %, impact in 33 %.",
  levels: always("warning"),
  options: {
    templates: {
      default: [],
      help: "Templates of the team's reviews, relative to the folder of the policy: a full review has their sections instead of `sections.required`.",
    },
    headings: {
      default: [],
      help: "Headings of the team's own template that every full review must have, beside what the policy's `sections` ask for.",
    },
  },
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "a note has its summary",
      markdown:
        "---\ndepth: note\nkind: review\n---\n\n# Review\n\n## What happened?\n\nA probe was too strict; nobody noticed.\n",
      reports: [],
    },
    {
      name: "any order and any heading will do",
      markdown:
        "# Review\n\n## Follow-up actions\n\n- Add an alert\n\n## Root cause\n\nThe pool was small.\n\n## Timeline\n\n- 14:02 First alert\n\n## Scope\n\n1,200 orders.\n\n## TL;DR\n\nPayments failed.\n",
      reports: [],
    },
    {
      name: "bold words that open their paragraph stand for headings, with a full stop too",
      policy: `{ "sections": { "required": { "full": ["summary", "impact"] } } }`,
      markdown:
        "# Review\n\n**Summary.** Mail was late by three hours.\n\n**Impact.** 900 password resets were late.\n",
      reports: [],
    },
    {
      name: "a summary may open the review without a heading, set off or not",
      policy: `{ "sections": { "required": { "full": ["summary"] } } }`,
      markdown: "# Review\n\n> **TL;DR** Mail was late by three hours.\n\n## Impact\n\nNobody noticed.\n",
      reports: [],
    },
    {
      name: "what a template says above the first section is no summary",
      policy: `{ "sections": { "required": { "full": ["summary"] } } }`,
      markdown:
        "# Review\n\nThis is a blameless review: it looks for what made the incident possible and for nobody who did it.\n\n## Impact\n\nNone.\n",
      reports: [
        "1:1: Unexpected full review without a section on what happened, expected one, for example `## Summary`.",
      ],
    },
    {
      name: "a list in which each item begins with a time is a timeline, whatever it is called",
      policy: `{ "sections": { "required": { "full": ["timeline"] } } }`,
      markdown:
        "# Review\n\n## What we saw\n\n- 14:02 UTC Alert\n- 14:10 UTC Rolled back\n- 14:20 UTC Recovered\n",
      reports: [],
    },
    {
      name: "so are three paragraphs in a row",
      policy: `{ "sections": { "required": { "full": ["timeline"] } } }`,
      markdown:
        "# Review\n\n## What we saw\n\n**14:02 UTC** Alert\n\n**14:10 UTC** Rolled back\n\n**14:20 UTC** Recovered\n",
      reports: [],
    },
    {
      name: "nothing is to be done, and the review says why",
      markdown:
        "---\nsitrep: 1\nkind: review\ndepth: light\nno-actions: The vendor has fixed it, and alerts told us in a minute.\n---\n\n# Review\n\n## Summary\n\nPayments failed.\n\n## Timeline\n\n- 14:02 First alert\n",
      reports: [],
    },
    {
      name: "sections are missing",
      markdown: noImpact,
      reports: [
        "1:1: Unexpected full review without a section on impact, expected one, for example `## Impact`.",
        "1:1: Unexpected full review without a section on contributing factors, expected one, for example `## Contributing factors`.",
        "1:1: Unexpected full review without a section on actions, expected one, for example `## Actions`.",
      ],
    },
    {
      name: "the team asks for other sections and calls them its own way",
      policy: `{ "sections": { "required": { "full": ["impact", "lucky"] }, "aliases": { "lucky": ["Fortuna"] } } }`,
      markdown: "# Review\n\n## Impact\n\nNone.\n\n## Fortuna\n\nIt was a Sunday.\n",
      reports: [],
    },
    {
      name: "the team's template has headings of its own",
      policy: `{ "sections": { "required": { "full": ["impact"] } }, "lint": { "required-section": { "headings": ["Data protection", "Cost"] } } }`,
      markdown: "# Review\n\n## Impact\n\nNone.\n\n## Cost\n\nNone.\n",
      reports: [
        "1:1: Unexpected full review without the section `Data protection`, expected one: the team's template has it.",
      ],
    },
  ],
  *check(review, options) {
    const required = review.policy.sections.required[review.depth];
    const labelled = labelledConcepts(review);
    const standing = sectionsByConcept(review);
    for (const concept of required) {
      if (
        sectionsOn(standing, concept).length === 0 &&
        !meets(concept).some((other) => labelled.has(other)) &&
        !standsWithoutHeading(review, concept) &&
        !(concept === "summary" && opensWithSummary(review)) &&
        !(concept === "contributing-factors" && isAnalysed(review)) &&
        !(concept === "actions" && statedWhy(review.snapshot) !== undefined)
      ) {
        yield missing(review, concept, required, standing);
      }
    }
    yield* missingHeadings(review, options.words("headings"), standing);
  },
});

/** What an analysis comes to are factors, whatever its parts are called. */
function isAnalysed({ snapshot }: ReviewModel): boolean {
  return snapshot.sections.some(({ level, text }) => level > 1 && /\banalysis\b/i.test(text));
}

/** Headings of the team's own template, whatever they are about. */
function* missingHeadings(
  review: ReviewModel,
  headings: readonly string[],
  standing: SectionsByConcept,
): Generator<RuleReport> {
  if (review.depth !== "full" || headings.length === 0) return;
  const there = new Set(review.snapshot.sections.map(({ text }) => bareHeading(text)));
  for (const [rank, heading] of headings.entries()) {
    if (there.has(bareHeading(heading))) continue;
    const sectionOf = (name: string): Section | undefined =>
      review.snapshot.sections.find(({ text }) => bareHeading(text) === bareHeading(name));
    const lastRequired = sectionsOn(standing, review.policy.sections.required.full.at(-1) ?? "actions").at(
      -1,
    );
    const fix = insertionFix(review, {
      heading,
      prompt: `What is there to say on ${heading}?`,
      after:
        headings
          .slice(0, rank)
          .map(sectionOf)
          .findLast((section) => section !== undefined) ?? lastRequired,
      before: headings
        .slice(rank + 1)
        .map(sectionOf)
        .find((section) => section !== undefined),
    });
    const message = t(
      "Unexpected full review without the section `{0}`, expected one: the team's template has it.",
      heading,
    );
    yield { message, range: placeOf(review), fixes: fix === undefined ? [] : [fix] };
  }
}

function missing(
  review: ReviewModel,
  concept: SectionConcept,
  required: readonly SectionConcept[],
  standing: SectionsByConcept,
): RuleReport {
  const heading = review.policy.sections.aliases[concept]?.[0] ?? wordsFor(concept).heading;
  const message = sayPhrase(withoutSection[review.depth], sayPhrase(wordsFor(concept).topic), heading);
  const rank = required.indexOf(concept);
  const lastOn = (others: readonly SectionConcept[]): Section | undefined =>
    others.map((other) => sectionsOn(standing, other).at(-1)).find((section) => section !== undefined);
  const fix = insertionFix(review, {
    heading,
    prompt: wordsFor(concept).prompt,
    after: lastOn(required.slice(0, rank).reverse()),
    before: lastOn(required.slice(rank + 1)),
  });
  return { message, range: placeOf(review), fixes: fix === undefined ? [] : [fix] };
}

function placeOf({ document, snapshot, frontMatter }: ReviewModel): TextRange {
  return placeOfDocument(document, snapshot, frontMatter);
}

function insertionFix({ document, snapshot }: ReviewModel, section: NewSection): Fix | undefined {
  const { sections } = snapshot;
  const title = titleOf(sections);
  const usual = sections.find(({ level }) => level === 2) ?? sections.find((other) => other !== title);
  const edit = insertSection(document, section, usual);
  return edit === undefined
    ? undefined
    : { title: t('Insert section "{0}"', section.heading), safe: true, edits: [edit] };
}

const withoutSection: Readonly<Record<ReviewDepth, string>> = {
  note: phrase("Unexpected note without a section on {0}, expected one, for example `## {1}`."),
  light: phrase("Unexpected light review without a section on {0}, expected one, for example `## {1}`."),
  full: phrase("Unexpected full review without a section on {0}, expected one, for example `## {1}`."),
};
