import type { TableRow } from "mdast";
import type { ReadDocument } from "../../incident/read-document.ts";
import { conceptOf } from "../../lint/sections.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { plainText } from "../../markdown/plain-text.ts";
import type { Factor, FactorKind } from "../../model/factor.ts";
import type { FactorBlock } from "../../model/review-block.ts";
import type { Section } from "../../model/section.ts";
import type { Policy } from "../../policy/policy.ts";
import { insertion, type TextEdit } from "../../text/edit.ts";
import { eolOf } from "../../text/lines.ts";
import type { TextRange } from "../../text/range.ts";
import { readFactors } from "../read-factors.ts";
import { inline } from "./block-lines.ts";
import { insertBehind, lineEnd } from "./insert-behind.ts";

/**
 * Where one more contributing factor may go, the best first: behind the last item or row that is one, written like it; else
 * as an item at the end of the words of a section about them (`sections`, in order).
 */
export function factorEdits(
  read: ReadDocument,
  sections: readonly Section[],
  block: FactorBlock,
  policy: Policy,
): readonly TextEdit[] {
  const { document, snapshot } = read;
  const factors = readFactors(document, snapshot.sections, (section) => conceptOf(section, policy));
  const like = factors.findLast(({ form }) => form === "item" || form === "row");
  const beside =
    like === undefined
      ? undefined
      : like.form === "item"
        ? itemBehind(document.text, like, block)
        : rowBehind(read, like, block);
  const ends = sections.map(({ body }) => {
    const next = snapshot.sections.find(({ heading }) => heading.start >= body.start);
    const own = { start: body.start, end: Math.min(body.end, next?.heading.start ?? body.end) };
    return insertBehind(document.text, own, [factorItem(block)]);
  });
  return [...(beside === undefined ? [] : [beside]), ...ends];
}

/** `- Technical: The pool was sized by guess.` */
export function factorItem(block: FactorBlock): string {
  return `- ${withKind(block)}`;
}

function withKind({ text, factorKind }: FactorBlock): string {
  return factorKind === undefined ? inline(text) : `${label(factorKind)}: ${inline(text)}`;
}

function label(kind: FactorKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Behind an item with all that is nested in it, with its indent and its mark; a number is counted on. */
function itemBehind(text: string, like: Factor, block: FactorBlock): TextEdit | undefined {
  const start = text.lastIndexOf("\n", like.range.start - 1) + 1;
  const before = text.slice(start, like.range.start);
  const mark = /^(?:([-*+])|(\d{1,8})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?/.exec(text.slice(like.range.start));
  if (mark === null || !/^[ \t>]*$/.test(before)) return undefined;
  const [, bullet, number, end = "", gap = " ", box = ""] = mark;
  const next = bullet ?? `${Number(number) + 1}${end}`;
  const eol = eolOf(text);
  return insertion(
    lineEnd(text, like.range.end),
    `${eol}${before}${next}${gap}${box === "" ? "" : "[ ] "}${withKind(block)}`,
  );
}

/** Behind a row, with its bars; the kind goes where the table has it. */
function rowBehind({ document }: ReadDocument, like: Factor, block: FactorBlock): TextEdit | undefined {
  const row = rowAt(document, like.range.start);
  if (row === undefined) return undefined;
  const cells = row.children.map((cell) => ({ range: rangeOf(document, cell), text: plainText(cell) }));
  const kindAt = cells.findIndex(({ range }) => isAround(range, like.kindPlace));
  const textAt = cells.findIndex(({ text }, index) => index !== kindAt && text.includes(like.text));
  if (textAt === -1) return undefined;
  const words = kindAt === -1 ? withKind(block) : inline(block.text);
  const kind = block.factorKind === undefined ? "" : label(block.factorKind);
  const written = cells.map((_, index) =>
    index === textAt ? words.replace(/\|/g, "\\|") : index === kindAt ? kind : "",
  );
  const isBarred = document.text.startsWith("|", like.range.start);
  const line = isBarred ? `| ${written.join(" | ")} |` : written.join(" | ");
  return insertion(lineEnd(document.text, like.range.end), `${eolOf(document.text)}${line}`);
}

function rowAt(document: MarkdownDocument, start: number): TableRow | undefined {
  const table = document.root.children.find(
    (node) => rangeOf(document, node).start <= start && start < rangeOf(document, node).end,
  );
  if (table?.type !== "table") return undefined;
  return table.children.find((row) => rangeOf(document, row).start === start);
}

/** Whether a cell is the one that a place for the kind runs through, from bar to bar; a place of no length is in none. */
function isAround(cell: TextRange, place: TextRange): boolean {
  return place.end > place.start && place.start >= cell.start - 1 && place.end <= cell.end + 1;
}
