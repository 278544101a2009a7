import { parseMarkdown } from "../../core/markdown/parse.ts";
import { adaptiveCard } from "../../core/markdown/targets/adaptive-card.ts";
import { linkAddress } from "../../core/markdown/targets/clean-text.ts";
import type { Link } from "../../core/ports/send-request.ts";
import { cutText } from "../../core/text/cut-text.ts";
import { asJson, type Json } from "../http/json.ts";

/**
 * A text as a message of Workflows with one adaptive card, and a button to the whole where it is cut; undefined where it
 * says nothing.
 */
export function messageOf({
  markdown,
  more,
}: {
  readonly markdown: string;
  readonly more: Link | undefined;
}): Json | undefined {
  const { card, cut } = adaptiveCard(parseMarkdown(markdown).root);
  if (card.body.length === 0) return undefined;
  const content = asJson(cut ? { ...card, ...buttonTo(more) } : card);
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}

function buttonTo(more: Link | undefined): { readonly actions?: Json } {
  const url = more === undefined ? undefined : linkAddress(more.url);
  if (more === undefined || url === undefined) return {};
  return { actions: [{ type: "Action.OpenUrl", title: cutText(more.title, 100), url }] };
}
