import type { Token } from "./drawn-token.ts";

/** Where a line of the source stands among markdown-it's tokens. */
export type Place = BlockPlace | InsidePlace;

/** A block that begins on the line. */
export interface BlockPlace {
  readonly kind: "block";
  /** Its opening token, which carries attributes into the HTML. */
  readonly open: Token;
  /** The list that a list item belongs to. */
  readonly list: Token | undefined;
  /** Its first inline token; of a table's row those of all cells. */
  readonly inlines: readonly Token[];
}

/** A later line of a paragraph. */
export interface InsidePlace {
  readonly kind: "inside";
  readonly inline: Token;
  /** How many line breaks of the inline token stand before the line. */
  readonly breaks: number;
}

/** Finds the place of a line, counted from 1; undefined where markdown-it shows nothing of its own there. */
export type FindPlace = (line: number) => Place | undefined;

/**
 * Indexes tokens by the lines they say they begin on. Nothing is parsed: which lines matter, and as what, is known from
 * elsewhere. Where several blocks begin on one line the outermost item, row, heading or paragraph counts.
 */
export function placesOf(tokens: readonly Token[]): FindPlace {
  const blocks = new Map<number, BlockPlace>();
  const texts: Token[] = [];
  const lists: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isList.test(token.type)) {
      if (token.nesting === 1) lists.push(token);
      else lists.pop();
    }
    if (token.type === "inline" && token.map !== null) texts.push(token);
    if (!isMarked.test(token.type) || token.hidden || token.map === null) continue;
    const line = token.map[0] + 1;
    if (blocks.has(line)) continue;
    const list = token.type === "list_item_open" ? lists.at(-1) : undefined;
    blocks.set(line, { kind: "block", open: token, list, inlines: inlinesOf(tokens, index) });
  }
  return (line) => blocks.get(line) ?? insideOf(texts, line);
}

const isList = /^(?:bullet|ordered)_list_(?:open|close)$/;
const isMarked = /^(?:list_item|tr|heading|paragraph)_open$/;

function inlinesOf(tokens: readonly Token[], index: number): readonly Token[] {
  const open = tokens[index];
  const isRow = open?.type === "tr_open";
  const found: Token[] = [];
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.nesting === -1 && token.level === open?.level)) break;
    if (token.type === "inline") found.push(token);
    // What stands deeper in an item is another block's: `- ` and a list below it.
    if (!isRow && (token.type === "inline" || isList.test(token.type))) break;
  }
  return found;
}

function insideOf(texts: readonly Token[], line: number): InsidePlace | undefined {
  const inline = texts.find(({ map }) => map !== null && map[0] < line - 1 && line - 1 < map[1]);
  if (!inline?.map) return undefined;
  return { kind: "inside", inline, breaks: line - 1 - inline.map[0] };
}
