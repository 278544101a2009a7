import { statuses } from "../../model/status.ts";
import type { Fix } from "../finding.ts";
import { always, defineRule } from "../rule.ts";
import type { UpdateProblem } from "../updates/update-problem.ts";
import { likeCase, statusWords } from "../updates/status-words.ts";
import { recordWithUpdate } from "../updates/update-example.ts";
import { replaceBy, reportOf, updatesOf, type SentUpdate } from "../updates/updates-of.ts";

export const updateStatusWord = defineRule({
  id: "update-status-word",
  summary: "An update calls the status investigating, identified, monitoring or resolved.",
  why: `Four words that mean the same each time tell readers at a glance how far it is; "mitigated", "fixing" and "stable" leave them to
guess whether it may come back. Looked at is what stands where a status does: \`Status: fixing\`, \`[Mitigated] …\`, \`Restored: …\`. In a
sentence any word may stand.`,
  source: "Statuspage's states of an incident, in this order.",
  levels: always("information"),
  fixable: true,
  kinds: ["incident"],
  examples: [
    {
      name: "one of the four; other words in a sentence",
      markdown: recordWithUpdate(
        "internal",
        "Status: identified. We are fixing the pool. Next update 14:35 UTC.",
      ),
      reports: [],
    },
    {
      name: "other words in its place",
      markdown: `${recordWithUpdate("internal", "Status: fixing. Next update 14:35 UTC.")}- 2026-11-21T14:30:00Z **Update** (customers) [Restored] Payments work again.\n`,
      reports: [
        "11:54: Unexpected status word `fixing`, expected `identified`.",
        "12:48: Unexpected status word `Restored`, expected `resolved`.",
      ],
    },
  ],
  *check(review) {
    for (const update of updatesOf(review)) {
      for (const problem of statusWords(update.text))
        yield reportOf(update, problem, statusFixes(update, problem));
    }
  },
});

/** Where the word is none of theirs that is known, one of the four may be meant: first what the record said then. */
function statusFixes(update: SentUpdate, { range, replacement }: UpdateProblem): readonly Fix[] {
  if (replacement !== undefined) return [];
  const said = update.text.slice(range.start, range.end);
  const likely = update.status === undefined ? statuses : [update.status, ...statuses];
  return [...new Set(likely)].map((status) => replaceBy(update, range, likeCase(status, said)));
}
