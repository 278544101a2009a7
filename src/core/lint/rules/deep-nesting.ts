import { mayNestDeeply, deepNesting as tooDeepIn, mostLevels } from "../../markdown/nesting.ts";
import { perPart, startOfPart } from "../../markdown/per-part.ts";
import { t } from "../../text/say.ts";
import { always, defineRule } from "../rule.ts";

export const deepNesting = defineRule({
  id: "deep-nesting",
  summary: "Lists and quotations nest no deeper than can be read.",
  why: `A parser asks every line about every list and quotation around it: a file of a few kilobytes can keep it busy for seconds. What
nests more than 32 levels deep is read as plain words, so no rule sees the actions and steps in it.`,
  source: "Our own: it is a slip of a script or of the clipboard.",
  levels: always("warning"),
  fixable: false,
  kinds: ["review", "runbook", "incident"],
  examples: [
    {
      name: "as deep as people nest",
      markdown: "# Review\n\n## Actions\n\n- Prevent\n  - Alerts\n    - > Page two people\n",
      reports: [],
    },
    {
      name: "forty lists in each other",
      markdown: `# Review\n\n## Actions\n\n${"- ".repeat(40)}Page two people\n`,
      reports: [
        "5:1: Unexpected nesting of more than 32 lists and quotations, expected fewer: they are read as words.",
      ],
    },
  ],
  *check({ document }) {
    if (!mayNest(document).includes(true)) return;
    const range = tooDeepIn(document.text);
    if (range === undefined) return;
    const message = t(
      "Unexpected nesting of more than {0} lists and quotations, expected fewer: they are read as words.",
      mostLevels,
    );
    yield { message, range };
  },
});

/** A key changes one part of a long document. */
const mayNest = perPart((document, part) => {
  const start = startOfPart(document, part);
  return mayNestDeeply(
    document.text.slice(start, part.length === undefined ? undefined : start + part.length),
  );
});
