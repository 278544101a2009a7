import type { Action } from "../../model/action.ts";
import { fillInFix, placeholderFor, placeOfText } from "../action-fields.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule, type RuleReport } from "../rule.ts";

export const actionOwner = defineRule({
  id: "action-owner",
  summary: "Every action has one owner: a person or a team.",
  why: `What everybody owns, nobody does. An owner is somebody who can be asked; it may be a team if that team has somebody who is asked.
Recognised are an \`Owner\` column, \`Owner: …\` or \`@handle\` in the item, "Jane to write the alert", and a bold name above a list.
\`TBD\`, \`everyone\`, \`all\`, \`we\` and the like are nobody.`,
  source:
    "Google SRE workbook ch. 10 (action items without owners are not done), PagerDuty's and Atlassian's guides. In 212 public postmortems with actions only 38 named any owner: it is a habit to be acquired.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "owners in a table",
      markdown:
        "# Review\n\n## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Add an alert | Jane Doe | 2026-12-04 |\n| Test the restore | Payments team | 2026-12-18 |\n",
      reports: [],
    },
    {
      name: "owners in a list",
      markdown:
        "# Review\n\n## Action items\n\n- [ ] Add an alert. Owner: Jane Doe, due 2026-12-04\n- [x] @slee raised the limit, due 2026-11-27\n- Sam to test the restore by 2026-12-18\n",
      reports: [],
    },
    {
      name: "nobody",
      markdown:
        "# Review\n\n## Action items\n\n- [ ] Add an alert (due: 2026-12-04)\n- Test the restore (owner: everyone, due: 2026-12-18)\n",
      reports: [
        "5:7: Unexpected action without an owner, expected a person or a team.",
        "6:28: Unexpected owner `everyone`, expected one person or team that can be asked.",
      ],
    },
    {
      name: "still to be filled in",
      markdown:
        "# Review\n\n## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Add an alert |  | 2026-12-04 |\n| Test the restore | TBD | 2026-12-18 |\n",
      reports: [
        "7:3: Unexpected action without an owner, expected a person or a team.",
        "8:22: Unexpected placeholder `TBD` as owner, expected a person or a team.",
      ],
    },
  ],
  *check(review) {
    for (const action of review.snapshot.actions) {
      const report = reportOn(review, action);
      if (report !== undefined) yield report;
    }
  },
});

function reportOn({ document }: ReviewModel, action: Action): RuleReport | undefined {
  const placeholder = placeholderFor(document, action, "owner");
  if (placeholder !== undefined) {
    const message = `Unexpected placeholder \`${placeholder.text}\` as owner, expected a person or a team.`;
    return { message, range: placeholder.range };
  }
  if (action.owner === undefined) {
    const fix = fillInFix(document, action, "owner");
    const message = "Unexpected action without an owner, expected a person or a team.";
    return { message, range: placeOfText(document, action), fixes: fix === undefined ? [] : [fix] };
  }
  if (!isNobody(action.owner)) return undefined;
  const message = `Unexpected owner \`${action.owner}\`, expected one person or team that can be asked.`;
  return { message, range: action.ownerRange ?? placeOfText(document, action) };
}

function isNobody(owner: string): boolean {
  return nobody.test(owner.replace(/[*_`]/g, "").trim());
}

const nobody =
  /^(?:all(?: (?:hands|of us|teams?|engineers|developers))?|any(?:one|body)|both|every(?:one|body)(?: (?:on|in) .*)?|i|me|multiple|myself|n\/?a|nobody|no[- ]one|none|not assigned|open|ourselves|several|some(?:one|body)|tb[acd]|teams?|the (?:whole |entire )?(?:company|team|org|organi[sz]ation)|to be (?:assigned|confirmed|decided|defined|determined)|todo|un(?:assigned|known)|us|various|we|whole team|you|[-–—?.]*)$/i;
