import { blocksWithin } from "../../markdown/blocks.ts";
import { rangeOf, sourceOf } from "../../markdown/parse.ts";
import type { Section, SectionConcept } from "../../model/section.ts";
import { insertBehind } from "../../review/guided/insert-behind.ts";
import { statedWhy } from "../../review/why-no-actions.ts";
import type { TextRange } from "../../text/range.ts";
import { sayPhrase, t } from "../../text/say.ts";
import { fillingFinder, type Filling } from "../filled.ts";
import type { Fix } from "../finding.ts";
import { isPlaceholder } from "../placeholder.ts";
import type { ReviewModel } from "../review-model.ts";
import { defineRule, type RuleReport } from "../rule.ts";
import { wordsFor } from "../section-words.ts";
import { conceptOf, sectionsByConcept, sectionsOn, standsWithoutHeading } from "../sections.ts";
import { titleOf } from "../../model/title-of.ts";

export const emptySection = defineRule({
  id: "empty-section",
  summary: "A section says something of this incident, not only what its template said.",
  why: `A heading with nothing under it looks like an answer and is none. Comments, prompts in italics, brackets or block quotes,
\`TODO\`, \`TBD\`, \`YYYY-MM-DD\`, \`HH:MM\`, empty labels and empty tables are a template's words, not the author's; \`None.\` is an answer.
A section that the review's depth asks for is a warning; any other is information, and may go. Where the front matter says
\`no-actions:\` with a reason, the section about actions may be empty.`,
  source:
    "Our own, from what 35 public fill-in templates leave behind. Google's SRE book, ch. 15, has its postmortems reviewed for completeness before they are published.",
  levels: { full: "warning", light: "warning" },
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "a section is filled in, another says that there is nothing",
      markdown: "# Review\n\n## Impact\n\n1,200 orders.\n\n## Where we got lucky\n\nNone.\n",
      reports: [],
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
      name: "nobody asked for the section",
      markdown: "# Review\n\n## Summary\n\nPayments failed.\n\n## Lessons learned\n\n> What did we learn?\n",
      reports: [
        "7:1: Unexpected section `Lessons learned` with nothing but placeholders, expected something of this incident, or no such section.",
      ],
    },
  ],
  *check(review) {
    const fillingOf = fillingFinder(review.document, review.snapshot.sections);
    const asked = askedFor(review);
    const standing = sectionsByConcept(review);
    const saysWhy = statedWhy(review.snapshot) !== undefined;
    let covered = 0;
    for (const section of candidates(review, fillingOf)) {
      if (section.heading.start < covered) continue;
      const filling = fillingOf(section);
      if (conceptOf(section, review.policy) === "actions" && saysWhy) continue;
      const concept = asked.get(conceptOf(section, review.policy));
      if (concept === undefined) {
        if (filling === "empty" && conceptOf(section, review.policy) === "other") continue;
        yield unasked(review, section, filling);
      } else {
        const [first, ...others] = sectionsOn(standing, concept);
        if (first !== section || others.some((other) => fillingOf(other) === "filled")) continue;
        yield {
          message: messageOf(section, filling, sayPhrase(wordsFor(concept).content)),
          range: section.heading,
          fixes: notKnownFix(review, section, concept),
        };
      }
      covered = section.body.end;
    }
  },
});

/**
 * "Unknown" is an answer, and better than one that is made up: in the place of a lone `TODO`, else below the section's
 * questions. Timelines and actions are lists. What is written is English, whatever the language of the editor.
 */
function notKnownFix({ document }: ReviewModel, section: Section, concept: SectionConcept): readonly Fix[] {
  const words = "Not known yet.";
  const [visible, ...others] = blocksWithin(document, section.body).filter(({ type }) => type !== "html");
  const isLone = visible === undefined || (visible.type === "paragraph" && others.length === 0);
  if (!isLone || concept === "timeline" || concept === "actions") return [];
  const isReplaced = visible !== undefined && isPlaceholder(sourceOf(document, visible));
  const edit = isReplaced
    ? { ...rangeOf(document, visible), newText: words }
    : insertBehind(document.text, { start: section.heading.start, end: section.body.end }, [words]);
  return [{ title: t('Answer "{0}"', words), safe: false, edits: [edit] }];
}

/** By what a section is about, what the review's depth asks for that it would answer. */
function askedFor({ policy, depth }: ReviewModel): ReadonlyMap<SectionConcept, SectionConcept> {
  const required = policy.sections.required[depth];
  const asked = new Map<SectionConcept, SectionConcept>(required.map((concept) => [concept, concept]));
  if (required.includes("summary")) asked.set("narrative", "summary");
  return asked;
}

/**
 * The sections that nobody filled in and that need something: titles, facts in headings (`Owner: @jdoe`), and headings that
 * are entries or actions need nothing below them.
 */
function candidates(
  review: ReviewModel,
  fillingOf: (section: Section, index: number) => Filling,
): readonly Section[] {
  const { sections, timeline, actions } = review.snapshot;
  // Of most sections there is no more to ask.
  const unfilled = sections.filter((section, index) => fillingOf(section, index) !== "filled");
  if (unfilled.length === 0) return [];
  const title = titleOf(sections);
  const own = new Set([...timeline, ...actions].map(({ line }) => line));
  const listed = (["timeline", "actions"] as const).filter((concept) =>
    standsWithoutHeading(review, concept),
  );
  return unfilled.filter((section) => {
    if ((section === sections[0] && section.level === 1) || statesFact(section.text)) return false;
    const concept = conceptOf(section, review.policy);
    const isListed = listed.some((known) => known === concept);
    return (
      section !== title &&
      !own.has(section.line) &&
      concept !== "metadata" &&
      !isListed &&
      section.text !== ""
    );
  });
}

/** Not every heading is searched for what few have. */
function statesFact(heading: string): boolean {
  return heading.includes(":") && /:\s*\S/.test(heading);
}

function unasked({ document }: ReviewModel, section: Section, filling: Filling): RuleReport {
  return {
    message: messageOf(section, filling, t("something of this incident, or no such section")),
    range: section.heading,
    level: "information",
    fixes: [deleteSection(section, document.text)],
  };
}

function messageOf({ text }: Section, filling: Filling, expected: string): string {
  return filling === "empty"
    ? t("Unexpected empty section `{0}`, expected {1}.", text, expected)
    : t("Unexpected section `{0}` with nothing but placeholders, expected {1}.", text, expected);
}

function deleteSection({ text: heading, ...section }: Section, text: string): Fix {
  const whole: TextRange = { start: section.heading.start, end: section.body.end };
  const isLast = whole.end >= text.trimEnd().length;
  // The line breaks above the last section would otherwise stay behind at the end of the file.
  const start = isLast ? text.slice(0, whole.start).trimEnd().length : whole.start;
  const newText = isLast ? (/(?:\r\n|\n|\r)$/.exec(text)?.[0] ?? "") : "";
  return {
    title: t('Delete section "{0}"', heading),
    safe: false,
    edits: [{ start, end: whole.end, newText }],
  };
}
