import { zonesIn } from "../../timeline/foreign/zones.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { placeOfStamp, stampOf } from "../timeline/entry-places.ts";
import type { ReviewModel } from "../review-model.ts";
import { defineRule } from "../rule.ts";

export const timelineZone = defineRule({
  id: "timeline-zone",
  summary: "A timeline says in which time zone its clock times are.",
  why: `Without a zone nobody can hold the timeline against logs, dashboards and other people's clocks, and no duration can be
measured across a change of the clocks. The zone may stand in the heading (\`## Timeline (UTC)\`), in a sentence ("All times are in
CET"), in a table's header or on the entries. \`IST\`, \`CST\` and \`BST\` are several zones each: write an offset or UTC.`,
  source:
    "The SRE book's example review says \"all times UTC\" in the heading of its timeline, PagerDuty's template in a sentence. 80 of 278 public timelines never say it; a further 29 have no clock times.",
  levels: { full: "warning", light: "information" },
  fixable: false,
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
  ],
  *check(review) {
    const clocked = review.snapshot.timeline.filter(({ time }) => time !== undefined);
    const zoneless = clocked.filter(({ zone }) => zone === undefined);
    const [first] = zoneless;
    if (first === undefined) return;
    const range = placeOfStamp(review, first);
    const abbreviation = ambiguousZone(review, first);
    if (abbreviation === undefined)
      yield { message: withoutZone(first, zoneless.length, clocked.length), range };
    else {
      yield {
        message: `Unexpected time zone \`${abbreviation}\` of \`${stampOf(first)}\`, which is several, expected an offset or \`UTC\`.`,
        range,
      };
    }
  },
});

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
  const others = all === 1 || without === 1 ? "" : without === all ? ", as all" : `, as ${without} of ${all}`;
  const where = others === "" ? "" : `${others} in this timeline`;
  return `Unexpected time \`${stampOf(first)}\` without a time zone${where}, expected one, for example \`## Timeline (UTC)\`.`;
}
