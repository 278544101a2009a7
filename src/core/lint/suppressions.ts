import type { Nodes } from "mdast";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { findsIn, perPart } from "../markdown/per-part.ts";
import type { Section } from "../model/section.ts";
import type { TextRange } from "../text/range.ts";
import type { Finding } from "./finding.ts";
import type { LintInput } from "./review-model.ts";

/** A comment `<!-- sitrep-disable rule-id: reason -->`; several ids are separated by commas. */
export interface Suppression {
  readonly rules: readonly string[];
  /** Undefined where none is given: it holds all the same, and is a finding itself. */
  readonly reason: string | undefined;
  /** The comment. */
  readonly range: TextRange;
  /** Where findings are hushed. */
  readonly scope: TextRange;
}

/**
 * The suppressions of a document. Each holds from the line of its comment to the end of the section it stands in; right under
 * a heading it covers that heading too, and above the first heading the whole document. Comments in code are code.
 */
export function suppressionsIn({ document, snapshot }: LintInput): readonly Suppression[] {
  return findsIn(document, nodesWithAny(document))
    .flatMap(({ found }) => found)
    .flatMap((node) => {
      const { start, end } = rangeOf(document, node);
      return commentsIn(document.text, start, end).flatMap((range) => {
        const match = disable.exec(document.text.slice(range.start, range.end));
        if (match === null) return [];
        const reason = (match[2] ?? "").trim();
        return {
          rules: (match[1] ?? "").split(/[\s,]+/).filter((id) => id !== ""),
          reason: reason === "" ? undefined : reason,
          range,
          scope: scopeOf(range, document, snapshot.sections),
        };
      });
    });
}

const nodesWithAny = perPart((_, { nodes }) =>
  nodes.flatMap(htmlNodes).filter(({ value }) => value.includes("sitrep-disable")),
);

/** Whether a suppression hushes a finding. What suppressions themselves lack is never hushed. */
export function isSuppressed(finding: Finding, suppressions: readonly Suppression[]): boolean {
  if (finding.rule === "suppression-reason") return false;
  return suppressions.some(
    ({ rules, scope }) =>
      rules.includes(finding.rule) && finding.range.start >= scope.start && finding.range.start < scope.end,
  );
}

const disable = /^<!--\s*sitrep-disable(?![\w-])([^:]*)(?::([^]*))?-->$/;

/** The closed comments between two offsets; a search that ends with the text would make many open ones slow. */
function commentsIn(text: string, from: number, to: number): readonly TextRange[] {
  const comments: TextRange[] = [];
  for (let at = from; ;) {
    const start = text.indexOf("<!--", at);
    const close = start === -1 ? -1 : text.indexOf("-->", start + 4);
    if (close === -1 || close + 3 > to) return comments;
    comments.push({ start, end: close + 3 });
    at = close + 3;
  }
}

function scopeOf(range: TextRange, document: MarkdownDocument, sections: readonly Section[]): TextRange {
  const section = sections.findLast((candidate) => candidate.heading.start < range.start);
  if (section === undefined) return { start: 0, end: document.text.length };
  const between = document.text.slice(section.heading.end, range.start);
  const line = document.lines.startOf(document.lines.lineAt(range.start));
  return { start: between.trim() === "" ? section.heading.start : line, end: section.body.end };
}

function htmlNodes(root: Nodes): readonly Extract<Nodes, { type: "html" }>[] {
  if (root.type === "html") return [root];
  return "children" in root ? root.children.flatMap(htmlNodes) : [];
}
