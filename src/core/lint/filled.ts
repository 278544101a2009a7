import type { Nodes, Paragraph, RootContent, TableCell, TableRow } from "mdast";
import { firstSectionFrom } from "../markdown/outline.ts";
import { sourceOf, type MarkdownDocument } from "../markdown/parse.ts";
import { perPart } from "../markdown/per-part.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Section } from "../model/section.ts";
import { oncePer } from "../text/once-per.ts";
import { areSamePlain } from "../text/spliced.ts";
import { isPlaceholder, isPrompt, isTemplateText } from "./placeholder.ts";
import { isFrontMatter } from "../markdown/is-front-matter.ts";

/** How far a section got: `empty` has nothing at all, `placeholder` only what a template put there. */
export type Filling = "empty" | "placeholder" | "filled";

/**
 * A function that says whether somebody wrote something in a section of a document, which may be told where it is among
 * the sections. It looks through the document once.
 */
export function fillingFinder(
  document: MarkdownDocument,
  sections: readonly Section[],
): (section: Section, index?: number) => Filling {
  const { own, filledBefore } = fillingsIn(stretchesOfParts(document));
  return (section, index = firstSectionFrom(sections, section.heading.start)) => {
    if (own[index] === "filled") return "filled";
    const end = firstSectionFrom(sections, section.body.end);
    if ((filledBefore[end] ?? 0) > (filledBefore[index + 1] ?? 0)) return "filled";
    return end > index + 1 ? "placeholder" : (own[index] ?? "empty");
  };
}

interface Fillings {
  /** For each heading of the document what stands between it and the next. */
  readonly own: readonly Filling[];
  /** How many of the headings before it have something filled below them, or are that themselves. */
  readonly filledBefore: readonly number[];
}

const fillingsIn = oncePer((parts: readonly (readonly Stretch[])[]): Fillings => {
  const own: Filling[] = [];
  const filledBefore = [0];
  let open: Stretch | undefined;
  let below: Filling = "empty";
  const close = (): void => {
    if (open === undefined) return;
    own.push(below);
    filledBefore.push((filledBefore.at(-1) ?? 0) + (open.heading === "filled" || below === "filled" ? 1 : 0));
  };
  for (const stretches of parts) {
    for (const stretch of stretches) {
      if (stretch.heading === undefined) {
        if (below !== "filled" && stretch.below !== "empty") below = stretch.below;
        continue;
      }
      close();
      open = stretch;
      below = stretch.below;
    }
  }
  close();
  return { own, filledBefore };
});

/** A heading and what stands in its part of the document between it and the next; a part may begin without one. */
interface Stretch {
  readonly heading: Filling | undefined;
  below: Filling;
}

/** Of the blocks below a heading one that is filled is enough: most are never asked about. */
const stretchesOfParts = perPart((document, { nodes }): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  const fillingOf = (block: RootContent): Filling => (isFilled(block, document) ? "filled" : "placeholder");
  let last: Stretch | undefined;
  for (const block of nodes) {
    if (block.type !== "heading" && last?.below === "filled") continue;
    if (block.type === "heading") last = { heading: fillingOf(block), below: "empty" };
    else if (last === undefined) last = { heading: undefined, below: fillingOf(block) };
    else last.below = fillingOf(block);
    if (stretches.at(-1) !== last) stretches.push(last);
  }
  return stretches;
}, areSamePlain);

function isFilled(node: RootContent, document: MarkdownDocument): boolean {
  if (node.type === "html") return !/^\s*<!--/.test(node.value) && !isTemplateTag(node.value);
  if (node.type === "thematicBreak" || node.type === "definition" || isFrontMatter(node)) return false;
  // Headings with a number are the entries of a timeline or a list of actions; the others only order text.
  if (node.type === "heading") return /\d/.test(plainText(node)) && !isPlaceholder(plainText(node));
  if (node.type === "list" || node.type === "listItem") {
    return node.children.some((child) => isFilled(child, document));
  }
  if (node.type === "blockquote") {
    return node.children.some((child) => isFilled(child, document) && !isQuotedPrompt(child));
  }
  if (node.type === "table") {
    return node.children.slice(1).some((row) => valuesOf(row).some((cell) => isFilledText(cell, document)));
  }
  if (node.type === "paragraph") {
    return isFilledText(node, document) && !isMarkedPrompt(node) && !isBareLabel(node);
  }
  return true; // code, footnotes: nobody writes those by accident
}

/** The first of several cells names what the others tell. */
function valuesOf({ children }: TableRow): readonly TableCell[] {
  return children.length > 1 ? children.slice(1) : children;
}

function isFilledText(node: Nodes, document: MarkdownDocument): boolean {
  const typed = sourceOf(document, node);
  const source = typed.includes("<!--") ? typed.replace(/<!--[^]*?(?:-->|$)/g, "") : typed;
  if (source.includes("![")) return true;
  const plain = plainText(node);
  // `<owner> (<date>)` is HTML to a parser and leaves signs alone.
  const isGone = !readable.test(plain) && readable.test(source);
  return !isGone && !isPlaceholder(source) && !isTemplateText(plain) && !isTemplateTag(source);
}

const readable = /[\p{L}\p{N}]/u;

/** A prompt in italics or brackets: `_What happened?_`, `(Describe the impact.)`. */
function isMarkedPrompt(node: Paragraph): boolean {
  const inked = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const isMarked = inked.length > 0 && inked.every((child) => child.type === "emphasis");
  const text = plainText(node);
  return (isMarked || (text.startsWith("(") && /^\([^()]*\)$/.test(text))) && isPrompt(text);
}

/** A prompt in a block quote; whoever quotes somebody's words quotes more than a question. */
function isQuotedPrompt(node: Nodes): boolean {
  return node.type === "paragraph" && isPrompt(plainText(node));
}

/** `Users affected:` with nothing behind it is a template's. */
function isBareLabel(node: Paragraph): boolean {
  const text = plainText(node);
  return text.endsWith(":") && /^[^:.!?]{1,60}:$/.test(text);
}

/** `<describe what happened>` is HTML to a parser; a tag with bare words in it is a template's to people. */
function isTemplateTag(source: string): boolean {
  return (
    source.includes("<") &&
    /^\s*<[a-z][\w-]*(?: [\w'’,/-]+)+\s*\??>\s*$/i.test(source) &&
    !/^\s*<details open>/i.test(source)
  );
}
