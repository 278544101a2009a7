import { nearestWord } from "../../text/nearest-word.ts";
import { t } from "../../text/say.ts";
import type { TextRange } from "../../text/range.ts";
import type { Fix } from "../finding.ts";
import { isPlaceholder } from "../placeholder.ts";
import { ruleDeclarations } from "../rule-declarations.ts";
import { always, defineRule } from "../rule.ts";
import { suppressionsIn } from "../suppressions.ts";

export const suppressionReason = defineRule({
  id: "suppression-reason",
  summary: "Every suppression names its rule and says why.",
  why: "A suppression without a reason looks like an oversight to the next reader, and nobody dares to remove it.",
  source: "Our own: the habit of linters that ask for a description behind their disabling comments.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review", "incident", "runbook"],
  examples: [
    {
      name: "a reason is given",
      markdown: "# Review\n\n## Actions\n\n<!-- sitrep-disable action-due: dates are in the tracker -->\n",
      reports: [],
    },
    {
      name: "no reason is given",
      markdown: "# Review\n\n## Actions\n\n<!-- sitrep-disable action-due -->\n",
      reports: [
        "5:1: Unexpected suppression of `action-due` without a reason, expected `<!-- sitrep-disable action-due: reason -->`.",
      ],
    },
    {
      name: "the reason is still to be written",
      markdown: "<!-- sitrep-disable action-due: TODO -->\n",
      reports: [
        "1:1: Unexpected suppression of `action-due` without a reason, expected `<!-- sitrep-disable action-due: reason -->`.",
      ],
    },
    {
      name: "there is no such rule",
      markdown: "<!-- sitrep-disable action-dues, action-owner: in the tracker -->\n",
      reports: [
        "1:1: Unexpected rule `action-dues` in a suppression, expected `action-due`. It hushes nothing.",
      ],
    },
    {
      name: "no rule is named",
      markdown: "<!-- sitrep-disable: old review -->\n",
      reports: [
        "1:1: Unexpected suppression without a rule, expected `<!-- sitrep-disable rule-id: reason -->`. It hushes nothing.",
      ],
    },
  ],
  *check(review) {
    for (const { rules, reason, range } of suppressionsIn(review)) {
      const ids = rules.join(", ");
      if (ids === "") {
        const message = t(
          "Unexpected suppression without a rule, expected `<!-- sitrep-disable rule-id: reason -->`. It hushes nothing.",
        );
        yield { message, range, fixes: [deletion(review.document.text, range)] };
        continue;
      }
      for (const id of rules)
        if (!known.has(id))
          yield { message: unknown(id), range, fixes: nearFixes(review.document.text, range, id) };
      if (reason === undefined || isPlaceholder(reason)) {
        const message = t(
          "Unexpected suppression of `{0}` without a reason, expected `<!-- sitrep-disable {0}: reason -->`.",
          ids,
        );
        yield { message, range, fixes: [deletion(review.document.text, range)] };
      }
    }
  },
});

const known: ReadonlySet<string> = new Set(ruleDeclarations.map(({ id }) => id));

function unknown(id: string): string {
  const near = nearestWord(id, known);
  const expected = near === undefined ? t("the id of a rule") : `\`${near}\``;
  return t("Unexpected rule `{0}` in a suppression, expected {1}. It hushes nothing.", id, expected);
}

/** The id that was most likely meant, in the place of one that is no rule's. */
function nearFixes(text: string, { start, end }: TextRange, id: string): readonly Fix[] {
  const near = nearestWord(id, known);
  const at = text.slice(start, end).indexOf(id);
  if (near === undefined || at === -1) return [];
  const edits = [{ start: start + at, end: start + at + id.length, newText: near }];
  return [{ title: t('Replace by "{0}"', near), safe: false, edits }];
}

/** The comment goes, with its line and the blank line below it where it has that to itself; what it hushed is told again. */
function deletion(text: string, { start, end }: TextRange): Fix {
  const title = t("Delete this suppression");
  const breaks = /^[ \t]*(?:\r\n|\n|\r|$)(?:[ \t]*(?:\r\n|\n|\r))?/.exec(text.slice(end))?.[0];
  const isAlone = breaks !== undefined && /(?:^|[\r\n])$/.test(text.slice(Math.max(0, start - 1), start));
  return { title, safe: false, edits: [{ start, end: isAlone ? end + breaks.length : end, newText: "" }] };
}
