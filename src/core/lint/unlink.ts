import type { Link, Nodes } from "mdast";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { t } from "../text/say.ts";
import type { TextRange } from "../text/range.ts";
import type { Fix } from "./finding.ts";

/**
 * The fix for an address that readers can't use, at a range of a document: of a link its words stay as they are written;
 * where there are none, or they are the address, `instead` takes its place.
 */
export function withoutAddress(document: MarkdownDocument, address: TextRange, instead: string): Fix {
  const link = linkAround(document, document.root, address);
  const words = link && wordsOf(document, link);
  if (link === undefined || words === undefined) return replaceFix(rangeOr(document, link, address), instead);
  const { start, end } = words;
  const said = document.text.slice(start, end);
  const saysAddress = said.includes(document.text.slice(address.start, address.end));
  return saysAddress ? replaceFix(rangeOf(document, link), instead) : unlinkFix(document, link, words);
}

/** The fix that leaves of the link at a range its words alone; undefined where an image, a definition or no word stands there. */
export function unlink(document: MarkdownDocument, range: TextRange): Fix | undefined {
  const link = linkAround(document, document.root, range);
  const words = link && wordsOf(document, link);
  return link && words && unlinkFix(document, link, words);
}

/** The fix that puts other words in the place of those at a range. */
export function replaceFix(range: TextRange, newText: string): Fix {
  return { title: t('Replace by "{0}"', newText), safe: false, edits: [{ ...range, newText }] };
}

function unlinkFix(document: MarkdownDocument, link: Link, { start, end }: TextRange): Fix {
  const newText = document.text.slice(start, end);
  return {
    title: t("Take the link away and keep its words"),
    safe: false,
    edits: [{ ...rangeOf(document, link), newText }],
  };
}

function rangeOr(document: MarkdownDocument, link: Link | undefined, range: TextRange): TextRange {
  return link === undefined ? range : rangeOf(document, link);
}

/** As they are written, marks of emphasis included. */
function wordsOf(document: MarkdownDocument, { children }: Link): TextRange | undefined {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { start: rangeOf(document, first).start, end: rangeOf(document, last).end };
}

/** The link that a range stands in, or is. */
function linkAround(document: MarkdownDocument, node: Nodes, range: TextRange): Link | undefined {
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const { start, end } = rangeOf(document, child);
    if (start > range.start || range.end > end) continue;
    return child.type === "link" ? child : linkAround(document, child, range);
  }
  return undefined;
}
