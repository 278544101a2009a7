import { boxedBlocks, plainRun, type Block, type Item, type ListBlock, type Run } from "./content.ts";
import { linesOf } from "./lines-of.ts";
import type { SlackElement, SlackSection } from "./slack-block.ts";
import { slackTexts } from "./slack-text.ts";

/** Blocks that stand in one rich text, as its elements. */
export function richElements(blocks: readonly Block[]): readonly SlackElement[] {
  const elements: SlackElement[] = [];
  let open: (readonly Run[])[] = [];
  const close = (): void => {
    if (open.length > 0) elements.push(section(open, "\n\n"));
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      open.push(block.runs);
      continue;
    }
    close();
    elements.push(...elementsOf(block));
  }
  close();
  return elements;
}

function elementsOf(block: Exclude<Block, { kind: "paragraph" }>): readonly SlackElement[] {
  switch (block.kind) {
    case "list":
      return listElements(block, 0);
    case "quote":
      return filled({ type: "rich_text_quote", elements: slackTexts(linesOf(block.blocks, lineStyle)) });
    case "code":
      return filled({ type: "rich_text_preformatted", elements: slackTexts([codeRuns(block.text)]) });
    case "heading":
    case "table":
      return filled(section(linesOf([block], lineStyle)));
    case "rule":
      return [];
  }
}

const lineStyle = { bullet: "• ", indent: "    " };

/** How deep Slack's own editor indents. */
const deepest = 8;

/**
 * A list as Slack's where it counts as Slack does: the ones there begin at 1 and begin again behind anything in between.
 * Others are lines with their numbers.
 */
function listElements(list: ListBlock, depth: number): readonly SlackElement[] {
  const native = list.start === undefined || (list.start === 1 && list.items.every(isOneLine));
  if (!native) return [section(linesOf([list], lineStyle).map((line) => [...indentOf(depth), ...line]))];
  const style = list.start === undefined ? "bullet" : "ordered";
  const indent = Math.min(depth, deepest);
  const elements: SlackElement[] = [];
  let open: SlackSection[] = [];
  for (const item of list.items) {
    const [first, ...rest] = boxedBlocks(item);
    const leads = first?.kind === "paragraph";
    open.push(section([leads ? first.runs : []]));
    const below = leads ? rest : boxedBlocks(item);
    if (below.length === 0) continue;
    elements.push({ type: "rich_text_list", style, indent, elements: open });
    open = [];
    for (const block of below)
      elements.push(...(block.kind === "list" ? listElements(block, depth + 1) : richElements([block])));
  }
  if (open.length > 0) elements.push({ type: "rich_text_list", style, indent, elements: open });
  return elements;
}

function isOneLine(item: Item): boolean {
  return item.blocks.length === 0 || (item.blocks.length === 1 && item.blocks[0]?.kind === "paragraph");
}

function indentOf(depth: number): readonly Run[] {
  return depth === 0 ? [] : [plainRun(lineStyle.indent.repeat(Math.min(depth, deepest)))];
}

function codeRuns(text: string): readonly Run[] {
  return text === "" ? [] : [plainRun(text)];
}

/** An item may say nothing, but there has to be something that says it. */
function section(lines: readonly (readonly Run[])[], between?: string): SlackSection {
  const texts = slackTexts(lines, between);
  return { type: "rich_text_section", elements: texts.length === 0 ? [{ type: "text", text: " " }] : texts };
}

function filled(element: SlackElement): readonly SlackElement[] {
  return element.elements.length === 0 ? [] : [element];
}
