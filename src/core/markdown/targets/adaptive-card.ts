import type { Root } from "mdast";
import type { Card, CardElement, CardSize, Placed } from "./card.ts";
import { cardText } from "./card-text.ts";
import type { Block, HeadingDepth, TableBlock } from "./content.ts";
import { contentOf } from "./content-of.ts";
import { fitted, type Fitted } from "./fitted.ts";
import { linesOf, marked, rowLines } from "./lines-of.ts";
import { utf8Length } from "./utf8-length.ts";

/** A message for Microsoft Teams. */
export interface CardMessage extends Fitted {
  readonly card: Card;
}

/**
 * An adaptive card, as much as a message of Teams takes. Every line of the source is a line of the card. Without anything
 * to say its body is empty, which Teams refuses.
 */
export function adaptiveCard(root: Root): CardMessage {
  const { value: card, cut } = fitted(contentOf(root), cardOf, fits);
  return { card, cut };
}

/**
 * Teams takes messages of some 28 kB (learn.microsoft.com, "Create incoming webhooks"), the envelope and what the sender
 * adds counted: this many bytes are left for the card.
 */
const mostBytes = 26_000;

function fits(card: Card): boolean {
  return utf8Length(JSON.stringify(card)) <= mostBytes;
}

function cardOf(blocks: readonly Block[]): Card {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.4",
    body: elementsOf(blocks),
  };
}

/** A rule is a line above what follows it. */
function elementsOf(blocks: readonly Block[]): readonly CardElement[] {
  let placed: Placed = {};
  return blocks.flatMap((block) => {
    const elements = elementsOfBlock(block, placed);
    placed = block.kind === "rule" ? { separator: true } : elements.length > 0 ? {} : placed;
    return elements;
  });
}

function elementsOfBlock(block: Block, placed: Placed): readonly CardElement[] {
  switch (block.kind) {
    case "heading":
      return [cardText(block.runs, placed, sizes[block.depth])];
    case "paragraph":
    case "list":
      return textsOf([block], placed);
    case "quote":
      return boxed(elementsOf(block.blocks), placed);
    case "code":
      return block.text === "" ? [] : boxed(textsOf([block], {}), placed);
    case "table":
      return tableOf(block, placed);
    case "rule":
      return [];
  }
}

const sizes: Readonly<Record<HeadingDepth, CardSize>> = {
  ...{ 1: "extraLarge", 2: "large", 3: "medium", 4: "medium", 5: "medium", 6: "medium" },
};

/** Lines that stand close to one another. */
function textsOf(blocks: readonly Block[], placed: Placed): readonly CardElement[] {
  const lines = linesOf(blocks, { bullet: "• ", indent: "\u00a0\u00a0\u00a0\u00a0" });
  return lines.map((line, index) => cardText(line, index === 0 ? placed : { spacing: "none" }));
}

function boxed(items: readonly CardElement[], placed: Placed): readonly CardElement[] {
  return items.length === 0 ? [] : [{ type: "Container", style: "emphasis", items, ...placed }];
}

/** More columns than this can't be read on a telephone; their rows are lines. */
const mostColumns = 5;

function tableOf(table: TableBlock, placed: Placed): readonly CardElement[] {
  if ((table.rows[0]?.length ?? 0) > mostColumns)
    return rowLines(table).map((line, index) => cardText(line, index === 0 ? placed : { spacing: "none" }));
  return table.rows.map((row, index) => ({
    type: "ColumnSet",
    columns: row.map((cell) => {
      const items = [cardText(index === 0 ? marked(cell, { strong: true }) : cell, {})];
      return { type: "Column", width: "stretch", items };
    }),
    ...(index === 0 ? placed : { separator: true }),
  }));
}
