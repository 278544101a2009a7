import type { Root } from "mdast";
import { cutText } from "../../text/cut-text.ts";
import { textOfRuns, type Block, type Cell, type TableBlock } from "./content.ts";
import { contentOf } from "./content-of.ts";
import { fitted, type Fitted } from "./fitted.ts";
import { marked } from "./lines-of.ts";
import { plainText } from "./plain-text.ts";
import type { SlackBlock, SlackRichText } from "./slack-block.ts";
import { richElements } from "./slack-rich-text.ts";
import { slackEscaped, slackTexts } from "./slack-text.ts";

/** A message for Slack. */
export interface SlackMessage extends Fitted {
  readonly blocks: readonly SlackBlock[];
  /** What notifications and screen readers have instead of the blocks, escaped; it may be shorter than they are. */
  readonly text: string;
}

/**
 * A message in Slack's blocks, as much as one message takes. Nothing in it can mention anybody: text is rich text, which is
 * not read, or is escaped. Every line of the source is a line of the message.
 */
export function slackBlocks(root: Root): SlackMessage {
  const content = contentOf(root);
  const { value: blocks, cut } = fitted(content, blocksOf, fits);
  return { blocks, text: fallback(plainText(content)), cut };
}

/** Of one message (docs.slack.dev, "Block Kit"). */
const mostBlocks = 50;

/**
 * Slack refuses more than some 13,200 characters over all blocks (`msg_blocks_too_long`), which it states nowhere, and
 * counts more than a block's text: no more text than this, and not much more with all that is around it.
 */
const mostText = 10_000;
const mostJson = 12_500;

function fits(blocks: readonly SlackBlock[]): boolean {
  if (blocks.length > mostBlocks) return false;
  let text = 0;
  const json = JSON.stringify(blocks, (key, value: unknown) => {
    if ((key === "text" || key === "url") && typeof value === "string") text += value.length;
    return value;
  });
  return text <= mostText && json.length <= mostJson;
}

/** The blocks of a message: what is not a header, a divider or the table stands in rich texts between them. */
function blocksOf(content: readonly Block[]): readonly SlackBlock[] {
  const table = content.find((block) => block.kind === "table" && isSmall(block));
  const blocks: SlackBlock[] = [];
  let open: Block[] = [];
  const close = (): void => {
    const elements = richElements(open);
    if (elements.length > 0) blocks.push({ type: "rich_text", elements });
    open = [];
  };
  for (const block of content) {
    const own = block === table ? tableOf(block) : ownBlock(block);
    if (own === undefined) {
      open.push(block);
      continue;
    }
    close();
    blocks.push(own);
  }
  close();
  return blocks;
}

/** The longest text of a header. */
const longestHeader = 150;

function ownBlock(block: Block | undefined): SlackBlock | undefined {
  if (block?.kind === "rule") return { type: "divider" };
  if (block?.kind !== "heading" || block.depth > 2) return undefined;
  const text = slackEscaped(textOfRuns(block.runs, " ")).trim();
  // A header is plain text: one with links or code in it is bold text instead, which can have them.
  const isPlain = block.runs.every(
    (run) => run.kind === "break" || (run.marks.url === undefined && !run.marks.code),
  );
  if (text === "" || text.length > longestHeader || !isPlain) return undefined;
  return { type: "header", text: { type: "plain_text", text } };
}

/** A message has one table of at most 100 rows of 20 cells; other tables are lines. */
function isSmall({ rows }: TableBlock): boolean {
  return rows.length <= 100 && (rows[0]?.length ?? 0) <= 20;
}

function tableOf(block: Block | undefined): SlackBlock | undefined {
  if (block?.kind !== "table") return undefined;
  return {
    type: "table",
    rows: block.rows.map((row, index) => row.map((cell) => cellOf(cell, index === 0))),
  };
}

/** Every cell has to hold something. */
function cellOf(cell: Cell, isHead: boolean): SlackRichText {
  const texts = slackTexts([isHead ? marked(cell, { strong: true }) : cell]);
  const elements = texts.length === 0 ? [{ type: "text", text: " " } as const] : texts;
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

/** The longest fallback. Slack takes 40,000 characters, but notifications show few, and none reads a cut table aloud. */
const longestFallback = 3000;

/** A text, escaped, so short that it fits; never cut within what stands for one character. */
function fallback(text: string): string {
  let most = longestFallback;
  let escaped = slackEscaped(cutText(text, most));
  while (escaped.length > longestFallback) {
    most -= Math.max(1, Math.floor((escaped.length - longestFallback) / 5));
    escaped = slackEscaped(cutText(text, most));
  }
  return escaped;
}
