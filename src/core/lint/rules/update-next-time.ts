import { always, defineRule } from "../rule.ts";
import { nextTimeFixes } from "../updates/next-time-fixes.ts";
import { nextTimeProblem } from "../updates/next-time.ts";
import { recordWithUpdate } from "../updates/update-example.ts";
import { reportOf, updatesOf } from "../updates/updates-of.ts";

export const updateNextTime = defineRule({
  id: "update-next-time",
  summary: "Every update says when the next one comes.",
  why: `People who know when they will hear more stop asking, and stop those who answer. A time keeps its promise only with a zone, or as a
length from now: "Next update 14:35 UTC", "next update in 30 min". "Soon" is no time. The last update, with the resolution, needs none.
Once an update was followed by another, or the incident is over, a missing time is a hint: sent is sent.`,
  source:
    "Statuspage's tips on incident communication: promise further updates and keep to a cadence, for example every 30 minutes. The timer of updates runs on that promise.",
  levels: always("warning"),
  fixable: true,
  kinds: ["incident"],
  examples: [
    {
      name: "with a time",
      markdown: recordWithUpdate("internal", "Payments fail for some. Next update 14:35 UTC."),
      reports: [],
    },
    {
      name: "without one, and over",
      markdown: recordWithUpdate("customers", "This is resolved. Payments work since 14:20 UTC."),
      reports: [],
    },
    {
      name: "without one",
      markdown: recordWithUpdate("internal", "Payments fail for some."),
      reports: [
        "11:46: Unexpected update without the time of the next one, expected one like `Next update 14:35 UTC`.",
      ],
    },
    {
      name: "soon is no time, and a clock needs a zone",
      markdown: `${recordWithUpdate("internal", "Payments fail. Next update soon.")}- 2026-11-21T14:06:00Z **Update** (customers) We are looking into it. Next update at 14:35.\n`,
      reports: [
        "11:61: Unexpected `Next update soon` without a time, expected one like `Next update 14:35 UTC`.",
        "12:71: Unexpected time of the next update without a zone in `Next update at 14:35`, expected one like `Next update 14:35 UTC`.",
      ],
    },
  ],
  *check(review) {
    for (const update of updatesOf(review)) {
      const problem = update.status === "resolved" ? undefined : nextTimeProblem(update.text);
      if (problem !== undefined)
        yield reportOf(update, problem, nextTimeFixes(review.snapshot, review.policy, update));
    }
  },
});
