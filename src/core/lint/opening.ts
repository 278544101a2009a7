import type { Paragraph, RootContent } from "mdast";
import { startOf } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import { titleOf } from "../model/title-of.ts";
import { labelsOf } from "./labels.ts";
import { isTemplateText } from "./placeholder.ts";
import type { LintInput } from "./review-model.ts";

/**
 * Whether a review says what happened before its first section: in a paragraph or quotation that is called a summary (`> **TL;DR**
 * Mail was late`), or in running text of a sentence or more. Of 17 public reviews without a heading for it, 14 have that.
 */
export function opensWithSummary(input: LintInput): boolean {
  const { document, snapshot } = input;
  const title = titleOf(snapshot.sections);
  let words = 0;
  for (const [index, block] of document.root.children.entries()) {
    if (block.type === "heading") {
      if (title?.heading.start === startOf(document, block)) continue;
      return false;
    }
    if (isCalledSummary(block)) return true;
    // `**Date:** …`, `Authors: …` are facts about the review.
    if (block.type !== "paragraph" || labelsOf(document)[index]?.length !== 0) continue;
    words += wordsOfSentence(plainText(block));
    if (words >= fewestWords) return true;
  }
  return false;
}

/** A sentence of some length, or two short ones: `Posted by the storage team on Monday` is less. */
const fewestWords = 12;

/** How many words a text has where it is a sentence of the review's own: words of scripts without spaces count as two letters. */
function wordsOfSentence(text: string): number {
  if (!sentenceEnd.test(text) || guidance.test(text) || isTemplateText(text)) return 0;
  const spaced = text.split(" ").filter((word) => ordinary.test(word));
  return Math.max(spaced.length, Math.floor((text.match(withoutSpaces)?.length ?? 0) / 2));
}

const sentenceEnd = /[.!?](?:["”’)]| |$)|[。！？]/;
/** No host, address or number. */
const ordinary = /^["“‘'(]?\p{L}[\p{L}\p{M}’'-]*[,.;:!?)"”]*$/u;
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/** What templates and handbooks say above a review is not about the incident. */
const guidance = /\b(?:blameless|template|fill (?:in|out)|delete this|copy this|vorlage)\b|テンプレート/i;

/** `> **TL;DR** …`, `Summary - …`, also below the line of a callout (`> [!NOTE]`). */
function isCalledSummary(block: RootContent): boolean {
  const paragraph = block.type === "blockquote" ? block.children.at(0) : block;
  const name = paragraph?.type === "paragraph" ? nameOf(paragraph) : undefined;
  return name !== undefined && conceptOfHeading(name) === "summary";
}

/** What a paragraph is called: emphasised words at its beginning, or what stands before the first sign between words. */
function nameOf({ children }: Paragraph): string | undefined {
  const [first, second] = children;
  if (first === undefined) return undefined;
  const called = first.type === "text" && callout.test(first.value) ? second : first;
  if (called?.type === "strong" || called?.type === "emphasis")
    return plainText(called).replace(/[:：.。]$/, "");
  return called?.type === "text" ? leadingWords.exec(called.value.replace(callout, ""))?.[1] : undefined;
}

const callout = /^\[![a-z]{2,20}\][ \t]*(?:\r?\n|$)/i;
const leadingWords = /^\s{0,8}([^:：–—]{2,40}?) ?(?:[:：–—]| - )/;
