import { always, defineRule } from "../rule.ts";
import { etaFixes } from "../updates/eta-fixes.ts";
import { etas } from "../updates/etas.ts";
import { recordWithUpdate } from "../updates/update-example.ts";
import { reportOf, updatesOf } from "../updates/updates-of.ts";

export const updateEta = defineRule({
  id: "update-eta",
  summary: "No update forecasts when the trouble will be over, unless it states high confidence.",
  why: `A forecast is read as a promise; the second one that fails costs more trust than the incident. Say what is known, what is being
done and when the next update comes. Where the end is certain (a restore that counts down), write "high confidence" beside it. Found
are "will be fixed by 15:00", "should be back in an hour", "ETA 15:00", "resolved shortly"; the time of the next update is no forecast.`,
  source:
    "Our default, after common practice on status pages; Statuspage's tips: be precise about what is known.",
  levels: always("warning"),
  fixable: true,
  kinds: ["incident"],
  examples: [
    {
      name: "what is known, and a forecast that is certain",
      markdown: `${recordWithUpdate("customers", "A fix is being tested. We have no ETA. Next update 14:35 UTC.")}- 2026-11-21T14:30:00Z **Update** (customers) The copy is at 90 %: orders will be available by 15:00 UTC (high confidence). Next update 15:00 UTC.\n`,
      reports: [],
    },
    {
      name: "forecasts",
      markdown: `${recordWithUpdate("customers", "Payments will be fixed by 15:00 UTC. Next update 14:35 UTC.")}- 2026-11-21T14:06:00Z **Update** (internal) ETA 30 min. Next update 14:35 UTC.\n`,
      reports: [
        "11:56: Unexpected forecast `will be fixed by 15:00`, expected what is known and when the next update comes. State high confidence if you have it.",
        "12:46: Unexpected forecast `ETA 30 min`, expected what is known and when the next update comes. State high confidence if you have it.",
      ],
    },
  ],
  *check(review) {
    for (const update of updatesOf(review)) {
      for (const problem of etas(update.text)) yield reportOf(update, problem, etaFixes(update, problem));
    }
  },
});
