import type { RootContent } from "mdast";
import { plainText } from "../../markdown/plain-text.ts";
import { sourceOf } from "../../markdown/parse.ts";
import type { Section } from "../../model/section.ts";
import { blocksWithin } from "../../markdown/blocks.ts";
import { t } from "../../text/say.ts";
import type { Fix } from "../finding.ts";
import { perProse } from "../per-prose.ts";
import { insertHeaded } from "../insert-section.ts";
import { insertBehind } from "../../review/guided/insert-behind.ts";
import type { TextEdit } from "../../text/edit.ts";
import { placeOfDocument } from "../place-of-document.ts";
import type { ReviewModel } from "../review-model.ts";
import { defineRule } from "../rule.ts";

export const severityReviewed = defineRule({
  id: "severity-reviewed",
  summary: "A full review says whether the first severity was right.",
  why: `The severity decides who is woken and how often people hear something; a first guess that was wrong is worth a sentence, and one that
was right is worth knowing too. A sentence that judges the severity is enough ("SEV3 was too low, customers were affected from the
start"), wherever it stands; the value alone, as in \`Severity: SEV2\`, is none. Only reviews of incidents whose severity is known are
asked, and light ones are not.`,
  source:
    "Sitrep's default: a wrong first severity points to the line of the criteria that should have told. PagerDuty's and Atlassian's guides define severities before the incident, so that they can be compared with it afterwards.",
  levels: { full: "information", light: "off" },
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "judged in a section of its own, and in a sentence",
      record: "---\nsitrep: 1\nkind: incident\nseverity: SEV2\n---\n\n# Checkout errors\n",
      markdown: "# Review\n\n## Severity\n\nSEV2 from the first minute; the criteria say so.\n",
      reports: [],
    },
    {
      name: "a severity that nobody knows needs no judgement",
      markdown: "# Review\n\n## Summary\n\nThe pool was too small.\n",
      reports: [],
    },
    {
      name: "only stated",
      record:
        "---\nsitrep: 1\nkind: incident\n---\n\n# Checkout errors\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV3: Checkout errors\n- 2026-11-21T14:20:00Z **Severity** SEV2\n",
      markdown: "# Review\n\n**Severity:** SEV2\n\n## Summary\n\nThe pool was too small.\n",
      reports: [
        "1:1: Unexpected review without a word on whether `SEV3` was the right severity to begin with (it became `SEV2`), expected a sentence on it.",
      ],
    },
    {
      name: "only its history",
      record: "---\nsitrep: 1\nkind: incident\nseverity: SEV2\n---\n\n# Checkout errors\n",
      markdown:
        "# Review\n\n## Severity\n\n- 2026-11-21T14:02Z SEV3, the first\n- 2026-11-21T14:08Z SEV3 → SEV2\n",
      reports: [
        "3:1: Unexpected review without a word on whether `SEV2` was the right severity to begin with, expected a sentence on it.",
      ],
    },
    {
      name: "still to be answered",
      record: "---\nsitrep: 1\nkind: incident\nseverity: SEV2\n---\n\n# Checkout errors\n",
      markdown: "# Review\n\n## Severity\n\n<!-- Was the first severity right? -->\n",
      reports: [
        "3:1: Unexpected review without a word on whether `SEV2` was the right severity to begin with, expected a sentence on it.",
      ],
    },
  ],
  *check(review) {
    const { severity, document, snapshot, frontMatter } = review;
    if (severity === undefined || snapshot.drill || isJudged(review)) return;
    const first = firstSeverity(review) ?? severity;
    const section = sectionOnSeverity(review);
    const fixes = [
      rightFix(review, first, section),
      section === undefined ? insertionFix(review) : undefined,
    ];
    yield {
      message:
        first === severity
          ? t(
              "Unexpected review without a word on whether `{0}` was the right severity to begin with, expected a sentence on it.",
              first,
            )
          : t(
              "Unexpected review without a word on whether `{0}` was the right severity to begin with (it became `{1}`), expected a sentence on it.",
              first,
              severity,
            ),
      range: section?.heading ?? placeOfDocument(document, snapshot, frontMatter),
      fixes: fixes.filter((fix) => fix !== undefined),
    };
  },
});

/** The severity that the incident was declared with, or was first given. */
function firstSeverity({ record, policy }: ReviewModel): string | undefined {
  const first = record?.timeline.find(({ type }) => type === "declared" || type === "severity");
  const ids = policy.severities.map(({ id }) => id);
  return ids.find((id) => first?.text.includes(id) === true || first?.qualifier === id);
}

/** Whether a section on the severity says more than its value, or a sentence anywhere judges it. */
function isJudged(review: ReviewModel): boolean {
  const { document } = review;
  const section = sectionOnSeverity(review);
  const said =
    section === undefined ? [] : blocksWithin(document, section.body).filter(({ type }) => type !== "html");
  if (
    said.some(
      (block) =>
        !isHistory(block) &&
        plainText(block).split(/\s+/).length > 3 &&
        !/^\s*<!--/.test(sourceOf(document, block)),
    )
  ) {
    return true;
  }
  return judgements(document).length > 0;
}

/** `2026-11-21T14:08Z SEV3 → SEV2`: what the record says of the severity judges nothing. */
function isHistory(block: RootContent): boolean {
  return (
    block.type === "list" &&
    block.children.every((item) => /^\d{4}-\d\d-\d\dT\S+ \S+ ?(?:→ \S+|the first)$/.test(plainText(item)))
  );
}

const judgements = perProse((text) => (speaksOf.test(text) && judges.test(text) ? [text] : []));

function sectionOnSeverity({ snapshot }: ReviewModel): Section | undefined {
  return snapshot.sections.find(
    ({ text, level }) => level > 1 && /\b(?:severity|sev level|sev)\b/i.test(text) && !/impact/i.test(text),
  );
}

const speaksOf = /\bseverity\b|\bSEV[- ]?[0-9?]|\bsev(?:erity)? ?levels?\b|\bP[0-5]\b/i;
const judges =
  /\b(?:accurate|appropriate(?:ly)?|correct(?:ly)?|right(?:ly)?|wrong(?:ly)?|fitting|justified|mis(?:classified|judged)|too (?:low|high|late)|(?:over|under)(?:estimated|stated)|should (?:have|not|be)|could have|(?:up|down)graded|raised|lowered|escalated|matche[sd]|met the (?:criteria|definition)|from the (?:start|beginning|first)|at first|initial(?:ly)?|criteria)\b/i;

/** What is written is English, whatever the language of the editor. A wrong one needs a link to the criteria: a command does that. */
function rightFix(review: ReviewModel, first: string, section: Section | undefined): Fix | undefined {
  const lines = [`${first} was the right severity to begin with.`];
  const edit =
    section === undefined ? headed(review, lines) : insertBehind(review.document.text, section.body, lines);
  return edit && { title: t("`{0}` was right", first), safe: false, edits: [edit] };
}

function headed({ document, snapshot }: ReviewModel, lines: readonly string[]): TextEdit | undefined {
  const usual = snapshot.sections.find(({ level }) => level === 2);
  const actions = snapshot.sections.find(({ concept }) => concept === "actions");
  return insertHeaded(document, { heading: "Severity", lines, after: undefined, before: actions }, usual);
}

function insertionFix(review: ReviewModel): Fix | undefined {
  const edit = headed(review, [
    "<!-- Was the first severity right? If not, which line of the criteria would have told? -->",
  ]);
  return edit === undefined
    ? undefined
    : { title: t('Insert section "{0}"', "Severity"), safe: true, edits: [edit] };
}
