import type { List, Nodes, Table } from "mdast";
import { betweenBars, insideCell } from "../../lint/action-row.ts";
import { bareHeading } from "../../lint/sections.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { plainText, plainWords } from "../../markdown/plain-text.ts";
import { oncePerText } from "../../text/once-per-text.ts";
import type { TextRange } from "../../text/range.ts";

/** A row, an item or a paragraph of a review: where a fact of the record may stand. */
export interface Unit {
  readonly form: "row" | "item" | "paragraph";
  readonly range: TextRange;
  /** Compared words of the whole, and of the cells of a row. */
  readonly words: string;
  readonly cells: readonly UnitCell[];
  /** The table or list it is in. */
  readonly within: Table | List | undefined;
}

export interface UnitCell {
  readonly words: string;
  /** Where they stand; of a blank cell from bar to bar. */
  readonly place: TextRange;
  readonly isBlank: boolean;
}

/** All rows but those of heads, items and paragraphs of a document, in order. */
export function unitsOf(document: MarkdownDocument): readonly Unit[] {
  return document.root.children.flatMap((node) => unitsIn(document, node));
}

function unitsIn(document: MarkdownDocument, node: Nodes): readonly Unit[] {
  if (node.type === "paragraph")
    return [
      {
        form: "paragraph",
        range: rangeOf(document, node),
        words: sameWords(plainText(node)),
        cells: [],
        within: undefined,
      },
    ];
  if (node.type === "table") return rowsOf(document, node);
  if (node.type === "list") {
    return node.children.flatMap((item) => [
      {
        form: "item" as const,
        range: rangeOf(document, item),
        words: sameWords(plainText(item.children[0] ?? item)),
        cells: [],
        within: node,
      },
      ...item.children.flatMap((child) => (child.type === "list" ? unitsIn(document, child) : [])),
    ]);
  }
  return node.type === "blockquote" ? node.children.flatMap((child) => unitsIn(document, child)) : [];
}

function rowsOf(document: MarkdownDocument, table: Table): readonly Unit[] {
  return table.children.slice(1).map((row) => {
    const cells = row.children.map((cell) => {
      const plain = plainText(cell);
      const range = rangeOf(document, cell);
      const place = plain === "" ? betweenBars(document, range) : insideCell(document, range);
      return { words: sameWords(plain), place, isBlank: plain === "" };
    });
    const words = cells.map((cell) => cell.words).join(" ");
    return { form: "row" as const, range: rangeOf(document, row), words, cells, within: table };
  });
}

/** Words to compare two: letters and digits in lower case; of signs alone the signs. */
export function sameWords(plain: string): string {
  const bare = bareHeading(plain);
  return bare === "" ? plain.replace(/\s+/g, "") : bare;
}

/** The same of text as it was typed, marks and all. */
export const typedWords: (typed: string) => string = oncePerText((typed) => sameWords(plainWords(typed)));
