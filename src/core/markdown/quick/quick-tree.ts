import type { RootContent } from "mdast";
import { indexLines } from "../../text/lines.ts";
import { withoutDeepNesting } from "../nesting.ts";
import { frontMatterLength } from "../front-matter-length.ts";
import { remarkTree, type ParseTree } from "../remark-tree.ts";
import { plainBlockAt } from "./plain-block.ts";
import type { Source } from "./plain-phrases.ts";
import { placed, stretchAt, withLabels, type Stretch } from "./stretch.ts";

/**
 * remark's tree of a text, positions included, several times sooner: blocks that are plain beyond doubt are made as they
 * stand (see `plainBlockAt`), and remark reads what is between them, stretch by stretch. Of a long text read at once all
 * that it works with would be alive until the end; that of a stretch dies young.
 */
export const quickTree: ParseTree = (text, frontMatter) => {
  // Where a stretch began with it, it would be taken for a BOM.
  if (text.includes("\uFEFF")) return remarkTree(text, frontMatter);
  const source = sourceOf(withoutDeepNesting(text));
  const pieces = piecesOf(source, frontMatter ? frontMatterLength(text) : 0);
  const children: RootContent[] = [];
  for (const piece of withLabels(pieces, source.text)) {
    if ("type" in piece) children.push(piece);
    else for (const node of placed(piece, source)) children.push(node);
  }
  const position = { start: source.pointAt(0), end: source.pointAt(text.length) };
  return { type: "root", children, position };
};

/** A text with its lines and columns counted. */
export function sourceOf(text: string): Source {
  const lines = indexLines(text);
  const pointAt: Source["pointAt"] = (offset) => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1, offset };
  };
  return { text, pointAt };
}

/** The blocks of a text, made or left to remark. Nothing is open where one begins. */
function piecesOf(source: Source, frontMatter: number): readonly (RootContent | Stretch)[] {
  const { text } = source;
  const pieces: (RootContent | Stretch)[] =
    frontMatter > 0 ? remarkTree(text.slice(0, frontMatter), true).children : [];
  let at = frontMatter;
  while (at < text.length) {
    blankLine.lastIndex = at;
    if (blankLine.test(text)) {
      at = blankLine.lastIndex;
      continue;
    }
    const piece = plainBlockAt(source, at) ?? stretchAt(text, at);
    pieces.push("node" in piece ? piece.node : piece);
    at = piece.end;
  }
  return pieces;
}

const blankLine = /[ \t]*(?:\r?\n|$)/y;
