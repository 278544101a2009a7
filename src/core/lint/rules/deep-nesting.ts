import { deepNesting as tooDeepIn, mostLevels } from "../../markdown/nesting.ts";
import { originOf, perPart, startOfPart } from "../../markdown/per-part.ts";
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
    const found = tooDeep(document);
    const first = found.findIndex((range) => range !== undefined);
    const range = found[first];
    if (range === undefined) return;
    const origin = originOf(document, first);
    const message = t(
      "Unexpected nesting of more than {0} lists and quotations, expected fewer: they are read as words.",
      mostLevels,
    );
    yield { message, range: { start: origin + range.start, end: origin + range.end } };
  },
});

/** Where each part nests too deeply, counted from its beginning: a key changes one part of a long document. */
const tooDeep = perPart((document, part) => {
  const start = startOfPart(document, part);
  return tooDeepIn(document.text.slice(start, part.length === undefined ? undefined : start + part.length));
});
