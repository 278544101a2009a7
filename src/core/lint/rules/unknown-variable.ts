import { once } from "../../text/once.ts";
import type { Nodes } from "mdast";
import { rangeOf, sourceOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { findsIn, perPart, startOfPart } from "../../markdown/per-part.ts";
import type { TextRange } from "../../text/range.ts";
import { t } from "../../text/say.ts";
import type { Fix } from "../finding.ts";
import { knownValues } from "../known-values.ts";
import { isPrompt } from "../placeholder.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule, type RuleReport } from "../rule.ts";

export const unknownVariable = defineRule({
  id: "unknown-variable",
  summary: "No variable of a template is left over.",
  why: `\`{{severity}}\` in a finished review says that nobody read it to the end. Double braces are a template's wherever they stand outside
code; single braces are where they hold plain words, as in \`{service name}\`. Where the record or the front matter knows the value,
a quick fix fills it in. What your site's generator fills in goes into \`known\`; its own tags (\`{{< … >}}\`, \`{% … %}\`) are left alone.`,
  source:
    "Our own: of 35 public fill-in templates 4 mark what is to be filled in with braces, and public postmortems still show some.",
  levels: always("warning"),
  options: {
    known: {
      default: [],
      help: "Names of variables that are filled in later, for example by the generator of a site; a name ending in `.` covers all that begin so.",
    },
  },
  fixable: true,
  kinds: ["review", "incident"],
  examples: [
    {
      name: "braces in code, in a shortcode and in a known variable",
      policy: `{ "lint": { "unknown-variable": { "known": ["site."] } } }`,
      markdown:
        "# Review\n\nThe chart's `{{ .Values.pool }}` was empty, see {{< figure >}} and {{ site.url }}. It matched /users/{id}.\n",
      reports: [],
    },
    {
      name: "left over",
      record:
        "---\nsitrep: 1\nkind: incident\ntitle: Checkout errors\n---\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n",
      markdown:
        "# Review of {{title}}\n\nOn {{date}}, {service name} was slow ({{ severity }}, {{ticket}}).\n",
      reports: [
        "1:13: Unexpected template variable `{{title}}`, expected its value: `Checkout errors`.",
        "3:4: Unexpected template variable `{{date}}`, expected its value: `2026-11-21`.",
        "3:14: Unexpected template variable `{service name}`, expected its value.",
        "3:39: Unexpected template variable `{{ severity }}`, expected its value: `SEV2`.",
        "3:55: Unexpected template variable `{{ticket}}`, expected its value.",
      ],
    },
    {
      name: "filled in, with the braces still around it",
      markdown: "# Review\n\n### {{ 06:10 }}\n\nThe first alert.\n",
      reports: ["3:5: Unexpected template variable `{{ 06:10 }}`, expected its value: `06:10`."],
    },
  ],
  *check(review, options) {
    const { document } = review;
    const known = options.words("known");
    // The steps of a record say in single braces what an update is to hold.
    const isRecord = review.snapshot.kind === "incident";
    for (const { origin, found } of findsIn(document, variablesIn(document))) {
      for (const { written, name, start } of found) {
        if (isRecord && !written.startsWith("{{")) continue;
        if (!known.some((other) => name === other || (other.endsWith(".") && name.startsWith(other)))) {
          yield reportOn(review, written, name, origin + start);
        }
      }
    }
  },
});

// Two braces around anything but a tag of a generator, or one around plain words that nothing is glued to.
const variable = once(
  () =>
    /\{\{(?![<%#/{])([^{}<>\r\n]{1,60})\}\}|(?<![^\s([*_"'“])\{(\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,7}\??)\}(?![^\s)\].,;:!?*_"'”])/gu,
);

interface Variable {
  readonly written: string;
  readonly name: string;
  /** Counted from the beginning of its part. */
  readonly start: number;
}

const variablesIn = perPart((document, part): readonly Variable[] =>
  part.nodes.flatMap((block) => {
    if (!sourceOf(document, block).includes("{")) return [];
    const origin = startOfPart(document, part);
    return textRanges(document, block).flatMap((range) =>
      Array.from(document.text.slice(range.start, range.end).matchAll(variable()), (match) => ({
        written: match[0],
        name: (match[1] ?? match[2] ?? "").trim(),
        start: range.start - origin + match.index,
      })),
    );
  }),
);

function reportOn(review: ReviewModel, written: string, name: string, start: number): RuleReport {
  const range = { start, end: start + written.length };
  const value = isFilledIn(name) ? name : knownValues(review).get(name.toLowerCase().replace(/[^a-z]/g, ""));
  return {
    message:
      value === undefined
        ? t("Unexpected template variable `{0}`, expected its value.", written)
        : t("Unexpected template variable `{0}`, expected its value: `{1}`.", written, value),
    range,
    fixes: value === undefined ? [] : [fillIn(range, value)],
  };
}

/** A time, or a sentence that asks for nothing: somebody wrote it and left the braces. */
function isFilledIn(name: string): boolean {
  return /^\d/.test(name) || (name.split(/\s+/).length > 3 && !isPrompt(name));
}

function fillIn(range: TextRange, value: string): Fix {
  return { title: t('Replace it by "{0}"', value), safe: false, edits: [{ ...range, newText: value }] };
}

/** What people wrote; code, HTML and the targets of links are something else. */
function textRanges(document: MarkdownDocument, node: Nodes): readonly TextRange[] {
  if (node.type === "text") return [rangeOf(document, node)];
  return "children" in node ? node.children.flatMap((child) => textRanges(document, child)) : [];
}
