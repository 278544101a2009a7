import { parseMarkdown } from "../../core/markdown/parse.ts";
import { linkAddress } from "../../core/markdown/targets/clean-text.ts";
import type { SlackBlock, SlackSection } from "../../core/markdown/targets/slack-block.ts";
import { slackBlocks } from "../../core/markdown/targets/slack-blocks.ts";
import type { Link } from "../../core/ports/send-request.ts";
import { cutText } from "../../core/text/cut-text.ts";
import { asJson, type Json } from "../http/json.ts";

/** What a message says, for the Web API and for webhooks. */
export interface SlackBody extends Readonly<Record<string, Json>> {
  /** For notifications. */
  readonly text: string;
  readonly blocks: Json;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/**
 * A text as Slack shows it, with a link to the whole where it is cut; undefined where it says nothing. Links are not
 * unfolded: what is behind them may be for fewer people than the channel.
 */
export function messageOf({
  markdown,
  more,
}: {
  readonly markdown: string;
  readonly more: Link | undefined;
}): SlackBody | undefined {
  const { text, blocks, cut } = slackBlocks(parseMarkdown(markdown).root);
  if (text.trim() === "") return undefined;
  const shown = cut && more !== undefined ? withLink(blocks, more) : blocks;
  return { text, blocks: asJson(shown), unfurl_links: false, unfurl_media: false };
}

/** At the end of the last text where there is one, so that it takes no block of its own: there may be no more. */
function withLink(blocks: readonly SlackBlock[], { title, url }: Link): readonly SlackBlock[] {
  const address = linkAddress(url);
  if (address === undefined) return blocks;
  const link: SlackSection = {
    type: "rich_text_section",
    elements: [{ type: "link", url: address, text: cutText(title, 150) }],
  };
  const last = blocks.at(-1);
  return last?.type === "rich_text"
    ? [...blocks.slice(0, -1), { ...last, elements: [...last.elements, link] }]
    : [...blocks, { type: "rich_text", elements: [link] }];
}
