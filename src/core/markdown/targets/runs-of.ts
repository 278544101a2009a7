import type { ImageReference, LinkReference, PhrasingContent } from "mdast";
import { cleanText, linkAddress } from "./clean-text.ts";
import { plainRun, unmarked, type Marks, type Run } from "./content.ts";
import { everyNode } from "./every-node.ts";
import { htmlPieces } from "./html-pieces.ts";
import type { References } from "./references.ts";
import { tidied } from "./tidied.ts";

/** The text of nodes as runs, tidied. */
export function runsOf(nodes: readonly PhrasingContent[], references: References): readonly Run[] {
  return tidied(inline(nodes, { marks: unmarked, depth: 0 }, references));
}

/** The same of a stretch of HTML on its own. */
export function runsOfHtml(html: string, references: References): readonly Run[] {
  return runsOf([{ type: "html", value: html }], references);
}

interface Place {
  readonly marks: Marks;
  readonly depth: number;
}

/** Nobody nests marks this deep; a stack ends somewhere. */
const deepest = 100;

function inline(nodes: readonly PhrasingContent[], place: Place, references: References): readonly Run[] {
  const runs: Run[] = [];
  // Tags of HTML that are open: they mark their neighbours, since Markdown sees opening and closing tags as nodes.
  const open: { readonly tag: string; readonly marks: Partial<Marks> }[] = [];
  for (const node of nodes) {
    const marks = open.reduce<Marks>((all, tag) => ({ ...all, ...tag.marks }), place.marks);
    if (node.type !== "html") {
      runs.push(...runsOfNode(node, { ...place, marks }, references));
      continue;
    }
    for (const piece of htmlPieces(node.value)) {
      const now = open.reduce<Marks>((all, tag) => ({ ...all, ...tag.marks }), place.marks);
      if (piece.kind === "open") open.push(piece);
      else if (piece.kind === "close") closeTag(open, piece.tag);
      else if (piece.kind === "break") runs.push(piece);
      else if (piece.kind === "image") runs.push(...imageRuns(piece.alt, piece.url, now));
      else runs.push(...textRuns(piece.text, now));
    }
  }
  return runs;
}

function closeTag(open: { readonly tag: string }[], tag: string): void {
  const index = open.findLastIndex((one) => one.tag === tag);
  if (index !== -1) open.splice(index, 1);
}

function runsOfNode(
  node: Exclude<PhrasingContent, { type: "html" }>,
  place: Place,
  references: References,
): readonly Run[] {
  if (place.depth > deepest) return flatRuns(node, place.marks);
  const inside = (nodes: readonly PhrasingContent[], marks: Partial<Marks>): readonly Run[] =>
    inline(nodes, { marks: { ...place.marks, ...marks }, depth: place.depth + 1 }, references);
  switch (node.type) {
    case "text":
      return textRuns(node.value, place.marks);
    case "strong":
      return inside(node.children, { strong: true });
    case "emphasis":
      return inside(node.children, { emphasis: true });
    case "delete":
      return inside(node.children, { strike: true });
    case "inlineCode":
      return textRuns(node.value, { ...place.marks, code: true });
    case "break":
      return [{ kind: "break", hard: true }];
    case "image":
      return imageRuns(node.alt ?? "", node.url, place.marks);
    case "imageReference":
      return imageRuns(node.alt ?? "", addressOf(node, references) ?? "", place.marks);
    case "link":
      return linkRuns(node.url, (marks) => inside(node.children, marks));
    case "linkReference":
      return linkRuns(addressOf(node, references) ?? "", (marks) => inside(node.children, marks));
    case "footnoteReference":
      return textRuns(
        `[${references.noteNumber(node.identifier)?.toString() ?? `^${node.identifier}`}]`,
        place.marks,
      );
  }
}

function addressOf(node: LinkReference | ImageReference, references: References): string | undefined {
  return references.definitionOf(node.identifier)?.url;
}

/** A link; where its address leads nowhere from a message, the address stands behind the text, unless it is an anchor. */
function linkRuns(address: string, inside: (marks: Partial<Marks>) => readonly Run[]): readonly Run[] {
  const url = linkAddress(address);
  const runs = inside(url === undefined ? {} : { url });
  if (runs.some(({ kind }) => kind === "text")) {
    const shown = url !== undefined || /^(?:#|$)/.test(address) ? "" : ` (${address})`;
    return [...runs, ...textRuns(shown, unmarked)];
  }
  return textRuns(address, url === undefined ? unmarked : { ...unmarked, url });
}

/** An image is a link with its alternative text; inside a link it is text of that link. */
function imageRuns(alt: string, address: string, marks: Marks): readonly Run[] {
  const text = textRuns(alt.trim() === "" ? address : alt, marks);
  return marks.url === undefined ? linkRuns(address, (link) => text.map((run) => marked(run, link))) : text;
}

function marked(run: Run, marks: Partial<Marks>): Run {
  return run.kind === "text" ? { ...run, marks: { ...run.marks, ...marks } } : run;
}

/** Text with its line breaks as runs of their own. */
function textRuns(text: string, marks: Marks): readonly Run[] {
  return cleanText(text)
    .split("\n")
    .flatMap((line, index): readonly Run[] => {
      const run = line === "" ? [] : [plainRun(line, marks)];
      return index === 0 ? run : [{ kind: "break", hard: false }, ...run];
    });
}

/** All text below a node without its own marks, for trees that are too deep to be anybody's. */
export function flatRuns(node: Parameters<typeof everyNode>[0], marks: Marks = unmarked): readonly Run[] {
  const runs: Run[] = [];
  for (const one of everyNode(node)) {
    if ("value" in one) runs.push(...textRuns(one.value, marks));
    else if ("alt" in one) runs.push(...textRuns(one.alt ?? "", marks));
    else if (one.type === "paragraph" && runs.length > 0) runs.push({ kind: "break", hard: true });
  }
  return runs;
}
