import type { SectionConcept } from "../../model/section.ts";
import type { TextRange } from "../../text/range.ts";
import { t } from "../../text/say.ts";
import { insertion } from "../../text/edit.ts";
import type { Fix } from "../finding.ts";
import { ownLineOf, placeOfStamp, stampOf } from "../timeline/entry-places.ts";
import { saysNoticed, saysOver } from "../timeline/milestone-words.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule } from "../rule.ts";

export const timelineMilestones = defineRule({
  id: "timeline-milestones",
  summary: "A timeline says when the trouble was noticed and when it was over.",
  why: `How long it took to notice and how long to recover are what reviews are compared by, and neither can be told without the two
moments. Where an entry has the type **Alert**, or the record does, it was noticed then; it was over with an **Impact** (end) or the
status resolved. In a timeline without types an entry that says so in words will do ("monitoring alerted", "reported by a customer",
"rolled back", "recovered"), and so will a section on detection or on the resolution. A record is asked once it is resolved, a drill never.`,
  source:
    "The SRE book's template asks for Detection and Resolution, PagerDuty's and Atlassian's for the time to detect and to recover.",
  levels: always("information"),
  fixable: true,
  kinds: ["review", "incident"],
  examples: [
    {
      name: "both are there, in words",
      markdown:
        "# Review\n\n## Timeline (UTC)\n\n- 14:02 Monitoring alerted on error rate\n- 14:40 Rolled back, error rate normal\n",
      reports: [],
    },
    {
      name: "a resolved record without an alert",
      markdown:
        "---\nsitrep: 1\nkind: incident\n---\n\n# Checkout errors\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n- 2026-11-21T14:20:00Z **Status** resolved\n",
      reports: [
        "10:3: Unexpected timeline without the moment at which it was noticed, expected an entry for it, for example `**Alert** Error rate above 5 %`.",
      ],
    },
    {
      name: "a note says it, and no type",
      markdown:
        "---\nsitrep: 1\nkind: incident\n---\n\n# Checkout errors\n\n## Timeline\n\n- 2026-11-21T14:01:00Z Monitoring alerted on errors\n- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n- 2026-11-21T14:20:00Z **Status** resolved\n",
      reports: [
        "10:3: Unexpected timeline without the moment at which it was noticed, expected an entry for it, for example `**Alert** Error rate above 5 %`.",
      ],
    },
    {
      name: "neither is there",
      markdown:
        "# Review\n\n## Timeline (UTC)\n\n- 14:02 Version 12 goes out\n- 14:40 Jane Doe joins the call\n",
      reports: [
        "5:3: Unexpected timeline without the moment at which it was noticed, expected an entry for it, for example `14:02 Error rate alert`.",
        "5:3: Unexpected timeline without the moment at which it was over, expected an entry for it, for example `15:10 Recovered`.",
      ],
    },
  ],
  *check(review) {
    const { timeline, kind, status, drill } = review.snapshot;
    const [first] = timeline;
    if (drill || first === undefined || timeline.length < 2 || (kind === "incident" && status !== "resolved"))
      return;
    const range: TextRange = placeOfStamp(review, first);
    const typed = timeline.some(({ type }) => type !== "note");
    if (!isNoticed(review, typed)) {
      const example = typed ? "**Alert** Error rate above 5 %" : "14:02 Error rate alert";
      yield {
        message: t(
          "Unexpected timeline without the moment at which it was noticed, expected an entry for it, for example `{0}`.",
          example,
        ),
        range,
        fixes: typed ? markFixes(review, saysNoticed, "**Alert**") : [],
      };
    }
    if (!isOver(review, typed)) {
      const example = typed ? "**Status** resolved" : "15:10 Recovered";
      yield {
        message: t(
          "Unexpected timeline without the moment at which it was over, expected an entry for it, for example `{0}`.",
          example,
        ),
        range,
        fixes: typed ? markFixes(review, saysOver, "**Impact** (end)") : [],
      };
    }
  },
});

function isNoticed(review: ReviewModel, typed: boolean): boolean {
  const { snapshot, record } = review;
  if ((record ?? snapshot).milestones.detected !== undefined) return true;
  if (snapshot.timeline.some(({ type }) => type === "alert")) return true;
  return says(review, typed, saysNoticed) || hasSection(review, "detection");
}

function isOver(review: ReviewModel, typed: boolean): boolean {
  const { snapshot, record } = review;
  const { mitigated, resolved } = (record ?? snapshot).milestones;
  if (mitigated !== undefined || resolved !== undefined) return true;
  return says(review, typed, saysOver) || hasSection(review, "resolution");
}

/** Where entries have types, words are no substitute for one: metrics can't read them. */
function says({ document, snapshot }: ReviewModel, typed: boolean, said: (text: string) => boolean): boolean {
  return !typed && snapshot.timeline.some(({ range }) => said(document.text.slice(range.start, range.end)));
}

function hasSection({ snapshot }: ReviewModel, concept: SectionConcept): boolean {
  return snapshot.kind !== "incident" && snapshot.sections.some((section) => section.concept === concept);
}

/** So many entries are offered: most that speak of it say more of the same. */
const offered = 2;

/** The type behind the time of notes that say it in words alone. */
function markFixes(review: ReviewModel, says: (text: string) => boolean, type: string): readonly Fix[] {
  const { document, snapshot } = review;
  return snapshot.timeline
    .filter((entry) => entry.type === "note" && !entry.star && entry.raw !== "" && says(entry.text))
    .slice(0, offered)
    .flatMap((entry): readonly Fix[] => {
      const { end } = placeOfStamp(review, entry);
      const isPlain =
        ownLineOf(review, entry) !== undefined && /^ [\p{L}\p{N}]/u.test(document.text.slice(end, end + 3));
      const title = t("Mark the entry at `{0}` as {1}", stampOf(entry), type);
      return isPlain ? [{ title, safe: false, edits: [insertion(end, ` ${type}`)] }] : [];
    });
}
