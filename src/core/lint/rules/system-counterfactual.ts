import { blameReport } from "../blame/blame-report.ts";
import { systemBlameIn, wishPlaces } from "../blame/find-system-blame.ts";
import { isHeading, spanFinder } from "../blame/spans-in.ts";
import { tokensOf } from "../blame/tokens.ts";
import { always, defineRule } from "../rule.ts";

export const systemCounterfactual = defineRule({
  id: "system-counterfactual",
  summary: "A review tells what machines did, not what they should have done.",
  why: `"The alert should have fired" says how the author wishes the system to be. What it is built to do, and which of its parts did what,
says how it is, and that is what can be changed. Guides differ on it: such wording blames no person and often stands for a plain fact.
So this rule is off unless a policy turns it on. It reads the whole document, but no code, quotations or links, and leaves people to
\`blameless-wording\`.`,
  source:
    "Microsoft Learn's six traps of incident reviews count “the monitoring failed to detect” among counterfactuals; most other guides do not.",
  levels: always("off"),
  options: {
    allow: { default: [], help: "Phrases that are never reported." },
  },
  fixable: false,
  kinds: ["review"],
  examples: [
    {
      name: "off where the policy says nothing",
      markdown: "# Review\n\nThe alert should have fired.\n",
      reports: [],
    },
    {
      name: "wishes for machines",
      policy: `{ "lint": { "system-counterfactual": "information" } }`,
      markdown:
        "# Review\n\nThe alert should have fired at 80 %. Monitoring failed to detect the split, and the probe did not page anybody.\n",
      reports: [
        "3:11: Unexpected wish for a machine `should have fired`, expected the answer to “What is it built to do, and what did it do?”.",
        "3:49: Unexpected wish for a machine `failed to detect`, expected the answer to “What is it built to do, and what did it do?”.",
        "3:91: Unexpected wish for a machine `did not page`, expected the answer to “What is it built to do, and what did it do?”.",
      ],
    },
    {
      name: "what machines did, and people",
      policy: `{ "lint": { "system-counterfactual": "information" } }`,
      markdown:
        "# Review\n\nThe alert is built to fire at 80 % for ten minutes; usage was over it for six. We should have known.\n",
      reports: [],
    },
  ],
  *check(review, options) {
    for (const found of spansIn(review, options.words("allow"))) {
      if (found === undefined) yield undefined;
      else if (!isHeading(review, found.prose))
        yield blameReport(found.prose, { ...found.span, kind: "system" });
    }
  },
});

const spansIn = spanFinder({ places: (text) => wishPlaces(tokensOf(text, [])), spans: systemBlameIn });
