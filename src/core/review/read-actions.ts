import type { Heading, Paragraph, RootContent } from "mdast";
import { actionVerbs } from "../lint/action-verbs.ts";
import { perBlock } from "../markdown/per-part.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import type { Section, SectionConcept } from "../model/section.ts";
import { readActionBlock } from "./read-action-block.ts";
import type { ActionContext } from "./read-action-context.ts";
import { statesFacts } from "./read-action-details.ts";
import { readActionHeading } from "./read-action-heading.ts";
import { actionsOfList } from "./actions-of-list.ts";
import { readActionProse } from "./read-action-prose.ts";
import { isActionTable, readActionTable } from "./read-action-table.ts";
import { doneOfLabel } from "./read-done.ts";
import { horizonOf } from "./read-horizon.ts";
import { isNamedTeam, isPerson } from "./owner-names.ts";
import { withOwnersByForm } from "./owners-by-form.ts";
import { ownerOfLabel } from "./owner-of-label.ts";
import { ownerOfFact } from "./read-owner.ts";

/**
 * The follow-ups of a review, in order: list items, task items, table rows and headings of its action sections, and
 * the rows of tables whose header says so wherever they stand, and sentences there that commit somebody. Nested items are
 * details of the one above.
 */
export function readActions(document: MarkdownDocument, sections: readonly Section[]): readonly Action[] {
  const nodes = document.root.children;
  const hints = hintsOf(document);
  const found: Action[] = [];
  const above: Section[] = [];
  let place = start;
  let headings = 0;
  for (let index = 0; index < hints.length; index += 1) {
    const hint = hints[index];
    if (hint === "none" || (hint === "within" && !place.within)) continue;
    const node = nodes[index];
    if (node === undefined) continue;
    if (node.type === "heading") {
      openSection(above, sections[headings]);
      place = above.some(holdsActions) ? underHeading(document, above, node, place, { nodes, index }) : start;
      headings += 1;
      if (place.headingLevel !== node.depth || !place.within) continue;
      found.push(readActionHeading(document, node, contentBelow(nodes, index), place.context));
    } else if (node.type === "paragraph") {
      const before = place;
      const block =
        place.within && place.headingLevel === undefined
          ? readActionBlock(document, node, place.context)
          : undefined;
      if (block !== undefined) {
        found.push(block);
        continue;
      }
      place = underLabel(node, nodes[index + 1], place);
      if (place === before && place.within && place.headingLevel === undefined)
        found.push(...readActionProse(document, node, place.context));
    } else if (node.type === "table") {
      if (isActionTable(node, place.within)) found.push(...readActionTable(document, node, place.context));
    } else if (node.type === "list" && place.within && place.headingLevel === undefined) {
      const listed = actionsOfList(document, node, place.context);
      found.push(...(place.mixed ? listed.filter(isToBeDone) : listed));
    }
  }
  return withOwnersByForm(document, found);
}

/** Where a block may matter: wherever it stands, where actions are listed, or nowhere. */
const hintsOf = perBlock((_, node): "anywhere" | "within" | "none" => {
  if (node.type === "heading") return "anywhere";
  if (node.type === "table") return isActionTable(node, false) ? "anywhere" : "within";
  if (node.type === "list") return "within";
  if (node.type !== "paragraph") return "none";
  if (beginsLong(node)) return "within"; // labels are bold or short
  const text = plainText(node);
  if (!isAllBold(node) && text.length >= 40) return "within";
  return conceptOfHeading(text) === "actions" ? "anywhere" : "within";
});

interface Place {
  /** Whether actions are listed here. */
  readonly within: boolean;
  /** The level of the headings that are actions themselves; lists below them are details. */
  readonly headingLevel: number | undefined;
  readonly context: ActionContext;
  /** Whether something else is listed here too, so that an item has to tell by itself that it is an action. */
  readonly mixed?: boolean;
}

const noContext: ActionContext = { owner: undefined, horizon: undefined, done: undefined };
const start: Place = { within: false, headingLevel: undefined, context: noContext };

/** Brings the open sections, outermost first, to those around the heading of the next one. */
function openSection(above: Section[], next: Section | undefined): void {
  if (next === undefined) return;
  while ((above.at(-1)?.level ?? 0) >= next.level) above.pop();
  above.push(next);
}

function underHeading(
  document: MarkdownDocument,
  above: readonly Section[],
  heading: Heading,
  before: Place,
  { nodes, index }: { readonly nodes: readonly RootContent[]; readonly index: number },
): Place {
  const within = above.reduce((inside, section) => staysWithin(inside, section), false);
  const self = above.at(-1);
  if (!within || self === undefined) return start;
  const context = {
    owner: self.concept === "other" ? somebody(self.text, heading) : undefined,
    horizon: above.map(({ text }) => horizonOf(text)).findLast(Boolean),
    done: doneOfLabel(self.text),
  };
  if (self.concept === "actions") return { within, headingLevel: undefined, context };
  const mixed = above.some(({ concept, text }) => concept !== "actions" && namesActions(text));
  if (mixed && namesActions(self.text)) return { within, headingLevel: undefined, context, mixed };
  const below = contentBelow(nodes, index);
  if (isAction(self.text) || (context.owner === undefined && statesFacts(below)))
    return { within, headingLevel: heading.depth, context };
  if (
    context.owner === undefined &&
    !mixed &&
    isTask(self.text) &&
    !deepens(nodes[index + 1 + below.length], heading) &&
    onlyTells(document, below)
  )
    return { within, headingLevel: heading.depth, context };
  const inside = before.headingLevel !== undefined && heading.depth > before.headingLevel;
  return { within, headingLevel: inside ? before.headingLevel : undefined, context, mixed };
}

/** Sub-headings such as Detection or Mitigation sort the actions; these begin something else. */
const elsewhere: ReadonlySet<SectionConcept> = new Set([
  "timeline",
  "contributing-factors",
  "went-well",
  "went-wrong",
  "lucky",
  "lessons",
  "summary",
  "participants",
  "conclusion",
  "appendix",
]);

function staysWithin(inside: boolean, section: Section): boolean {
  return holdsActions(section) || (inside && !elsewhere.has(section.concept));
}

function holdsActions({ concept, text }: Section): boolean {
  return concept === "actions" || (elsewhere.has(concept) && namesActions(text));
}

/** `Lessons learned and next steps`: a part of the heading speaks of actions. */
function namesActions(heading: string): boolean {
  if (!/[,/&+]|\s(?:and|und|et|y)\s/i.test(heading)) return false;
  const parts = heading.split(/\s+(?:and|und|et|y|&|\+)\s+|\s*[,/&]\s*/i);
  return parts.length > 1 && parts.some((part) => conceptOfHeading(part) === "actions");
}

/** An item among others that has a box, an owner or a day, or says what to do. */
function isToBeDone({ form, owner, due, text }: Action): boolean {
  return form === "task" || owner !== undefined || due !== undefined || isTask(text);
}

/** `Revisit the timeout of the client`: a verb and what it is done to. */
function isTask(text: string): boolean {
  const [verb = "", ...more] = text.split(/\s+/);
  return more.length > 1 && actionVerbs.has(verb.toLowerCase());
}

/** Whether what stands below a heading lists nothing and commits nobody: then the heading alone says what is to be done. */
function onlyTells(document: MarkdownDocument, below: readonly RootContent[]): boolean {
  return below.every(
    (node) =>
      node.type !== "list" &&
      node.type !== "table" &&
      (node.type !== "paragraph" || readActionProse(document, node, noContext).length === 0),
  );
}

function deepens(next: RootContent | undefined, heading: Heading): boolean {
  return next?.type === "heading" && next.depth > heading.depth;
}

/** A heading or line above a list that is nothing but a person's or a team's name: theirs is what it holds. */
function somebody(text: string, node: Heading | Paragraph): ActionContext["owner"] {
  const name = text.replace(/:$/, "").trim();
  return isPerson(name) || isNamedTeam(name) ? { text: name, node } : undefined;
}

/** A numbered heading, or one that names its owner, is an action: `### 1) Clean up @jdoe`. */
function isAction(heading: string): boolean {
  if (/^@[\w.-]+:?$/.test(heading)) return false;
  return /^(?:#?\d{1,3}[.)]|[A-Z]{2,4}-?\d{1,4}[.:)])\s/.test(heading) || /(?:^|[\s([`])@[\w-]/.test(heading);
}

/** A bold line above a list names the owner or the horizon of its items, or is a heading in all but form. */
function underLabel(node: Paragraph, next: RootContent | undefined, place: Place): Place {
  const text = plainText(node);
  const isBold = isAllBold(node);
  const stated = isBold && place.within ? ownerOfFact(text) : undefined;
  if (stated !== undefined) return { ...place, context: { ...place.context, owner: { text: stated, node } } };
  if (isBold || (next?.type === "list" && text.length < 40)) {
    const concept = conceptOfHeading(text);
    if (concept === "actions") return { ...start, within: true };
    if (isBold && elsewhere.has(concept)) return start;
  }
  if (!place.within) return place;
  if (!isBold) {
    const isLabel = next?.type === "list" && text.endsWith(":") && text.length < 40;
    return isLabel ? { ...place, context: { ...place.context, owner: somebody(text, node) } } : place;
  }
  const owner = ownerOfLabel(text);
  return {
    ...place,
    context: {
      owner: owner === undefined ? undefined : { text: owner, node },
      horizon: horizonOf(text) ?? place.context.horizon,
      done: doneOfLabel(text),
    },
  };
}

function beginsLong({ children: [first] }: Paragraph): boolean {
  return first?.type === "text" && first.value.length >= 100;
}

function isAllBold({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === "strong";
}

function contentBelow(nodes: readonly RootContent[], index: number): readonly RootContent[] {
  let end = index + 1;
  while (end < nodes.length && nodes[end]?.type !== "heading") end += 1;
  return nodes.slice(index + 1, end);
}
