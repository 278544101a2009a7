import { factorKinds, type Factor, type FactorKind } from "../../model/factor.ts";
import { readFactors } from "../../review/read-factors.ts";
import type { TextEdit } from "../../text/edit.ts";
import { t } from "../../text/say.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { defineRule } from "../rule.ts";
import { conceptOf } from "../sections.ts";

export const factorKind = defineRule({
  id: "factor-kind",
  summary: "A contributing factor says whether it is technical, of a process, or organisational.",
  why: `A hundred reviews together show what to fix, if each factor says of which kind it is: a pool that is too small, a review of changes
that was optional, two teams that each thought the other owned it. The kind is asked for and never guessed: only those who wrote the
factor know it. It is read at the beginning (\`- **Technical:** …\`), at the end (\`… (process)\`), in a column \`Kind\` and in the heading of a
group. What answers Five Whys is on the way to a factor and needs none. Only files of ours are asked.`,
  source:
    "Sitrep's default: factors of many reviews are compared by it. That there are several contributing factors and no single root is the advice of PagerDuty's postmortem guide and of Etsy's debriefing guide.",
  levels: { full: "information", light: "off" },
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "said at either end, in a column and by a group",
      markdown:
        "---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n## Contributing factors\n\n- **Technical:** The pool was sized for half of the load\n- A second pair of eyes was optional (process)\n\n| Kind | Factor |\n|---|---|\n| organisational | Two teams own the pool |\n\n### Technical\n\n- The alert came late\n",
      reports: [],
    },
    {
      name: "not said",
      markdown:
        "---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n## Contributing factors\n\n- The pool was sized for half of the load\n\n| Kind | Factor |\n|---|---|\n|  | Two teams own the pool |\n",
      reports: [
        "10:1: Unexpected contributing factor without a kind, expected `technical`, `process` or `organisational`.",
        "14:1: Unexpected contributing factor without a kind, expected `technical`, `process` or `organisational`.",
      ],
    },
    {
      name: "a document of somebody else",
      markdown: "# Review\n\n## Root cause\n\nThe pool was sized for half of the load.\n",
      reports: [],
    },
  ],
  *check(review) {
    if (!review.snapshot.ours) return;
    for (const factor of factorsOf(review)) {
      if (factor.kind !== undefined) continue;
      yield {
        message: t(
          "Unexpected contributing factor without a kind, expected `technical`, `process` or `organisational`.",
        ),
        range: factor.range,
        fixes: factorKinds.map((kind) => kindFix(factor, kind)),
      };
    }
  },
});

function factorsOf({ document, snapshot, policy }: ReviewModel): readonly Factor[] {
  return readFactors(document, snapshot.sections, (section) => conceptOf(section, policy));
}

function kindFix(factor: Factor, kind: FactorKind): Fix {
  return { title: titles(kind), safe: false, edits: [kindEdit(factor, kind)] };
}

function titles(kind: FactorKind): string {
  switch (kind) {
    case "technical":
      return t("It is technical");
    case "process":
      return t("It is of a process");
    case "organisational":
      return t("It is organisational");
  }
}

/** What is written is English, whatever the language of the editor. */
function kindEdit({ form, kindPlace }: Factor, kind: FactorKind): TextEdit {
  if (kindPlace.end > kindPlace.start) return { ...kindPlace, newText: ` ${kind} ` };
  const word = kind.charAt(0).toUpperCase() + kind.slice(1);
  return { ...kindPlace, newText: form === "heading" ? `${word}: ` : `**${word}:** ` };
}
