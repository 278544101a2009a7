import type { SectionConcept } from "../../model/section.ts";
import type { TextRange } from "../../text/range.ts";
import { t } from "../../text/say.ts";
import { findNames, sureScore } from "../names/find-names.ts";
import { nameFixes } from "../names/name-fixes.ts";
import { perProseAndNames } from "../names/per-prose-and-names.ts";
import { nameSourcesOf, thingsOf } from "../names/name-sources.ts";
import { roleFor } from "../names/role-for.ts";
import { always, defineRule } from "../rule.ts";
import { labelledStretches } from "../labelled-stretches.ts";
import { proseWithin, type Prose } from "../prose.ts";
import type { ReviewModel } from "../review-model.ts";
import { stretchesOn } from "../sections.ts";

export const noPersonNames = defineRule({
  id: "no-person-names",
  summary: "Contributing factors name roles and conditions, not persons.",
  why: `A name in the causes ends the search: the next person in that place would have met the same conditions, and those stay. It also
teaches everybody to tell less next time. Names are wanted among responders and owners and may stand in the timeline; they are looked
for only in contributing factors, root cause, five whys and what went wrong: in sections and behind labels, like \`**Root cause:** …\`, a
line \`Root cause: …\` or a row of a table. In an external version, which people outside read, they are looked for everywhere.

Evidence, from the strongest: the policy's \`people.roster\`; roles, owners and participants of this document and its record; the
nearest \`CODEOWNERS\`; whoever wrote commits, where the policy says \`people.gitAuthors\`; handles and e-mail addresses; a word that
a lexicon of names knows or that reads like one, together with what stands around it. The message says which. Weak evidence, and
initials, are reported as information.

Code, quotations and the targets of links are not read. What the document writes as code, or calls a service, a cluster or the like,
is a thing in all of it. A product that is called like a person belongs in \`people.products\`, a name that may stand anywhere in
\`people.allow\`.`,
  source:
    "PagerDuty's postmortem guide (“an individual's action should never be considered a root cause”; abstract to an unspecific responder), Google SRE book ch. 15 (“without indicting any individual or team”), Dekker's *Field Guide to Understanding Human Error*.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review", "external"],
  examples: [
    {
      name: "roles and conditions",
      markdown:
        "# Review\n\n## Contributing factors\n\n- The change author saw a green build; the tests did not cover `eu-1`.\n- Jenkins retried without a limit, and Cassandra rejected the writes.\n\n## Timeline\n\n- 14:05 Bob rolled back\n",
      reports: [],
    },
    {
      name: "a given name with what a person did",
      markdown: "# Review\n\n## Root cause\n\nBob deployed the change without a second look.\n",
      reports: [
        "5:1: Unexpected person's name `Bob` in Root cause, expected a role or a condition (`the change author`): it reads like a given name before `deployed`.",
      ],
    },
    {
      name: "a name of the roster, even one that products share",
      policy: `{ "people": { "roster": ["Ada Moore", "Travis Lee"], "products": ["Apollo"] } }`,
      markdown:
        "# Review\n\n## Contributing factors\n\nThe runbook that Ada Moore followed was old. Travis CI was slow, and Apollo retried.\n",
      reports: [
        "5:18: Unexpected person's name `Ada Moore` in Contributing factors, expected a role or a condition (`the responder`): it is in the policy's roster.",
      ],
    },
    {
      name: "an owner of an action, a handle and an address",
      markdown:
        "# Review\n\n## What went wrong\n\n- Jane missed the page, and @slee was asleep\n- Only sam@example.org knew the password\n\n## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Page two people | Jane Doe | 2026-12-01 |\n",
      reports: [
        "5:3: Unexpected person's name `Jane` in What went wrong, expected a role or a condition (`the responder`): it owns an action in this document.",
        "5:29: Unexpected person's name `@slee` in What went wrong, expected a role or a condition (`the on-call engineer`): it is a person's handle.",
        "6:8: Unexpected person's name `sam@example.org` in What went wrong, expected a role or a condition (`the responder`): it is a person's e-mail address.",
      ],
    },
    {
      name: "products, code and quotations",
      markdown:
        '# Review\n\n## Five whys\n\n1. Jaeger and Travis were down, `git blame` said `bob@example.org`.\n2. The vendor wrote: "Alice deployed a fix".\n3. @org/payments and @here were notified by dependabot.\n',
      reports: [],
    },
  ],
  *check(review) {
    const inScope = scopeOf(review);
    if (inScope.length === 0) return;
    yield* thingsOf.ahead(review.document);
    const sources = nameSourcesOf(review);
    for (const { prose, within, section } of inScope) {
      yield undefined;
      const names = namesIn(prose, sources).filter(({ start, end }) =>
        isWithin(within, prose.start + start, prose.start + end),
      );
      const text = names.length === 0 ? "" : withoutLabels(prose.text);
      for (const name of names) {
        const role = roleFor(
          text.slice(Math.max(0, name.start - 80), name.start),
          text.slice(name.end, name.end + 80),
        );
        yield {
          message: t(
            "Unexpected person's name `{0}` in {1}, expected a role or a condition (`{2}`): it {3}.",
            name.text,
            section,
            role,
            name.evidence,
          ),
          range: { start: prose.start + name.start, end: prose.start + name.end },
          level: name.score < sureScore ? "information" : undefined,
          fixes: nameFixes(prose, name, role),
        };
      }
    }
  },
});

const causes: readonly SectionConcept[] = ["contributing-factors", "went-wrong"];
/** Where a label is about one of many things, and names are wanted. */
const namesWanted: readonly SectionConcept[] = ["timeline", "actions", "participants"];

/** A piece of prose and how much of it is on the causes. */
interface Scope {
  readonly prose: Prose;
  readonly within: TextRange;
  readonly section: string;
}

/** The prose of sections on the causes, and what stands behind or below a label that says so. */
function scopeOf(review: ReviewModel): readonly Scope[] {
  const { document } = review;
  if (review.snapshot.kind === "external") return everywhere(review);
  const sections = stretchesOn(review, causes).map(({ range, section }) => ({ range, name: section.text }));
  const labelled = labelledStretches(review, causes, [...causes, ...namesWanted]);
  return [
    ...sections.flatMap(({ range, name }) =>
      proseWithin(document, range).map((prose) => ({ prose, within: range, section: name })),
    ),
    ...labelled.flatMap(({ block, range, label }) =>
      proseWithin(document, block)
        .filter(({ start, text }) => start < range.end && start + text.length > range.start)
        .map((prose) => ({ prose, within: range, section: label })),
    ),
  ];
}

/** People outside can place no name, wherever it stands. */
function everywhere(review: ReviewModel): readonly Scope[] {
  const within = { start: 0, end: review.document.text.length };
  return review.prose().map((prose) => ({ prose, within, section: t("a document for people outside") }));
}

function isWithin(range: TextRange, start: number, end: number): boolean {
  return start >= range.start && end <= range.end;
}

/** `Owner: Jane Doe` inside such a section says whose it is to mend. */
const ownLabel = /(?:^|(?<=[\s(*]))(?:owners?|assignees?|facilitator)\s*:[^.;\r\n]*/gi;

const namesIn = perProseAndNames((text, sources) => findNames(withoutLabels(text), sources));

function withoutLabels(text: string): string {
  return !text.includes(":") ? text : text.replace(ownLabel, (label) => " ".repeat(label.length));
}
