import type { Paragraph, RootContent } from "mdast";
import { perBlock } from "../markdown/per-part.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import type { Section } from "../model/section.ts";
import {
  contentBelow,
  holdsActions,
  isAllBold,
  isTask,
  outside,
  placeBehindParagraph,
  placeBelowHeading,
  type ActionPlace,
} from "./action-place.ts";
import { actionsAgain, type ActionHint, type ActionsReading } from "./actions-again.ts";
import { actionsOfList } from "./actions-of-list.ts";
import { withDayOrder } from "./day-order.ts";
import { withOwnersByForm } from "./owners-by-form.ts";
import { readActionBlock } from "./read-action-block.ts";
import { factsBelow, isFactTable } from "./read-action-details.ts";
import { readActionHeading } from "./read-action-heading.ts";
import { readActionProse } from "./read-action-prose.ts";
import { isActionTable, readActionTable } from "./read-action-table.ts";
import { withDueAbove } from "./with-due-above.ts";

/**
 * The follow-ups of a review, in order: list items, task items, table rows and headings of its action sections, and
 * the rows of tables whose header says so wherever they stand, and sentences there that commit somebody. Nested items are
 * details of the one above.
 */
export function readActions(document: MarkdownDocument, sections: readonly Section[]): readonly Action[] {
  const hints = hintsOf(document);
  return actionsAgain(document, hints, () => readAll(document, sections, hints));
}

function readAll(
  document: MarkdownDocument,
  sections: readonly Section[],
  hints: readonly ActionHint[],
): ActionsReading {
  const nodes = document.root.children;
  const found: Action[] = [];
  const inside = new Set<RootContent>();
  const above: Section[] = [];
  let place = outside;
  let headings = 0;
  for (let index = 0; index < hints.length; index += 1) {
    const hint = hints[index];
    const node = nodes[index];
    if (node === undefined) continue;
    if (place.within) inside.add(node);
    if (hint === "none" || (hint === "within" && !place.within)) continue;
    if (node.type === "heading") {
      openSection(above, sections[headings]);
      place = above.some(holdsActions)
        ? placeBelowHeading(document, above, node, place, {
            nodes,
            index,
            siblings: siblingsOf(sections, headings),
          })
        : outside;
      headings += 1;
      if (place.within) inside.add(node);
      if (place.headingLevel !== node.depth || !place.within) continue;
      found.push(readActionHeading(document, node, contentBelow(nodes, index), place.context));
      continue;
    }
    if (node.type === "paragraph") {
      const read = readParagraph(document, nodes, index, place);
      found.push(...withDueAbove(document, read.actions, place.context));
      place = read.place;
      for (const each of nodes.slice(index, index + read.more + 1)) if (place.within) inside.add(each);
      index += read.more;
      continue;
    }
    const read = withDueAbove(document, readBlock(document, node, place), place.context);
    if (read.length > 0) inside.add(node); // a table says by its header that it lists actions, wherever it stands
    found.push(...read);
  }
  return { actions: withDayOrder(withOwnersByForm(document, found)), inside };
}

/** The actions of a list or table, as it stands there. */
function readBlock(document: MarkdownDocument, node: RootContent, place: ActionPlace): readonly Action[] {
  const isDetail = place.headingLevel !== undefined;
  if (node.type === "table") {
    if (!isActionTable(node, place.within) || (isDetail && isFactTable(node))) return [];
    return readActionTable(document, node, place.context);
  }
  if (node.type !== "list" || !place.within || isDetail) return [];
  const listed = actionsOfList(document, node, place.context);
  return place.mixed ? listed.filter(isToBeDone) : listed;
}

/** What a paragraph comes to: actions, with as many blocks behind it as are theirs, and the place behind it. */
interface ParagraphRead {
  readonly actions: readonly Action[];
  readonly more: number;
  readonly place: ActionPlace;
}

function readParagraph(
  document: MarkdownDocument,
  nodes: readonly RootContent[],
  index: number,
  place: ActionPlace,
): ParagraphRead {
  const node = nodes[index];
  const nothing = { actions: [], more: 0, place };
  if (node?.type !== "paragraph") return nothing;
  const reads = place.within && place.headingLevel === undefined;
  const block = reads ? readActionBlock(document, node, place.context) : undefined;
  if (block !== undefined) return { ...nothing, actions: [block] };
  const facts = reads ? factsBelow(node, nodes, index) : [];
  if (facts.length > 0) {
    const action = readActionHeading(document, node, facts, place.context);
    return { actions: [action], more: facts.length, place };
  }
  const behind = placeBehindParagraph(node, { nodes, index }, place);
  const isTold = behind === place && reads;
  return { ...nothing, actions: isTold ? readActionProse(document, node, place.context) : [], place: behind };
}

const hintsOf = perBlock((_, node): ActionHint => {
  if (node.type === "heading") return "anywhere";
  if (node.type === "table") return isActionTable(node, false) ? "anywhere" : "within";
  if (node.type === "list") return "within";
  if (node.type !== "paragraph") return "none";
  if (beginsLong(node)) return "within"; // labels are bold or short
  const text = plainText(node);
  if (!isAllBold(node) && text.length >= 40) return "within";
  return conceptOfHeading(text) === "actions" ? "anywhere" : "within";
});

/** Brings the open sections, outermost first, to those around the heading of the next one. */
function openSection(above: Section[], next: Section | undefined): void {
  if (next === undefined) return;
  while ((above.at(-1)?.level ?? 0) >= next.level) above.pop();
  above.push(next);
}

/** The texts of the headings under the same heading as one of them, as far as they are near: all of many would be compared with all. */
function siblingsOf(sections: readonly Section[], at: number): () => readonly string[] {
  return () => {
    const level = sections[at]?.level ?? 0;
    const isAbove = (section: Section): boolean => section.level < level;
    const first = Math.max(0, at - near);
    const from = first + sections.slice(first, at).findLastIndex(isAbove) + 1;
    const behind = sections.slice(at + 1, at + near).findIndex(isAbove);
    const beside = sections.slice(from, at + (behind === -1 ? near : behind + 1));
    return beside.filter((section) => section.level === level).map(({ text }) => text);
  };
}

/** How many headings are looked at on either side. */
const near = 40;

/** An item among others that has a box, an owner or a day, or says what to do. */
function isToBeDone({ form, owner, due, text }: Action): boolean {
  return form === "task" || owner !== undefined || due !== undefined || isTask(text);
}

function beginsLong({ children: [first] }: Paragraph): boolean {
  return first?.type === "text" && first.value.length >= 100;
}
