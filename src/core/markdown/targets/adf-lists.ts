import type {
  AdfItemBlock,
  AdfList,
  AdfListItem,
  AdfQuoteBlock,
  AdfTaskItem,
  AdfTaskList,
} from "./adf-document.ts";
import { adfInlines, adfParagraph } from "./adf-inlines.ts";
import { boxedBlocks, type Block, type Item, type ListBlock } from "./content.ts";
import { marked, rowLines } from "./lines-of.ts";

/** Gives each task of a document an id of its own. The same document has the same ids. */
export type NextId = () => string;

/** A list as it may stand in a document or an item: of tasks where every item is one, with nothing but tasks below. */
export function adfList(list: ListBlock, nextId: NextId): AdfList | AdfTaskList {
  return isTaskList(list) ? taskList(list, nextId) : plainList(list, nextId);
}

/** Blocks as they may stand in a quote. */
export function adfQuoted(blocks: readonly Block[], nextId: NextId): readonly AdfQuoteBlock[] {
  return blocks.flatMap((block) =>
    block.kind === "list" ? [plainList(block, nextId)] : narrow(block, (inner) => adfQuoted(inner, nextId)),
  );
}

/** A code block; it may have no text, but no empty one. */
export function adfCode({ language, text }: Extract<Block, { kind: "code" }>): AdfQuoteBlock {
  return {
    type: "codeBlock",
    attrs: language === undefined ? {} : { language },
    content: text === "" ? [] : [{ type: "text", text }],
  };
}

function isTaskList({ start, items }: ListBlock): boolean {
  if (start !== undefined) return false; // people refer to steps by their numbers
  return items.every(({ checked, blocks: [first, ...rest] }) => {
    const below = first === undefined || first.kind === "paragraph" ? rest : [first, ...rest];
    return checked !== undefined && below.every((block) => block.kind === "list" && isTaskList(block));
  });
}

function taskList({ items }: ListBlock, nextId: NextId): AdfTaskList {
  const attrs = { localId: nextId() };
  const content = items.flatMap(({ checked, blocks }): readonly (AdfTaskItem | AdfTaskList)[] => {
    const runs = blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs : []));
    const state = checked === true ? "DONE" : "TODO";
    const item = {
      type: "taskItem",
      attrs: { localId: nextId(), state },
      content: adfInlines(runs),
    } as const;
    return [item, ...blocks.flatMap((block) => (block.kind === "list" ? [taskList(block, nextId)] : []))];
  });
  return { type: "taskList", attrs, content };
}

function plainList({ start, items }: ListBlock, nextId: NextId): AdfList {
  const content = items.map((item): AdfListItem => ({ type: "listItem", content: itemBlocks(item, nextId) }));
  return start === undefined
    ? { type: "bulletList", content }
    : { type: "orderedList", attrs: { order: start }, content };
}

/** What stands in an item, with a line in front of a list: the editor takes no list on its own. */
function itemBlocks(item: Item, nextId: NextId): readonly AdfItemBlock[] {
  const content = boxedBlocks(item).flatMap((block) => itemBlock(block, nextId));
  const [first] = content;
  return first?.type === "paragraph" || first?.type === "codeBlock"
    ? content
    : [adfParagraph([]), ...content];
}

function itemBlock(block: Block, nextId: NextId): readonly AdfItemBlock[] {
  if (block.kind === "list") return [adfList(block, nextId)];
  return narrow(block, (blocks) => blocks.flatMap((inner) => itemBlock(inner, nextId)));
}

/** What has no place in a quote or an item: a heading is bold there, a table its rows, a quote what it says. */
function narrow<Inner extends AdfItemBlock>(
  block: Exclude<Block, ListBlock>,
  inside: (blocks: readonly Block[]) => readonly Inner[],
): readonly (Inner | AdfQuoteBlock)[] {
  switch (block.kind) {
    case "paragraph":
      return [adfParagraph(block.runs)];
    case "heading":
      return [adfParagraph(marked(block.runs, { strong: true }))];
    case "quote":
      return inside(block.blocks);
    case "code":
      return [adfCode(block)];
    case "table":
      return rowLines(block).map(adfParagraph);
    case "rule":
      return [];
  }
}
