import type { List } from "mdast";
import { readWhole, type ReadDocument } from "../../incident/read-document.ts";
import { conceptOf } from "../../lint/sections.ts";
import { blocksWithin } from "../../markdown/blocks.ts";
import { reviewFileName } from "../../model/file-names.ts";
import type { ReviewBlock } from "../../model/review-block.ts";
import type { Section } from "../../model/section.ts";
import type { Policy } from "../../policy/policy.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { readFactors } from "../read-factors.ts";
import { linesOf } from "./block-lines.ts";

/** Whether a review with this edit says what the block says, and all the rest as before. */
export function isWrittenPlainly(
  before: ReadDocument,
  edit: TextEdit,
  block: ReviewBlock,
  policy: Policy,
): boolean {
  const after = readWhole(applyEdits(before.document.text, [edit]), { policy, path: reviewFileName });
  const added = after.snapshot.sections.filter(({ heading }) => isWithin(heading, edit));
  const gone = before.snapshot.sections.filter(
    ({ heading: { start } }) => start >= edit.start && start < edit.end,
  );
  if (added.length > 1 || rest(before, gone) !== rest(after, added)) return false;
  const grown = factorsOf(after, policy).length - factorsOf(before, policy).length;
  switch (block.kind) {
    case "whys":
    case "sense":
      return grown === 0 && added[0] !== undefined && itemsIn(after, added[0]) === linesOf(block).length;
    case "factor":
      return grown === 1 && isSaid(after, edit, block.factorKind, policy);
    case "severity":
      return grown === 0 && blocksWithin(after.document, grownRange(edit)).at(-1)?.type === "paragraph";
  }
}

function grownRange({ start, newText }: TextEdit): { readonly start: number; readonly end: number } {
  return { start, end: start + newText.length };
}

function isWithin({ start }: { readonly start: number }, edit: TextEdit): boolean {
  const { start: from, end } = grownRange(edit);
  return start >= from && start < end;
}

/** All that an edit must leave as it is, in one text to be compared; `own` are the headings that it took or brought. */
function rest({ snapshot }: ReadDocument, own: readonly Section[]): string {
  const { actions, sections, timeline, steps } = snapshot;
  return JSON.stringify([
    actions.map(({ form, text, owner, due, done, link }) => [form, text, owner, due, done, link]),
    sections.filter((section) => !own.includes(section)).map(({ level, text }) => [level, text]),
    timeline.map(({ raw, type, text }) => [raw, type, text]),
    steps.map(({ state, text }) => [state, text]),
  ]);
}

function factorsOf({ document, snapshot }: ReadDocument, policy: Policy): ReturnType<typeof readFactors> {
  return readFactors(document, snapshot.sections, (section) => conceptOf(section, policy));
}

/** Whether the factor that came in is of the kind that was chosen. */
function isSaid(after: ReadDocument, edit: TextEdit, kind: string | undefined, policy: Policy): boolean {
  const came = factorsOf(after, policy).find(({ range }) => isWithin(range, edit));
  return came !== undefined && (kind === undefined || came.kind === kind);
}

/** How many items the list of a section has, nested ones too; -1 where there is more than a list and a comment. */
function itemsIn({ document }: ReadDocument, { body }: Section): number {
  const [list, ...others] = blocksWithin(document, body).filter(({ type }) => type !== "html");
  return list?.type === "list" && others.length === 0 ? countItems(list) : -1;
}

function countItems({ children }: List): number {
  const nested = children.flatMap((item) => item.children.filter((child) => child.type === "list"));
  return children.length + nested.reduce((sum, list) => sum + countItems(list), 0);
}
