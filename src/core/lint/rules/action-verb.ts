import { smallLetters } from "../../text/small-letters.ts";
import type { Action } from "../../model/action.ts";
import { oncePerText } from "../../text/once-per-text.ts";
import { t } from "../../text/say.ts";
import { placeOfWords, taskOf } from "../action-words.ts";
import { actionVerbs, verbOfGerund, verbOfNoun } from "../action-verbs.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { defineRule, type RuleReport } from "../rule.ts";

export const actionVerb = defineRule({
  id: "action-verb",
  summary: "An action begins with the verb that says what will be done.",
  why: `"The alert" or "Better monitoring" names a wish; "Alert on 90 % disk" names work, and whoever reads only the first word of each line
knows what is to be done. Reported are beginnings that are no verb for sure: an article, an adjective, \`We should …\`, \`Adding …\`,
\`Automation of …\`. Issue, priority, label and owner in front of the verb are no hindrance. Done actions are left alone.`,
  source:
    "“Postmortem Action Items: Plan the Work and Work the Plan” by Lunney, Lueder and Beyer (;login:, 2017) and PagerDuty's postmortem guide: an action is phrased as a sentence that starts with a verb.",
  levels: { full: "information", light: "off" },
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "verbs first",
      markdown:
        "# Review\n\n## Actions\n\n- Add an alert\n- OPS-12: Test the restore\n- Jane to write the runbook\n- Alerting: page two people\n- [x] The limit is raised\n",
      reports: [],
    },
    {
      name: "something else first",
      markdown:
        "# Review\n\n## Actions\n\n- We should add an alert\n- Removing the redirect\n- The restore must be tested\n- Better alerting\n- Automation of the failover\n",
      reports: [
        "5:3: Unexpected beginning `We should`, expected the verb of the action first: `Add`.",
        "6:3: Unexpected beginning `Removing`, expected the verb of the action first: `Remove`.",
        "7:3: Unexpected beginning `The`, expected the verb of the action first: `Test the restore`.",
        "8:3: Unexpected beginning `Better`, expected the verb of the action first.",
        "9:3: Unexpected beginning `Automation of`, expected the verb of the action first: `Automate`.",
      ],
    },
  ],
  *check(review) {
    for (const action of review.snapshot.actions) {
      if (action.done === true) continue;
      const beginning = beginningIn(taskOf(action));
      if (beginning !== undefined) yield reportOn(review, action, beginning);
    }
  },
});

interface Beginning {
  readonly words: string;
  /** What the words, and a verb behind them, become; undefined where only the author knows. */
  readonly better: { readonly replaced: string; readonly by: string } | undefined;
}

const beginningIn = oncePerText(beginningOf);

/** How a task begins, where that is no verb for sure. */
function beginningOf(task: string): Beginning | undefined {
  const small = smallLetters(task);
  const [wish, ordered] =
    /^(?:(?:i|it|one|someone|they|we|you) (?:also )?)?(?:could|must|need to|needs to|ought to|should|want to|will) (?:also |then )?(\p{Ll}+)\b/u.exec(
      small,
    ) ?? [];
  if (wish !== undefined && ordered !== undefined) {
    const modal = task.slice(0, wish.length);
    const verb = modal.slice(-ordered.length);
    const words = modal.slice(0, -verb.length).trimEnd();
    return { words, better: actionVerbs.has(verb) ? { replaced: modal, by: upper(verb) } : undefined };
  }
  const first = /^[\p{L}’'-]+/u.exec(task)?.[0];
  if (first === undefined || actionVerbs.has(first.toLowerCase())) return undefined;
  if (notVerbs.test(small)) return { words: first, better: orderOf(task) };
  const gerund = verbOfGerund(first);
  if (gerund !== undefined) return { words: first, better: { replaced: first, by: upper(gerund) } };
  const [about] = /^\p{L}+(?:tion|sion|ment|al) (?:of|for)\b/u.exec(small) ?? [];
  if (about === undefined) return undefined;
  const noun = task.slice(0, about.length);
  const verbOf = noun.endsWith(" of") ? verbOfNoun(first) : undefined;
  return { words: noun, better: verbOf === undefined ? undefined : { replaced: noun, by: upper(verbOf) } };
}

/** `The restore must be tested` orders what `Test the restore` does. Other forms hide what their verb is. */
function orderOf(task: string): Beginning["better"] {
  const [said, what, done = ""] =
    /^((?:[Tt]he|[Oo]ur|[Tt]hese|[Aa]n?) [^.,;:]{2,60}?) (?:must|should|needs? to|has to|have to|ought to) be (\p{Ll}+ed)(?![\p{L}-])/u.exec(
      task,
    ) ?? [];
  const verb = [done.slice(0, -1), done.slice(0, -2), done.slice(0, -3), `${done.slice(0, -3)}y`].find(
    (one) => actionVerbs.has(one),
  );
  if (said === undefined || what === undefined || verb === undefined) return undefined;
  return { replaced: said, by: `${upper(verb)} ${what.charAt(0).toLowerCase()}${what.slice(1)}` };
}

/** Words that no order begins with, in small letters. `More carefully test …` has its verb behind an adverb. */
const notVerbs =
  /^(?:(?:a|an|the|this|these|our|their|its|some|any|no|lack of|missing|better|improved|additional|further|new|proper|stronger|stricter|faster|automatic|automated|proactive|something)(?!\p{L})(?! of the above)|more (?!\p{L}+ly\b)|(?:i|we|it|they)(?!\p{L}))/u;

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function reportOn({ document }: ReviewModel, action: Action, { words, better }: Beginning): RuleReport {
  const message =
    better === undefined
      ? t("Unexpected beginning `{0}`, expected the verb of the action first.", words)
      : t("Unexpected beginning `{0}`, expected the verb of the action first: `{1}`.", words, better.by);
  const fixes: Fix[] = [];
  const place = better && placeOfWords(document, action, better.replaced);
  if (
    better !== undefined &&
    place !== undefined &&
    document.text.slice(place.start, place.end) === better.replaced
  ) {
    fixes.push({
      title: t('Begin with "{0}"', better.by),
      safe: false,
      edits: [{ ...place, newText: better.by }],
    });
  }
  return { message, range: placeOfWords(document, action, words), fixes };
}
