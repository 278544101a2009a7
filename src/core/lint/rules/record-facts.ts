import { recordFileName } from "../../model/file-names.ts";
import { formatInstantToMinute, minute, parseInstant, type Instant } from "../../model/instant.ts";
import { severityLabel, unknownSeverity } from "../../model/severity.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { parseSeverity } from "../../policy/severity-policy.ts";
import { phrase, sayPhrase, t } from "../../text/say.ts";
import { meaningOf } from "../../timeline/entry-meaning.ts";
import { byInstant } from "../../timeline/sort-entries.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule } from "../rule.ts";
import { statedFacts, type FactName, type StatedFact } from "../timeline/stated-facts.ts";

const record =
  "---\nsitrep: 1\nkind: incident\n---\n\n# Checkout errors\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n- 2026-11-21T14:40:30Z **Status** resolved\n";

export const recordFacts = defineRule({
  id: "record-facts",
  summary: "A review's facts are those of its record.",
  why: `Severity and turning points are copied into a review when it is drafted; the record may be corrected later, and hands slip. Then
two files of one incident tell two stories, and metrics follow the record. Read are \`severity\`, \`started\`, \`detected\`, \`declared\`,
\`acknowledged\`, \`mitigated\` and \`resolved\` in the front matter and in a table of facts, times to the minute. What the record does not
know the review may know better. Within a record the same is reported when it is read.`,
  source: "Our own: the record counts, the review is made from it.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "as in the record",
      record,
      markdown:
        "---\nsitrep: 1\nkind: review\nseverity: SEV2\n---\n\n# Review\n\n| Fact | Value |\n|---|---|\n| Started | 2026-11-21T13:58Z |\n| Resolved | 2026-11-21T14:40Z |\n",
      reports: [],
    },
    {
      name: "they disagree",
      record,
      markdown:
        "---\nsitrep: 1\nkind: review\nseverity: SEV3\n---\n\n# Review\n\n| Fact | Value |\n|---|---|\n| Declared | unknown |\n| Resolved | 2026-11-21 15:40 UTC |\n",
      reports: [
        "4:11: Unexpected severity `SEV3`, expected `SEV2` as the record says (`incident.md`, line 10).",
        "11:14: Unexpected declaration at `unknown`, expected `2026-11-21T14:02Z` as the record says (`incident.md`, line 10).",
        "12:14: Unexpected resolution at `2026-11-21 15:40 UTC`, expected `2026-11-21T14:40Z` as the record says (`incident.md`, line 11).",
      ],
    },
  ],
  *check(review) {
    const { record: source } = review;
    if (source === undefined) return;
    for (const fact of statedFacts(review)) {
      const known = factOf(fact.name, source, review);
      if (known === undefined || agrees(fact, known, review)) continue;
      const file = review.snapshot.review?.incident ?? recordFileName;
      const what = sayPhrase(words[fact.name]);
      yield {
        message:
          known.line === undefined
            ? t(
                "Unexpected {0} `{1}`, expected `{2}` as the record says (`{3}`).",
                what,
                fact.text,
                known.text,
                file,
              )
            : t(
                "Unexpected {0} `{1}`, expected `{2}` as the record says (`{3}`, line {4}).",
                what,
                fact.text,
                known.text,
                file,
                known.line,
              ),
        range: fact.range,
        fixes: [{ title: t("Set to `{0}`", known.text), safe: false, edits: fact.set(known.text) }],
      };
    }
  },
});

const words: Readonly<Record<FactName, string>> = {
  severity: phrase("severity"),
  started: phrase("start at"),
  detected: phrase("detection at"),
  declared: phrase("declaration at"),
  acknowledged: phrase("acknowledgement at"),
  mitigated: phrase("mitigation at"),
  resolved: phrase("resolution at"),
};

/** What the record says, and in which of its lines. */
interface KnownFact {
  readonly text: string;
  readonly instant: Instant | undefined;
  readonly line: number | undefined;
}

function factOf(name: FactName, source: Snapshot, { policy }: ReviewModel): KnownFact | undefined {
  if (name === "severity") {
    const { severity } = source;
    if (severity === undefined) return undefined;
    const ids = policy.severities.map(({ id }) => id);
    const entry = byInstant(source.timeline).findLast((candidate) => {
      const { kind } = meaningOf(candidate, ids);
      return kind === "severity" || kind === "declared";
    });
    return { text: severityLabel(severity), instant: undefined, line: entry?.line };
  }
  const instant = name === "declared" ? source.declared : source.milestones[name];
  if (instant === undefined) return undefined;
  const line = source.timeline.find((entry) => entry.instant === instant)?.line;
  return { text: formatInstantToMinute(instant), instant, line };
}

/** What can't be read as a severity or a time is no fact yet; "unknown" is one that the record knows better. */
function agrees({ name, text }: StatedFact, known: KnownFact, { policy }: ReviewModel): boolean {
  if (/^unknown$/i.test(text) || text === unknownSeverity) return false;
  if (name === "severity") {
    const severity = parseSeverity(policy, text);
    return severity === undefined || severity === known.text;
  }
  const stated = readMoment(text);
  return (
    stated === undefined ||
    known.instant === undefined ||
    Math.floor(stated / minute) === Math.floor(known.instant / minute)
  );
}

/** Our own form, or the same with a blank: `2026-11-21 15:40 UTC`. */
function readMoment(text: string): Instant | undefined {
  return parseInstant(
    text
      .trim()
      .replace(/^(\d{4}-\d\d-\d\d) /, "$1T")
      .replace(/ ?UTC$/i, "Z"),
  );
}
