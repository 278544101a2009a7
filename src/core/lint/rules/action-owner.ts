import { writeInline } from "../../markdown/inline-text.ts";
import type { Action } from "../../model/action.ts";
import { once } from "../../text/once.ts";
import type { TextRange } from "../../text/range.ts";
import { phrase, t } from "../../text/say.ts";
import { placeOfText, rowFinder, type FindRow } from "../action-row.ts";
import type { Fix } from "../finding.ts";
import { hasIssue } from "../issue-link.ts";
import { missingField, unfilledField, type AskedField } from "../missing-field.ts";
import { isNobody } from "../nobody.ts";
import { isPlaceholder } from "../placeholder.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule, type RuleReport } from "../rule.ts";

export const actionOwner = defineRule({
  id: "action-owner",
  summary: "Every action has one owner: a person or a team.",
  why: `What everybody owns, nobody does. An owner is somebody who can be asked; it may be a team if that team has somebody who is asked.
Recognised are an \`Owner\` column, \`Owner: …\` in the item or in the lines below it, \`@handle\`, "Jane to write the alert",
"Jane Doe: write the alert", "Write the alert (Jane Doe)", and a bold name above a list.
\`TBD\`, \`everyone\`, \`we\`, \`the team\`, \`@here\` and the like are nobody. Where issues carry the owners, set \`links\`: an action
with a link to its issue then needs no owner here.`,
  source:
    "Google's SRE workbook, ch. 10, shows what becomes of action items without owners; PagerDuty's postmortem guide and Atlassian's incident handbook assign each of theirs. In 212 public postmortems with actions only 38 named any owner: it is a habit to be acquired.",
  levels: always("warning"),
  options: {
    links: {
      default: false,
      help: "Whether a link to an issue or pull request stands for an owner.",
    },
  },
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
      name: "owners in the lines below, and one that the issue knows",
      policy: `{ "lint": { "action-owner": { "links": true } } }`,
      markdown:
        "# Review\n\n## Actions\n\n- Add an alert\n  - Owner: Jane Doe\n  - Due: 2026-12-04\n- Test the restore, OPS-431\n- Page two people\n",
      reports: ["9:3: Unexpected action without an owner, expected a person or a team."],
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
  *check(review, options) {
    const findRow = rowFinder(review.document);
    const links = options.flag("links");
    const names = once(() => knownOwners(review));
    for (const action of review.snapshot.actions) {
      const report =
        action.owner === undefined ? missing(review, action, findRow, links) : wrong(review, action);
      if (report !== undefined) yield { ...report, fixes: report.fixes ?? owning(names(), report.range) };
    }
  },
});

const asked: AskedField = {
  field: "owner",
  without: phrase("Unexpected action without an owner, expected {0}."),
  placeholder: phrase("Unexpected placeholder `{0}` as owner, expected {1}."),
  expected: phrase("a person or a team"),
};

function missing(
  { document }: ReviewModel,
  action: Action,
  findRow: FindRow,
  links: boolean,
): RuleReport | undefined {
  return links && hasIssue(document, action) ? undefined : missingField(document, findRow, action, asked);
}

/** What stands where the owner should, if it is nobody. */
function wrong({ document }: ReviewModel, action: Action): RuleReport | undefined {
  const { owner = "" } = action;
  const range = action.ownerRange ?? placeOfText(document, action);
  const report = wrongOwner(owner, range);
  const isThere = document.text.slice(range.start, range.end) === owner;
  return report === undefined || isThere ? report : { ...report, fixes: [] };
}

function wrongOwner(owner: string, range: TextRange): RuleReport | undefined {
  if (isPlaceholder(owner)) return unfilledField({ text: owner, range }, asked);
  if (!isNobody(owner)) return undefined;
  return {
    message: t("Unexpected owner `{0}`, expected one person or team that can be asked.", owner),
    range,
  };
}

/** So many are offered to be put where nobody stands. */
const offered = 4;

/** Whom the review has for owners, the most frequent first, and who had a role. */
function knownOwners({ snapshot, record = snapshot }: ReviewModel): readonly string[] {
  const counts = new Map<string, number>();
  for (const { owner = "" } of snapshot.actions) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const owners = Array.from(counts)
    .filter(([owner]) => owner !== "" && !isPlaceholder(owner) && !isNobody(owner))
    .sort(([, one], [, other]) => other - one);
  const names = new Set([...owners.map(([owner]) => owner), ...record.roles.map(({ name }) => name)]);
  return [...names].slice(0, offered);
}

/** The fixes that put one of them where nobody stands. */
function owning(names: readonly string[], range: TextRange): readonly Fix[] {
  return names.map((name) => ({
    title: t("Make {0} the owner", name),
    safe: false,
    edits: [{ ...range, newText: writeInline(name) }],
  }));
}
