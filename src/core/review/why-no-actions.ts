import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { isPlaceholder, isPrompt, isTemplateText } from "../lint/placeholder.ts";

/** A document that was read. */
export interface ReadReview {
  readonly snapshot: Snapshot;
  readonly document: MarkdownDocument;
}

/**
 * Why a review has no actions, in its author's words: `no-actions` of its front matter, else the sentence that stands in its
 * section about actions. Undefined where it has actions, or nobody said why it has none; "None." says that, but not why.
 */
export function whyNoActions({ snapshot, document }: ReadReview): string | undefined {
  if (snapshot.actions.length > 0) return undefined;
  return statedWhy(snapshot) ?? sentenceIn(snapshot, document);
}

/** What the front matter says: `no-actions: The vendor has fixed it`. A place to be filled in says nothing. */
export function statedWhy({ review }: Snapshot): string | undefined {
  const reason = review?.noActions;
  return reason === undefined || isPlaceholder(reason) || bare.test(reason) ? undefined : reason;
}

function sentenceIn({ sections }: Snapshot, { text }: MarkdownDocument): string | undefined {
  for (const { concept, body } of sections) {
    if (concept !== "actions") continue;
    const source = text.slice(body.start, body.end).replace(/<!--[^]*?(?:-->|$)/g, "");
    const first = source
      .split(/\r?\n[ \t]*\r?\n/)
      .map((part) => part.replace(/\s+/g, " ").trim())
      .find((part) => part !== "");
    const words = first?.replace(/^(?:[-*+]|\d+[.)]) (?:\[[ x]\] )?/i, "");
    if (words !== undefined && isSentence(words)) return words;
  }
  return undefined;
}

/** A table's header or a heading is none, nor what a template asks. */
function isSentence(words: string): boolean {
  return (
    /\p{L}/u.test(words) &&
    !/^[|#>]/.test(words) &&
    !isTemplateText(words) &&
    !isPrompt(words) &&
    !bare.test(words)
  );
}

/** That there are none, alone. */
const bare =
  /^(?:true|yes|none|nothing|no(?:ne)?(?: (?:further|other|more|open))?(?: (?:actions?|action items?|follow-?ups?))?)(?: (?:needed|required|necessary))?[.。]?$/i;
