import type { Nodes } from "mdast";
import { lineOf, type MarkdownDocument } from "../../core/markdown/parse.ts";
import type { StepState } from "../../core/model/step.ts";
import { phrase, sayPhrase } from "../../core/text/say.ts";
import type { Pen, Token } from "./drawn-token.ts";
import { element } from "../../core/text/html.ts";
import { markRow } from "./mark-row.ts";
import type { Page } from "./page.ts";
import type { FindPlace } from "./token-places.ts";

/** Marks the steps, and draws the boxes of all task items as boxes, skipped and blocked steps as what they are. */
export function drawTaskBoxes(page: Page, placeAt: FindPlace, pen: Pen): void {
  const states = new Map<number, StepState>();
  for (const step of page.snapshot.steps) {
    states.set(step.line, step.state);
    const place = placeAt(step.line);
    if (place !== undefined) markRow(place, "step", step.line, pen);
  }
  for (const [line, checked] of taskItems(page.read.document)) {
    const place = placeAt(line);
    const inline = place?.kind === "block" ? place.inlines[0] : undefined;
    if (place?.kind !== "block" || inline === undefined || place.open.type !== "list_item_open") continue;
    const state = states.get(line) ?? (checked ? "done" : "open");
    // Another extension may have drawn the box already; then its box stays.
    if (!takeBox(inline)) continue;
    inline.children?.unshift(pen.draw(() => boxHtml(state)));
    place.open.attrJoin("class", `sitrep-task sitrep-task-${state}`);
  }
}

/** The lines of the task items of a parsed document, and whether each is ticked. */
function taskItems(document: MarkdownDocument): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  const visit = (node: Nodes): void => {
    if (node.type === "listItem" && typeof node.checked === "boolean") {
      found.set(lineOf(document, node), node.checked);
    }
    if ("children" in node) node.children.forEach(visit);
  };
  visit(document.root);
  return found;
}

/** Takes `[x] ` away from the beginning of an item's text; false where it is not there. */
function takeBox(inline: Token): boolean {
  const first = inline.children?.[0];
  if (first?.type !== "text" || !/^\[[ xX]\](?:\s|$)/.test(first.content)) return false;
  first.content = first.content.slice(3).trimStart();
  inline.content = inline.content.slice(3).trimStart();
  return true;
}

function boxHtml(state: StepState): string {
  const { glyph, words } = boxes[state];
  const attributes = { class: `sitrep-box sitrep-box-${state}`, role: "img", "aria-label": sayPhrase(words) };
  return `${element("span", attributes, glyph)} `;
}

/** U+FE0E asks for the plain form of a sign, not for an emoji. */
const boxes: Readonly<Record<StepState, { readonly glyph: string; readonly words: string }>> = {
  open: { glyph: "\u2610", words: phrase("not done") },
  done: { glyph: "\u2611\uFE0E", words: phrase("done") },
  skipped: { glyph: "\u2298", words: phrase("skipped") },
  blocked: { glyph: "\u25D0", words: phrase("blocked") },
};
