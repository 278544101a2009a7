import { nameSourcesOf } from "../names/name-sources.ts";
import { always, defineRule } from "../rule.ts";
import { insiderFix } from "../updates/insider-fix.ts";
import { insiderWords } from "../updates/insider-words.ts";
import { recordWithUpdate } from "../updates/update-example.ts";
import { reportOf, updatesOf } from "../updates/updates-of.ts";

export const updateCustomerText = defineRule({
  id: "update-customer-text",
  summary: "Updates to customers name no persons and no internal hosts.",
  why: `Customers can't place a colleague's name or a host, search for both, and quote them. A team or a role, and the product as they know
it, say more. Names are found as \`no-person-names\` finds them; hosts are those under \`.internal\`, \`.local\`, \`.corp\` and the like,
private addresses, and what \`hosts\` lists.`,
  source:
    "Statuspage's tips on incident communication: tell people what it means for them, in layman's terms.",
  levels: always("warning"),
  options: {
    hosts: { default: [], help: "Further hosts that are internal; `*.example.org` for all below one." },
  },
  fixable: true,
  kinds: ["incident"],
  examples: [
    {
      name: "a team and a product; other audiences may know more",
      markdown: `${recordWithUpdate("customers", "The payments team is looking into failing card payments. Next update 14:35 UTC.")}- 2026-11-21T14:06:00Z **Update** (internal) @jdoe restarts db-1.eu.internal. Next update 14:35 UTC.\n`,
      reports: [],
    },
    {
      name: "a handle, an internal host and one of the team's list",
      policy: `{ "lint": { "update-customer-text": { "hosts": ["*.eu.example.org"] } } }`,
      markdown: recordWithUpdate(
        "customers",
        "@jdoe restarts db-1.internal behind lb.eu.example.org. Next update 14:35 UTC.",
      ),
      reports: [
        "11:47: Unexpected person's name `@jdoe` in an update to customers, expected the team or a role: it is a person's handle.",
        '11:62: Unexpected internal host `db-1.internal` in an update to customers, expected what they know of it, for example "checkout".',
        '11:83: Unexpected internal host `lb.eu.example.org` in an update to customers, expected what they know of it, for example "checkout".',
      ],
    },
  ],
  *check(review, options) {
    const updates = updatesOf(review).filter(({ audience }) => audience === "customers");
    if (updates.length === 0) return;
    const names = nameSourcesOf(review);
    for (const update of updates) {
      for (const problem of insiderWords(update.text, names, options.words("hosts"))) {
        yield reportOf(update, problem, [insiderFix(update, problem)]);
      }
    }
  },
});
