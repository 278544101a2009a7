import type { RootContent } from "mdast";
import { startOf, type MarkdownDocument } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Action } from "../model/action.ts";
import { bomLength } from "../text/lines.ts";
import { sharedEnds } from "../text/spliced.ts";
import { weakMemory } from "../text/weak-memory.ts";
import { movedActions } from "./moved-actions.ts";

/** Where a block may matter to actions: wherever it stands, where they are listed, or nowhere. */
export type ActionHint = "anywhere" | "within" | "none";

/** What reading the actions of a document came to. */
export interface ActionsReading {
  readonly actions: readonly Action[];
  /** The blocks behind which, or in which, actions are listed. */
  readonly inside: ReadonlySet<RootContent>;
}

/**
 * The actions of a document that was parsed in parts. Where an edit touched nothing but blocks that stand outside of what
 * lists actions and open no such place, those above it are taken over as they are and those below it moved.
 * @param hints for each of the blocks at its root
 */
export function actionsAgain(
  document: MarkdownDocument,
  hints: readonly ActionHint[],
  read: () => ActionsReading,
): readonly Action[] {
  const line = document.parts?.line;
  if (line === undefined) return read().actions;
  const before = known.get(line);
  const { actions, inside } = before === undefined ? read() : (carriedOn(before, document, hints) ?? read());
  const { root, text, lines } = document;
  const [length, count, bom] = [text.length, lines.count, bomLength(text)];
  known.set(line, { actions, inside, hints, blocks: root.children, length, lines: count, bom });
  return actions;
}

/** The actions of one version of a document. */
interface ActionsRead extends ActionsReading {
  readonly hints: readonly ActionHint[];
  readonly blocks: readonly RootContent[];
  readonly length: number;
  readonly lines: number;
  readonly bom: number;
}

const known = weakMemory<object, ActionsRead>();

function carriedOn(
  before: ActionsRead,
  document: MarkdownDocument,
  hints: readonly ActionHint[],
): ActionsReading | undefined {
  const blocks = document.root.children;
  const { start, end } = sharedEnds(before.blocks, blocks);
  const behind = blocks.length - end;
  const touched = before.blocks.slice(start, before.blocks.length - end);
  const above = start === 0 ? undefined : blocks[start - 1];
  const isElsewhere =
    before.bom === bomLength(document.text) &&
    (above === undefined || !before.inside.has(above)) &&
    // What a paragraph opens, the block below it decides.
    (above?.type !== "paragraph" || hints[start - 1] !== "anywhere") &&
    !touched.some((node) => before.inside.has(node)) &&
    opensTheSame(
      touched.filter((_, index) => before.hints[start + index] === "anywhere"),
      blocks.slice(start, behind).filter((_, index) => hints[start + index] === "anywhere"),
    );
  if (!isElsewhere) return undefined;
  const next = blocks[behind];
  const [by, lines] = [document.text.length - before.length, document.lines.count - before.lines];
  if (next === undefined || (by === 0 && lines === 0)) return before;
  const from = startOf(document, next) - by;
  const first = before.actions.findIndex(({ range }) => range.start >= from);
  if (first === -1) return before;
  const moved = movedActions(before.actions.slice(first), by, lines);
  return { actions: before.actions.slice(0, first).concat(moved), inside: before.inside };
}

/** Whether blocks that stand for no actions still stand for none: they are the same headings. */
function opensTheSame(before: readonly RootContent[], now: readonly RootContent[]): boolean {
  return (
    before.length === now.length &&
    now.every((node, index) => {
      const old = before[index];
      return (
        node.type === "heading" &&
        old?.type === "heading" &&
        node.depth === old.depth &&
        plainText(node) === plainText(old)
      );
    })
  );
}
