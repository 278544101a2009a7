import { always, defineRule } from "../rule.ts";
import { outages } from "../updates/outages.ts";
import { recordWithUpdate } from "../updates/update-example.ts";
import type { Fix } from "../finding.ts";
import type { UpdateProblem } from "../updates/update-problem.ts";
import { replaceBy, reportOf, updatesOf, type SentUpdate } from "../updates/updates-of.ts";

export const updateOutage = defineRule({
  id: "update-outage",
  summary: 'An update says "outage" only where nothing works for anybody.',
  why: `"Outage" is read as: everything is down for everybody. Where some payments fail, saying which and for whom is truer, calms those
who are not affected and helps those who are. Granted where the same sentence or the next says that all are affected ("for all
customers", "completely"), for a provider's or a power outage, and for "no outage".`,
  source: "PagerDuty's guide to postmortems: avoid the word unless it really was a full outage.",
  levels: always("warning"),
  fixable: true,
  kinds: ["incident"],
  examples: [
    {
      name: "total, and somebody else's",
      markdown: recordWithUpdate(
        "customers",
        "A provider outage makes checkout fail. The outage affects all customers. Next update 14:35 UTC.",
      ),
      reports: [],
    },
    {
      name: "for some",
      markdown: recordWithUpdate(
        "customers",
        "We have an outage of checkout in Europe. Next update 14:35 UTC.",
      ),
      reports: [
        '11:58: Unexpected `outage` without total impact, expected what does not work and for whom, for example "some card payments fail".',
      ],
    },
  ],
  *check(review) {
    for (const update of updatesOf(review)) {
      for (const problem of outages(update.text)) yield reportOf(update, problem, [milder(update, problem)]);
    }
  },
});

/** A word that says less: nobody reads from it that all is down. */
function milder(update: SentUpdate, { range }: UpdateProblem): Fix {
  const { text } = update;
  const article = /\ban $/i.exec(text.slice(0, range.start))?.index;
  const said = text.slice(range.start, range.end);
  const word = `${said.startsWith("O") ? "Disruption" : "disruption"}${/s$/i.test(said) ? "s" : ""}`;
  return article === undefined
    ? replaceBy(update, range, word)
    : replaceBy(update, { start: article, end: range.end }, `${text.charAt(article)} ${word}`);
}
