import type { Section, SectionConcept } from "../../model/section.ts";
import { titleOf } from "../../model/title-of.ts";
import type { ReviewDepth } from "../../model/snapshot.ts";
import type { TextRange } from "../../text/range.ts";
import { bomLength } from "../../text/lines.ts";
import { fillingOf, type Filling } from "../filled.ts";
import type { Fix } from "../finding.ts";
import { insertSection, type NewSection } from "../insert-section.ts";
import { isPlaceholder } from "../placeholder.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule, type RuleReport } from "../rule.ts";
import { labelledConcepts, sectionsByConcept } from "../sections.ts";

const noImpact = `# Review: checkout errors

## Summary

Card payments failed for an hour.

## What happened, minute by minute: timeline

- 2026-11-21T14:02Z First alert
`;

export const requiredSection = defineRule({
  id: "required-section",
  summary: "A review has the sections that its depth asks for, and they are filled in.",
  why: `Readers look for the same few answers in every review: what happened, whom it touched, when, what made it possible, what will
change. A section counts by what it is about, whatever its heading says and wherever it stands: "Root cause", "Why did it happen?"
and "Contributing factors" are one. What is asked for depends on the depth: a \`note\` needs a summary, a \`light\` review also timeline
and actions, a \`full\` one also impact and contributing factors. SEV1 and SEV2 are full, SEV3 and SEV4 light, unless the front matter
says \`depth:\`. The policy's \`sections\` change all of this.`,
  source:
    "The templates of Google's SRE book (ch. 15, appendix D), PagerDuty and Atlassian agree on these five; in 341 public postmortems the timeline stands in 85 %, actions in 62 %, causes in 60 %, a summary or narrative in 81 %, impact in 33 %.",
  levels: always("warning"),
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
      name: "sections are missing",
      markdown: noImpact,
      reports: [
        "1:1: Unexpected full review without a section on impact, expected one, for example `## Impact`.",
        "1:1: Unexpected full review without a section on contributing factors, expected one, for example `## Contributing factors`.",
        "1:1: Unexpected full review without a section on actions, expected one, for example `## Actions`.",
      ],
    },
    {
      name: "a section is empty, another holds a template's words",
      markdown:
        "---\nkind: review\ndepth: light\n---\n\n# Review\n\n## Summary\n\n## Timeline\n\n<!-- When did what happen? -->\n\n- HH:MM\n\n## Actions\n\n- [ ] Add an alert\n",
      reports: [
        "8:1: Unexpected empty section `Summary`, expected what happened, whom it touched and how it ended, in three sentences.",
        "10:1: Unexpected section `Timeline` with nothing but placeholders, expected when it began, was noticed, was declared and ended, and what was done in between.",
      ],
    },
    {
      name: "the team asks for other sections and calls them its own way",
      policy: `{ "sections": { "required": { "full": ["impact", "lucky"] }, "aliases": { "lucky": ["Fortuna"] } } }`,
      markdown: "# Review\n\n## Impact\n\nNone.\n\n## Fortuna\n\nIt was a Sunday.\n",
      reports: [],
    },
  ],
  *check(review) {
    const required = review.policy.sections.required[review.depth];
    const labelled = labelledConcepts(review);
    const standing = sectionsByConcept(review);
    for (const concept of required) {
      const sections = sectionsOn(standing, concept);
      if (sections.length > 0) yield* unfilled(review, concept, sections);
      else if (
        !meets(concept).some((other) => labelled.has(other)) &&
        !standsWithoutHeading(review, concept)
      ) {
        yield missing(review, concept, required, standing);
      }
    }
  },
});

type Standing = ReadonlyMap<SectionConcept, readonly Section[]>;

function sectionsOn(standing: Standing, concept: SectionConcept): readonly Section[] {
  return meets(concept)
    .flatMap((meeting) => standing.get(meeting) ?? [])
    .sort((a, b) => a.line - b.line);
}

/** A narrative ("What happened?") is as good as a summary: 25 of 100 public postmortems have that instead. */
function meets(concept: SectionConcept): readonly SectionConcept[] {
  return concept === "summary" ? ["summary", "narrative"] : [concept];
}

/** Actions in a table and entries of a timeline are recognised by their own form. */
function standsWithoutHeading({ snapshot }: ReviewModel, concept: SectionConcept): boolean {
  if (concept === "timeline") return snapshot.timeline.length > 0;
  return concept === "actions" && snapshot.actions.some((action) => !isPlaceholder(action.text));
}

function* unfilled(
  review: ReviewModel,
  concept: SectionConcept,
  sections: readonly Section[],
): Generator<RuleReport> {
  const [first] = sections;
  if (first === undefined || standsWithoutHeading(review, concept)) return;
  const fillings: Filling[] = [];
  for (const section of sections) {
    const filling = fillingOf(review.document, section.body);
    if (filling === "filled") return;
    fillings.push(filling);
  }
  const range = first.heading;
  const what = fillings.every((filling) => filling === "empty")
    ? `empty section \`${first.text}\``
    : `section \`${first.text}\` with nothing but placeholders`;
  yield { message: `Unexpected ${what}, expected ${wordsFor(concept).content}.`, range };
}

function missing(
  review: ReviewModel,
  concept: SectionConcept,
  required: readonly SectionConcept[],
  standing: Standing,
): RuleReport {
  const heading = review.policy.sections.aliases[concept]?.[0] ?? wordsFor(concept).heading;
  const message = `Unexpected ${depthWords[review.depth]} without a section on ${wordsFor(concept).topic}, expected one, for example \`## ${heading}\`.`;
  const rank = required.indexOf(concept);
  const lastOn = (others: readonly SectionConcept[]): Section | undefined =>
    others.map((other) => sectionsOn(standing, other).at(-1)).find((section) => section !== undefined);
  const fix = insertionFix(review, {
    heading,
    prompt: wordsFor(concept).prompt,
    after: lastOn(required.slice(0, rank).reverse()),
    before: lastOn(required.slice(rank + 1)),
  });
  return { message, range: placeOfMissing(review), fixes: fix === undefined ? [] : [fix] };
}

function insertionFix({ document, snapshot }: ReviewModel, section: NewSection): Fix | undefined {
  const { sections } = snapshot;
  const title = titleOf(sections);
  const usual = sections.find(({ level }) => level === 2) ?? sections.find((other) => other !== title);
  const edit = insertSection(document, section, usual);
  return edit === undefined
    ? undefined
    : { title: `Insert section "${section.heading}"`, safe: true, edits: [edit] };
}

/** The first heading, else the first line that says something: a missing section has no place of its own. */
function placeOfMissing({ document, snapshot, frontMatter }: ReviewModel): TextRange {
  const heading = snapshot.sections[0]?.heading;
  if (heading !== undefined) return heading;
  const { text } = document;
  const from = frontMatter?.range.end ?? bomLength(text);
  const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  return { start, end: document.lines.endOf(document.lines.lineAt(start)) };
}

const depthWords: Readonly<Record<ReviewDepth, string>> = {
  note: "note",
  light: "light review",
  full: "full review",
};

interface ConceptWords {
  readonly heading: string;
  /** As it reads behind "a section on". */
  readonly topic: string;
  /** As it reads behind "expected". */
  readonly content: string;
  readonly prompt: string;
}

function wordsFor(concept: SectionConcept): ConceptWords {
  const known = conceptWords[concept];
  if (known !== undefined) return known;
  const topic = concept.replace(/-/g, " ");
  const heading = topic.charAt(0).toUpperCase() + topic.slice(1);
  return {
    heading,
    topic,
    content: "what the team's policy asks for",
    prompt: `What is there to say on ${topic}?`,
  };
}

const conceptWords: Readonly<Partial<Record<SectionConcept, ConceptWords>>> = {
  summary: {
    heading: "Summary",
    topic: "what happened",
    content: "what happened, whom it touched and how it ended, in three sentences",
    prompt: "In three sentences: what happened, whom it touched, how it ended.",
  },
  impact: {
    heading: "Impact",
    topic: "impact",
    content: "who could not do what, how many, from when to when",
    prompt: "Who could not do what, how many, from when to when.",
  },
  timeline: {
    heading: "Timeline",
    topic: "the timeline",
    content: "when it began, was noticed, was declared and ended, and what was done in between",
    prompt:
      "When it began, was noticed, was declared and ended, and what was done in between. Say the time zone.",
  },
  "contributing-factors": {
    heading: "Contributing factors",
    topic: "contributing factors",
    content: "the conditions that made it possible, with roles instead of names",
    prompt:
      "The conditions that made this possible, each with its kind (technical, process or organisational). Roles, no names.",
  },
  actions: {
    heading: "Actions",
    topic: "actions",
    content: "what will change, each with an owner and a due date",
    prompt: "What will change, each with a person or team and a date.",
  },
};
