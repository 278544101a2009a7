import { blameReport } from "../blame/blame-report.ts";
import { blameIn } from "../blame/find-blame.ts";
import { isHeading, spanFinder } from "../blame/spans-in.ts";
import { placesToLook } from "../blame/places-to-look.ts";
import { always, defineRule } from "../rule.ts";

export const blamelessWording = defineRule({
  id: "blameless-wording",
  summary: "A review tells what was seen and done and why it made sense, and judges nobody.",
  why: `A judgement ends the search: "human error" explains nothing that could be changed, and "should have" tells a story that did not
happen. It also teaches the next responder to tell less. Six kinds are found, and each report asks the question to answer in its place.

| Kind | Such as | Level |
|---|---|---|
| error label | human error, the technician's mistake | warning |
| judgement | carelessly, a lack of attention, an oversight | warning |
| fault | is to blame, the culprit was an engineer | warning |
| failing | the reviewer failed to, forgot, did not check, nobody noticed | warning; of "we" and of nobody in particular: information |
| look back | should have, could have been avoided, in hindsight, had they | information |
| appeal | be more careful, retrain, remind everyone | information |

The whole document is read, timeline and tables too; code, quotations, the targets of links and Markdown quotes are not. Only people
count: we, roles, names, nobody, and the person that a passive hides (\`could have been noticed\`). A health check may fail to detect,
and an alert should have fired: for those there is \`system-counterfactual\`. What somebody thought or assumed is no judgement but
the explanation a review is after.

There is no rewrite at a click, on purpose: a passive in place of a name still blames. Answer the question, or name the condition. A
phrase that your team reads otherwise goes to the option \`allow\`.`,
  source:
    "Microsoft Learn's six traps of incident reviews (attribution to human error, counterfactual and normative language), PagerDuty's postmortem guide (no action of an individual is a root cause; no evaluating of what should have been done), Bergström's *Three analytical traps*, Dekker's reactions to failure, Google SRE book ch. 15. Etsy's and Howie's guides ask how and what in place of why and who.",
  levels: always("warning"),
  options: {
    allow: { default: [], help: "Phrases that are never reported." },
  },
  fixable: false,
  kinds: ["review", "external"],
  examples: [
    {
      name: "what was seen, done and thought",
      markdown:
        "# Review\n\n## Contributing factors\n\n- The engineer took the cluster for staging: both prompts look alike.\n- The health check failed to detect the split, and the alert should have fired at 80 %.\n- The reviewer assumed that the tests cover `eu-1`.\n\n## What could have gone better?\n\n- We should add a canary.\n",
      reports: [],
    },
    {
      name: "labels, judgements and faults",
      markdown:
        "# Review\n\n## Root cause\n\nThis was human error. The operator carelessly ran the script; the contractor is to blame.\n",
      reports: [
        "5:10: Unexpected error label `human error`, expected the answer to “What made this the reasonable thing to do, and what did the tool show?”.",
        "5:36: Unexpected judgement `carelessly`, expected the answer to “What competed for attention, and which signals were there to see?”.",
        "5:81: Unexpected fault `to blame`, expected the answer to “Which conditions would have led anybody there?”.",
      ],
    },
    {
      name: "people who fell short",
      markdown:
        "# Review\n\n| Time | What |\n|---|---|\n| 14:05 | The on-call engineer did not notice the page |\n\nWe forgot to renew the certificate, and nobody checked.\n",
      reports: [
        "5:32: Unexpected failing `did not notice`, expected the answer to “What was seen and done instead, and why did it make sense?”.",
        "7:4: Unexpected failing `forgot`, expected the answer to “What was seen and done instead, and why did it make sense?”.",
        "7:41: Unexpected failing `nobody checked`, expected the answer to “What was seen and done instead, and why did it make sense?”.",
      ],
    },
    {
      name: "what did not happen, and appeals",
      markdown:
        "# Review\n\n## Lessons\n\n- It should have been caught in review; a dry run would have prevented it.\n- Engineers must be more careful.\n",
      reports: [
        "5:6: Unexpected look back `should have been caught`, expected the answer to “What happened instead, and how did it make sense then?”.",
        "5:51: Unexpected look back `would have prevented`, expected the answer to “What happened instead, and how did it make sense then?”.",
        "6:18: Unexpected appeal `be more careful`, expected the answer to “Which change helps a tired person to get it right?”.",
      ],
    },
    {
      name: "a phrase that the team allows",
      policy: `{ "lint": { "blameless-wording": { "allow": ["in hindsight"] } } }`,
      markdown: "# Review\n\nIn hindsight the two graphs belong together.\n",
      reports: [],
    },
    {
      name: "code, quotations and what is denied",
      markdown:
        '# Review\n\nThe log said "operator error". `human_error` is a column. We do not take human error for a cause.\n\n> The engineer was careless.\n',
      reports: [],
    },
  ],
  *check(review, options) {
    for (const found of spansIn(review, options.words("allow"))) {
      if (found === undefined) yield undefined;
      else if (found.span.kind !== "counterfactual" || !isHeading(review, found.prose)) {
        const level = found.span.level === "information" ? found.span.level : undefined;
        yield { ...blameReport(found.prose, found.span), level };
      }
    }
  },
});

const spansIn = spanFinder({ places: placesToLook, spans: blameIn });
