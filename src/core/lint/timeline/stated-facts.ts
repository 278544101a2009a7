import type { Table } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { setFrontMatter } from "../../markdown/set-front-matter.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import type { LintInput } from "../review-model.ts";

/** What a review may say of its incident that the record says too. */
export const factNames = [
  "severity",
  "started",
  "detected",
  "declared",
  "acknowledged",
  "mitigated",
  "resolved",
] as const;

export type FactName = (typeof factNames)[number];

/** A fact as a review states it, and how to state another. */
export interface StatedFact {
  readonly name: FactName;
  readonly text: string;
  readonly range: TextRange;
  readonly set: (value: string) => readonly TextEdit[];
}

/** The facts in the front matter and in tables of two columns whose rows are called so, as drafted reviews have one. */
export function statedFacts({ document, frontMatter }: LintInput): readonly StatedFact[] {
  const keys = factNames.flatMap((name): readonly StatedFact[] => {
    const text = frontMatter?.text(name);
    const range = frontMatter?.place(name);
    if (frontMatter === undefined || text === undefined || range === undefined) return [];
    return [{ name, text, range, set: (value) => setFrontMatter(document.text, frontMatter, [name], value) }];
  });
  const tables = document.root.children.filter((node) => node.type === "table");
  return [...keys, ...tables.flatMap((table) => factsOfTable(document, table))];
}

function factsOfTable(document: MarkdownDocument, table: Table): readonly StatedFact[] {
  if (table.children[0]?.children.length !== 2) return [];
  return table.children.slice(1).flatMap((row): readonly StatedFact[] => {
    const [label, value] = row.children;
    if (label === undefined || value === undefined) return [];
    const name = factNames.find((known) => known === plainText(label).toLowerCase());
    if (name === undefined) return [];
    const range = insideCell(document.text, rangeOf(document, value));
    return [{ name, text: plainText(value), range, set: (newText) => [{ ...range, newText }] }];
  });
}

/** A cell's text, without bars and blanks. */
function insideCell(text: string, cell: TextRange): TextRange {
  const source = text.slice(cell.start, cell.end);
  const inner = source.replace(/^\|/, "").replace(/\|$/, "");
  const start = cell.start + (source.startsWith("|") ? 1 : 0) + (inner.length - inner.trimStart().length);
  return { start, end: start + inner.trim().length };
}
