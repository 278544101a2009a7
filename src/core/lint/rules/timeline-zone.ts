import { blocksWithin } from "../../markdown/blocks.ts";
import { rangeOf } from "../../markdown/parse.ts";
import { insertion } from "../../text/edit.ts";
import { t } from "../../text/say.ts";
import { zonesIn } from "../../timeline/foreign/zones.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Fix } from "../finding.ts";
import { placeOfStamp, stampOf } from "../timeline/entry-places.ts";
import { meantFixes, sameClockFixes } from "../timeline/zone-fixes.ts";
import type { ReviewModel } from "../review-model.ts";
import { defineRule, type RuleReport } from "../rule.ts";

export const timelineZone = defineRule({
  id: "timeline-zone",
  summary: "A timeline says in which time zone its clock times are.",
  why: `Without a zone nobody can hold the timeline against logs, dashboards and other people's clocks, and no duration can be
measured across a change of the clocks. The zone may stand in the heading (\`## Timeline (UTC)\`), in a sentence ("All times are in
CET"), in a table's header or on the entries. \`IST\`, \`CST\` and \`BST\` are several zones each: write an offset or UTC. Entries in two zones are a hint.`,
  source:
    "The SRE book's example review says \"all times UTC\" in the heading of its timeline, PagerDuty's template in a sentence. 80 of 278 public timelines never say it; a further 29 have no clock times.",
  levels: { full: "warning", light: "information" },
  fixable: true,
  kinds: ["review", "incident"],
  examples: [
    {
      name: "the heading says it",
      markdown: "# Review of 2026-11-21\n\n## Timeline (UTC)\n\n- 14:02 First alert\n- 14:40 Closed\n",
      reports: [],
    },
    {
      name: "the entries say it, or have no clock time",
      markdown: "# Review\n\n## Timeline\n\n- 2026-11-20 Released\n- 2026-11-21T14:02:11Z First alert\n",
      reports: [],
    },
    {
      name: "nothing says it",
      markdown: "# Review of 2026-11-21\n\n## Timeline\n\n- 14:02 First alert\n- 14:40 Closed\n",
      reports: [
        "5:3: Unexpected time `14:02` without a time zone, as all in this timeline, expected one, for example `## Timeline (UTC)`.",
      ],
    },
    {
      name: "one entry among others, and an abbreviation of several zones",
      markdown:
        "# Review\n\n## Timeline\n\n- 2026-11-21T14:02:11Z First alert\n- 2026-11-21 14:20 IST Paged\n- 2026-11-21T14:40:00Z Closed\n",
      reports: [
        "6:3: Unexpected time zone `IST` of `2026-11-21 14:20 IST`, which is several, expected an offset or `UTC`.",
      ],
    },
    {
      name: "two zones",
      markdown:
        "# Review\n\n## Timeline\n\n- 2026-11-21 14:02 CET First alert\n- 2026-11-21 14:20 CET Paged\n- 2026-11-21 13:40 UTC Closed\n",
      reports: [
        "7:3: Unexpected `2026-11-21 13:40 UTC` in another time zone than `2026-11-21 14:02 CET` and most entries, expected one zone.",
      ],
    },
  ],
  *check(review) {
    const clocked = review.snapshot.timeline.filter(({ time }) => time !== undefined);
    const zoneless = clocked.filter(({ zone }) => zone === undefined);
    const [first] = zoneless;
    if (first !== undefined) {
      const abbreviation = ambiguousZone(review, first);
      const message =
        abbreviation === undefined
          ? withoutZone(first, zoneless.length, clocked.length)
          : t(
              "Unexpected time zone `{0}` of `{1}`, which is several, expected an offset or `UTC`.",
              abbreviation,
              stampOf(first),
            );
      const isOfAll = abbreviation === undefined && zoneless.length === clocked.length;
      yield {
        message,
        range: placeOfStamp(review, first),
        fixes: isOfAll ? headingFixes(review, first) : meantFixes(review, first),
      };
    }
    yield* otherZones(review, clocked);
  },
});

/** The zones a team may have meant, UTC and its own, each behind the words of the heading that the entry stands below. */
function headingFixes({ document, snapshot, policy }: ReviewModel, { range }: TimelineEntry): readonly Fix[] {
  const section = snapshot.sections.findLast(
    ({ level, heading, body }) => level > 1 && heading.end <= range.start && range.start < body.end,
  );
  const [heading] = section === undefined ? [] : blocksWithin(document, section.heading);
  const lastWord = heading?.type === "heading" ? heading.children.at(-1) : undefined;
  if (lastWord === undefined) return [];
  const { end } = rangeOf(document, lastWord);
  return [...new Set(["UTC", policy.calendar.zone])].map((zone) => ({
    title: t("Say in the heading that these times are in {0}", zone),
    safe: false,
    edits: [insertion(end, ` (${zone})`)],
  }));
}

/** The first entry in each zone that is not the one of most entries: often a slip, and hard to read in any case. */
function* otherZones(review: ReviewModel, clocked: readonly TimelineEntry[]): Generator<RuleReport> {
  const byZone = new Map<string, TimelineEntry[]>();
  for (const entry of clocked) {
    if (entry.zone === undefined) continue;
    const others = byZone.get(entry.zone);
    if (others === undefined) byZone.set(entry.zone, [entry]);
    else others.push(entry);
  }
  const [[usual] = [], ...others] = [...byZone.values()].sort((a, b) => b.length - a.length);
  for (const [entry] of others) {
    if (usual === undefined || entry === undefined) continue;
    yield {
      message: t(
        "Unexpected `{0}` in another time zone than `{1}` and most entries, expected one zone.",
        stampOf(entry),
        stampOf(usual),
      ),
      range: placeOfStamp(review, entry),
      level: "information",
      fixes: sameClockFixes(review, entry, usual),
      related: [{ message: t("`{0}` stands here.", stampOf(usual)), range: placeOfStamp(review, usual) }],
    };
  }
}

/** The abbreviation of several zones that the entry gives, a heading above it, or the words between the two. */
function ambiguousZone(
  { document, snapshot }: ReviewModel,
  { raw, range }: TimelineEntry,
): string | undefined {
  const headings = snapshot.sections.filter(
    ({ heading, body }) => heading.end <= range.start && range.start < body.end,
  );
  const from = Math.max(headings.at(-1)?.heading.end ?? range.start, range.start - 400);
  const between = document.text.slice(from, range.start);
  const named = [raw, between, ...headings.map(({ text }) => text)].flatMap(zonesIn).map(({ zone }) => zone);
  return named.find((zone) => zone.kind === "ambiguous")?.abbreviation;
}

function withoutZone(first: TimelineEntry, without: number, all: number): string {
  const [stamp, example] = [stampOf(first), "## Timeline (UTC)"];
  if (all === 1 || without === 1) {
    return t("Unexpected time `{0}` without a time zone, expected one, for example `{1}`.", stamp, example);
  }
  return without === all
    ? t(
        "Unexpected time `{0}` without a time zone, as all in this timeline, expected one, for example `{1}`.",
        stamp,
        example,
      )
    : t(
        "Unexpected time `{0}` without a time zone, as {1} of {2} in this timeline, expected one, for example `{3}`.",
        stamp,
        without,
        all,
        example,
      );
}
