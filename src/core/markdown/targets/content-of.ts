import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  List,
  Root,
  RootContent,
  Table,
} from "mdast";
import { cleanText } from "./clean-text.ts";
import { plainRun, type Block, type Item, type ListBlock, type TableBlock } from "./content.ts";
import { referencesOf, type References } from "./references.ts";
import { flatRuns, runsOf, runsOfHtml } from "./runs-of.ts";
import { isFrontMatter } from "../is-front-matter.ts";

/**
 * What a document says, for the targets to write. Everything that is text is in it, in the order of the document, but for
 * front matter and comments of HTML, which are notes to writers; footnotes stand at the end, by number.
 */
export function contentOf(root: Root): readonly Block[] {
  const references = referencesOf(root);
  const blocks = flow(root.children, 0, references);
  const notes = references.notes.flatMap((note) => noteBlocks(note, references));
  return notes.length === 0 ? blocks : [...blocks, { kind: "rule" }, ...notes];
}

/** A stack ends somewhere: what is nested deeper than anybody writes is text. */
const deepest = 60;

function flow(nodes: readonly RootContent[], depth: number, references: References): readonly Block[] {
  return nodes.flatMap((node) => blocksOf(node, depth, references));
}

function blocksOf(node: RootContent, depth: number, references: References): readonly Block[] {
  if (isFrontMatter(node)) return [];
  if (depth > deepest) return paragraph(flatRuns(node));
  switch (node.type) {
    case "paragraph":
      return paragraph(runsOf(node.children, references));
    case "heading":
      return headingOf(node, references);
    case "list":
      return [listOf(node, depth, references)];
    case "blockquote":
      return [{ kind: "quote", blocks: flow(node.children, depth + 1, references) }];
    case "code":
      return [{ kind: "code", language: languageOf(node.lang), text: cleanText(node.value) }];
    case "table":
      return tableOf(node, references);
    case "thematicBreak":
      return [{ kind: "rule" }];
    case "html":
      return paragraph(runsOfHtml(node.value, references));
    case "listItem":
    case "tableRow":
    case "tableCell":
      // Only where a tree was taken apart: on their own they are what stands in them.
      return paragraph(flatRuns(node));
    case "definition":
    case "footnoteDefinition":
    case "yaml":
      return [];
    // A tree may have text without a paragraph around it.
    case "break":
    case "delete":
    case "emphasis":
    case "footnoteReference":
    case "image":
    case "imageReference":
    case "inlineCode":
    case "link":
    case "linkReference":
    case "strong":
    case "text":
      return paragraph(runsOf([node], references));
  }
}

/** A heading that says nothing is none. */
function headingOf(node: Heading, references: References): readonly Block[] {
  const runs = runsOf(node.children, references);
  return runs.length === 0 ? [] : [{ kind: "heading", depth: node.depth, runs }];
}

function paragraph(runs: ReturnType<typeof runsOf>): readonly Block[] {
  return runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
}

function languageOf(language: string | null | undefined): string | undefined {
  const clean = cleanText(language ?? "").trim();
  return clean === "" ? undefined : clean;
}

function listOf(list: List, depth: number, references: References): ListBlock {
  return {
    kind: "list",
    start: list.ordered === true ? (list.start ?? 1) : undefined,
    items: list.children.map((item): Item => {
      return { checked: item.checked ?? undefined, blocks: inside(item.children, depth, references) };
    }),
  };
}

function inside(
  nodes: readonly (BlockContent | DefinitionContent)[],
  depth: number,
  references: References,
): readonly Block[] {
  return flow(nodes, depth + 1, references);
}

function tableOf(table: Table, references: References): readonly TableBlock[] {
  const width = Math.max(0, ...table.children.map((row) => row.children.length));
  if (width === 0) return [];
  const rows = table.children.map((row) =>
    Array.from({ length: width }, (_, column) => runsOf(row.children[column]?.children ?? [], references)),
  );
  return [{ kind: "table", rows }];
}

function noteBlocks(note: FootnoteDefinition, references: References): readonly Block[] {
  const number = references.noteNumber(note.identifier)?.toString() ?? note.identifier;
  const [first, ...rest] = flow(note.children, 1, references);
  const label = plainRun(`[${number}] `);
  if (first?.kind === "paragraph") return [{ ...first, runs: [label, ...first.runs] }, ...rest];
  return [{ kind: "paragraph", runs: [label] }, ...(first === undefined ? [] : [first]), ...rest];
}
