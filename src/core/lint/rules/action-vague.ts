import { smallLetters } from "../../text/small-letters.ts";
import type { Action } from "../../model/action.ts";
import { oncePerText } from "../../text/once-per-text.ts";
import type { TextRange } from "../../text/range.ts";
import { phrase, sayPhrase, t } from "../../text/say.ts";
import { placeOfWords, taskOf } from "../action-words.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { defineRule, type RuleReport } from "../rule.ts";

export const actionVague = defineRule({
  id: "action-vague",
  summary: "An action is specific and bounded: everybody can tell when it is done.",
  why: `"Investigate monitoring" is never finished, "be more careful" changes nothing, and "make sure that backups work" says neither how nor
until when. An action that names its result (an alert with a threshold, a test in the pipeline, a page in the runbook) can be done,
checked and closed. Reported are searches without a result, improvements without a measure, appeals to people's care, promises
without a mechanism, and words without an end. A number, code, or a mechanism ("by adding …", "so that …") makes it specific.
Done actions are left alone; \`words\` adds further beginnings.`,
  source:
    "“Postmortem Action Items: Plan the Work and Work the Plan” by Lunney, Lueder and Beyer (;login:, 2017): actionable, specific, bounded; the same three in PagerDuty's postmortem guide and Atlassian's incident handbook.",
  levels: { full: "information", light: "off" },
  options: {
    words: {
      default: [],
      help: "Further beginnings that your team finds vague, such as `liaise with`.",
    },
  },
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "specific and bounded",
      markdown:
        "# Review\n\n## Actions\n\n- Alert when the pool is above 90 % for 5 minutes\n- Improve the p99 of checkout to under 300 ms\n- Ensure that restores work by testing one each month\n- Investigate and fix the leak in `kubespawner`\n- [x] Investigate the timeouts\n",
      reports: [],
    },
    {
      name: "vague",
      markdown:
        "# Review\n\n## Actions\n\n- Investigate monitoring\n- Sam Lee to improve the alerting\n- Be more careful with migrations\n- Make sure backups work\n- Add alerts where possible\n- Always test deploys\n",
      reports: [
        "5:3: Unexpected search without a result `Investigate`, expected what will be there once it is done, for example `Write down why …` or `Decide whether …`.",
        "6:14: Unexpected wish without a measure `improve`, expected what will be different and by how much, for example `Alert when … is above …`.",
        "7:3: Unexpected appeal `Be more careful`, expected a change that makes the slip harder, for example `Block … unless …`.",
        "8:3: Unexpected promise without a mechanism `Make sure`, expected what will make it so, for example `Test … in the pipeline`.",
        "9:14: Unexpected loose end `where possible`, expected where it ends, for example a list or a number.",
        "10:3: Unexpected rule without a mechanism `Always`, expected what will make it so, for example `Test … in the pipeline`.",
      ],
    },
  ],
  *check(review, options) {
    const extra = options.words("words");
    for (const action of review.snapshot.actions) {
      if (action.done === true) continue;
      const task = taskOf(action);
      const found = vaguenessOf(task) ?? ownWord(task, extra);
      if (found !== undefined) yield reportOn(review, action, found);
    }
  },
});

interface Vagueness {
  /** A phrase: `{0}` are the words. */
  readonly message: string;
  readonly words: string;
}

/** Patterns of small letters. */
interface Pattern {
  readonly message: string;
  readonly words: RegExp;
  /** What makes it specific all the same. */
  readonly unless: RegExp | undefined;
}

const specific = /\d|`|\bby \p{L}+ing\b|\bso that\b|\bfrom .{1,40} to\b|\b(?:threshold|deadline)\b/u;

const looseEnd = phrase(
  "Unexpected loose end `{0}`, expected where it ends, for example a list or a number.",
);

const patterns: readonly Pattern[] = [
  {
    message: phrase(
      "Unexpected appeal `{0}`, expected a change that makes the slip harder, for example `Block … unless …`.",
    ),
    words:
      /^(?:(?:please )?(?:be (?:more )?(?:attentive|aware|careful|cautious|diligent|mindful|vigilant)|pay (?:more |closer )?attention|take (?:more |better )?care|remember(?: to)?|keep in mind|keep an eye on|don['’]t forget|(?:more )?(?:carefully|closely|thoroughly)|communicate (?:better|more)|(?:remind|tell|urge) (?:all|every|people|the team|engineers|developers|staff)\p{L}*|raise awareness))(?!\p{L})/u,
    unless: undefined,
  },
  {
    message: phrase(
      "Unexpected search without a result `{0}`, expected what will be there once it is done, for example `Write down why …` or `Decide whether …`.",
    ),
    words:
      /^(?:(?:continue(?: to)? |keep )?(?:investigat(?:e|ing)|look(?:ing)? (?:at|into)|explor(?:e|ing)|research(?:ing)?|dig(?:ging)? into|figur(?:e|ing) out|think(?:ing)? about|consider(?:ing)?|discuss(?:ing)?|evaluat(?:e|ing)|brainstorm|find a (?:better )?way|try(?:ing)? to|see (?:if|whether)))(?!\p{L})/u,
    unless:
      /^\p{L}+(?: \p{L}+)? (?:and|then) (?:add|change|decide|document|fix|implement|remove|replace|repair|write)\b|\btime-?box|\b\d+ ?(?:h|hours?|days?)\b/u,
  },
  {
    message: phrase(
      "Unexpected wish without a measure `{0}`, expected what will be different and by how much, for example `Alert when … is above …`.",
    ),
    words: /^(?:improve|enhance|optimi[sz]e|strengthen|streamline|better|work on|push forward)(?!\p{L})/u,
    unless: specific,
  },
  {
    message: phrase(
      "Unexpected promise without a mechanism `{0}`, expected what will make it so, for example `Test … in the pipeline`.",
    ),
    words: /^(?:ensure|make (?:very )?sure|guarantee)(?!\p{L})/u,
    unless: new RegExp(`${specific.source}|\\b(?:tests?|checks?|alerts?|lint\\p{L}*|pipeline|ci)\\b`, "u"),
  },
  {
    message: phrase(
      "Unexpected rule without a mechanism `{0}`, expected what will make it so, for example `Test … in the pipeline`.",
    ),
    words: /^(?:always|never)(?!\p{L})/u,
    unless: undefined,
  },
  {
    message: looseEnd,
    words:
      /(?<!\p{L})(?:as (?:appropriate|much as possible|needed|necessary)|if (?:needed|possible)|(?:when|where|wherever)(?:ver)? (?:appropriate|feasible|needed|necessary|possible)|when there is time|and so on|etc)(?!\p{L})/u,
    unless: undefined,
  },
];

const vaguenessOf = oncePerText(vaguenessIn);

function vaguenessIn(task: string): Vagueness | undefined {
  const small = smallLetters(task);
  for (const { message, words, unless } of patterns) {
    const match = words.exec(small);
    if (match !== null && unless?.test(small) !== true)
      return { message, words: task.slice(match.index, match.index + match[0].length) };
  }
  return undefined;
}

function ownWord(task: string, words: readonly string[]): Vagueness | undefined {
  const lower = task.toLowerCase();
  const word = words.find((own) => own !== "" && lower.startsWith(own.toLowerCase()));
  return word === undefined
    ? undefined
    : {
        message: phrase("Unexpected vague beginning `{0}`, expected what will be there once it is done."),
        words: task.slice(0, word.length),
      };
}

function reportOn({ document }: ReviewModel, action: Action, found: Vagueness): RuleReport {
  const { message, words } = found;
  const range = placeOfWords(document, action, words);
  const isThere = document.text.slice(range.start, range.end) === words;
  return {
    message: sayPhrase(message, words),
    range,
    fixes: message === looseEnd && isThere ? [leaveOut(document.text, range, words)] : [],
  };
}

/** With the blank, or the comma and blank, in front of it, and the stop of an abbreviation. */
function leaveOut(text: string, { start, end }: TextRange, words: string): Fix {
  const dot = words === "etc" && text[end] === "." ? 1 : 0;
  const [gap = ""] = /,?[ \t]*$/.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
  return {
    title: t("Leave out `{0}`", words),
    safe: false,
    edits: [{ start: start - gap.length, end: end + dot, newText: "" }],
  };
}
