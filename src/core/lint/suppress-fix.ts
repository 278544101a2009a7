import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { insertion } from "../text/edit.ts";
import { bomLength, eolOf } from "../text/lines.ts";
import { t } from "../text/say.ts";
import type { Finding, Fix } from "./finding.ts";
import { isFrontMatter } from "../markdown/is-front-matter.ts";

/**
 * The remedy for a finding that does not fit: a comment that hushes its rule from here to the end of the section. Its
 * reason is left to write, and asked for by a finding of its own. Undefined for findings that are no rule's, and where
 * no comment can stand in front.
 */
export function suppressFix(
  document: MarkdownDocument,
  finding: Finding,
  rules: ReadonlySet<string>,
): Fix | undefined {
  if (!rules.has(finding.rule) || finding.rule === "suppression-reason") return undefined;
  const block = document.root.children.find(
    (node) => !isFrontMatter(node) && rangeOf(document, node).end >= finding.range.start,
  );
  if (block === undefined) return undefined;
  const { start } = rangeOf(document, block);
  const lineStart = document.text.lastIndexOf("\n", start - 1) + 1;
  const at = Math.max(lineStart, bomLength(document.text));
  const eol = eolOf(document.text);
  return {
    title: t("Disable `{0}` from here to the end of the section, with a reason", finding.rule),
    safe: false,
    edits: [insertion(at, `<!-- sitrep-disable ${finding.rule}: -->${eol}${eol}`)],
  };
}
