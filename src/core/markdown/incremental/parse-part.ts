import type { List, RootContent } from "mdast";
import { oncePerText } from "../../text/once-per-text.ts";
import { quickTree } from "../quick/quick-tree.ts";
import { remarkTree } from "../remark-tree.ts";
import { makePart, type Part } from "../part.ts";
import { definitionsOf } from "./labels.ts";

/**
 * Parses a stretch of a document on its own, with the labels defined elsewhere that it may mention. `nextLine` is the line
 * behind it, which ends what it leaves open. Undefined where that line begins no block, nor an item of the list that the
 * stretch ends with: then the line still belongs to what is open (a fence, a comment, a paragraph).
 */
export function parsePart(text: string, nextLine: string, mentioned: readonly string[]): Part | undefined {
  const definitions = definitionsOf(mentioned);
  const origin = definitions.length;
  const nodes = nodesFrom(origin, definitions + text + nextLine);
  const last = nodes.pop();
  const next = origin + text.length;
  const part = { length: text.length, origin, mentioned };
  if (last !== undefined && startOf(last) === next) {
    return isSameAlone(last, nextLine) ? makePart({ ...part, nodes, goesOn: false }) : undefined;
  }
  const list = last?.type === "list" ? withoutItemAt(last, next) : undefined;
  return list === undefined ? undefined : makePart({ ...part, nodes: [...nodes, list], goesOn: true });
}

/** The same for the stretch that a document ends with. */
export function parseLastPart(text: string, mentioned: readonly string[]): Part {
  const definitions = definitionsOf(mentioned);
  const origin = definitions.length;
  const nodes = nodesFrom(origin, definitions + text);
  return makePart({ length: text.length, origin, mentioned, nodes, goesOn: false });
}

/** The same for the front matter that a document begins with: it is closed by itself. */
export function parseFrontMatter(text: string): Part {
  const nodes = remarkTree(text, true).children;
  return makePart({ length: text.length, origin: 0, mentioned: [], nodes, goesOn: false });
}

function nodesFrom(origin: number, markdown: string): RootContent[] {
  return quickTree(markdown, false).children.filter((node) => startOf(node) >= origin);
}

/**
 * Whether a line is a block of the same kind behind nothing. Behind some lists and fences the parser goes on as if a
 * paragraph were still open: `2.` and `<span>` can't end one, and are read as text.
 */
function isSameAlone(node: RootContent, line: string): boolean {
  return node.type !== "paragraph" || /^\p{L}/u.test(line) || isParagraph(line);
}

const isParagraph = oncePerText((line) => remarkTree(line, false).children[0]?.type === "paragraph");

/** The list without its last item, if that begins at an offset and others stand before it. */
function withoutItemAt(list: List, offset: number): List | undefined {
  const item = list.children.at(-1);
  if (list.children.length < 2 || item?.position?.start.offset !== offset) return undefined;
  return { ...list, children: list.children.slice(0, -1) };
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}
