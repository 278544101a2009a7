import type { Heading, Paragraph, RootContent } from "mdast";
import { actionVerbs } from "../lint/action-verbs.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import { oncePerText } from "../text/once-per-text.ts";
import type { Section, SectionConcept } from "../model/section.ts";
import { dueAbove } from "./due-above.ts";
import { mayName } from "./may-name.ts";
import { isNamedTeam, isPerson } from "./owner-names.ts";
import { ownerOfLabel } from "./owner-of-label.ts";
import type { ActionContext } from "./read-action-context.ts";
import { statesFacts } from "./read-action-details.ts";
import { readActionProse } from "./read-action-prose.ts";
import { doneOfLabel } from "./read-done.ts";
import type { Due } from "./read-due.ts";
import { horizonOf } from "./read-horizon.ts";
import { ownerOfFact } from "./read-owner.ts";
import { saidOfAll } from "./said-of-all.ts";
import { saysNobody } from "./says-nobody.ts";

/** Where a block stands, as far as actions go. */
export interface ActionPlace {
  /** Whether actions are listed here. */
  readonly within: boolean;
  /** The level of the headings that are actions themselves; lists below them are details. */
  readonly headingLevel: number | undefined;
  readonly context: ActionContext;
  /** Whether something else is listed here too, so that an item has to tell by itself that it is an action. */
  readonly mixed?: boolean;
}

const noContext: ActionContext = { owner: undefined, horizon: undefined, done: undefined };

/** In front of all headings, and wherever no actions are listed. */
export const outside: ActionPlace = { within: false, headingLevel: undefined, context: noContext };

/** Where a heading stands. */
export interface HeadingPlace {
  readonly nodes: readonly RootContent[];
  readonly index: number;
  /** The texts of the headings beside it, its own among them. */
  readonly siblings: () => readonly string[];
}

/** The place below a heading. `above` are the open sections, outermost first, its own the last. */
export function placeBelowHeading(
  document: MarkdownDocument,
  above: readonly Section[],
  heading: Heading,
  before: ActionPlace,
  { nodes, index, siblings }: HeadingPlace,
): ActionPlace {
  const within = above.reduce((inside, section) => staysWithin(inside, section), false);
  const self = above.at(-1);
  if (!within || self === undefined) return outside;
  const due = self.concept === "actions" ? undefined : dueAbove(self.text);
  const context = {
    owner:
      self.concept === "other"
        ? (somebody(self.text, heading) ?? among(self.text, heading, siblings))
        : undefined,
    due: due && { due, node: heading },
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

/** Whether a section lists actions, by its heading. */
export function holdsActions({ concept, text }: Section): boolean {
  return concept === "actions" || (elsewhere.has(concept) && namesActions(text));
}

/** `Lessons learned and next steps`: a part of the heading speaks of actions. */
const namesActions = oncePerText((heading: string): boolean => {
  if (!/[,/&+]|\s(?:and|und|et|y)\s/i.test(heading)) return false;
  const parts = heading.split(/\s+(?:and|und|et|y|&|\+)\s+|\s*[,/&]\s*/i);
  return parts.length > 1 && parts.some((part) => conceptOfHeading(part) === "actions");
});

/** Whether a text says what to do: `Revisit the timeout of the client`, a verb and what it is done to. */
export function isTask(text: string): boolean {
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

/**
 * The owner that a heading is among others that are owners: a name no list knows beside one that it does, or beside `Nobody yet`,
 * or where all have the form `Name (what they do)`.
 */
function among(
  text: string,
  node: Heading | Paragraph,
  siblings: () => readonly string[],
): ActionContext["owner"] {
  if (!mayName(text) || isFree(text)) return undefined;
  const beside = siblings();
  // Beside one for nobody even what ends like a topic is a team.
  if (ownerOfLabel(withoutRemark(text)) === undefined && !beside.some(isFree)) return undefined;
  const isOwners = beside.every((other) => mayName(other) || isFree(other));
  const isKnown =
    beside.some((other) => isPerson(other) || isNamedTeam(other) || isFree(other)) ||
    (beside.length > 1 && beside.every((other) => withoutRemark(other) !== other || isFree(other)));
  return isOwners && isKnown ? { text, node } : undefined;
}

function withoutRemark(heading: string): string {
  return heading.replace(/ \([^()]+\)$/, "");
}

/** `Nobody yet`, `Unassigned`; `Open` and `To do` say how far actions are. */
function isFree(heading: string): boolean {
  return saysNobody(heading) && !/^(?:open|pending|to ?do)$/i.test(heading);
}

/** A numbered heading, or one that names its owner, is an action: `### 1) Clean up @jdoe`. */
function isAction(heading: string): boolean {
  if (/^@[\w.-]+:?$/.test(heading)) return false;
  return /^(?:#?\d{1,3}[.)]|[A-Z]{2,4}-?\d{1,4}[.:)])\s/.test(heading) || /(?:^|[\s([`])@[\w-]/.test(heading);
}

/**
 * The place behind a paragraph: a bold line above a list names the owner, the day or the horizon of its items, or is a heading
 * in all but form; a sentence may say something of all of them. The same place where it does none of it.
 */
export function placeBehindParagraph(
  node: Paragraph,
  { nodes, index }: { readonly nodes: readonly RootContent[]; readonly index: number },
  place: ActionPlace,
): ActionPlace {
  const next = nodes[index + 1];
  const text = plainText(node);
  const isBold = isAllBold(node);
  const stated = isBold && place.within ? ownerOfFact(text) : undefined;
  if (stated !== undefined) return withContext(place, node, stated, dueAbove(text));
  if (isBold || (next?.type === "list" && text.length < 40)) {
    const concept = conceptOfHeading(text);
    if (concept === "actions") return { ...outside, within: true };
    if (isBold && elsewhere.has(concept)) return outside;
  }
  if (!place.within) return place;
  return isBold ? belowLabel(node, { nodes, index }, place) : belowLine(node, { nodes, index }, place);
}

function belowLine(
  node: Paragraph,
  { nodes, index }: { readonly nodes: readonly RootContent[]; readonly index: number },
  place: ActionPlace,
): ActionPlace {
  const text = plainText(node);
  const next = nodes[index + 1];
  const isAbove = next?.type === "list" || next?.type === "table";
  const said = isAbove ? saidOfAll(text) : undefined;
  if (said !== undefined) return withContext(place, node, said.owner, said.due);
  if (next?.type !== "list" || !text.endsWith(":")) return place;
  const due = dueAbove(text);
  if (due === undefined && text.length >= 40) return place;
  const beside = (): readonly string[] => labelsBeside(nodes, index, labelWithColon);
  const owner = somebody(text, node) ?? among(text.replace(/:$/, "").trim(), node, beside);
  const context = { ...place.context, owner, due: due && { due, node } };
  return { ...place, context };
}

/** The lines of one kind above the lists between two headings, itself among them, as far as they are near. */
function labelsBeside(
  nodes: readonly RootContent[],
  index: number,
  labelOf: (node: Paragraph) => string | undefined,
): readonly string[] {
  const first = Math.max(0, index - near);
  const from = first + nodes.slice(first, index).findLastIndex(isHeading) + 1;
  const behind = nodes.slice(index, index + near).findIndex(isHeading);
  const beside = nodes.slice(from, index + (behind === -1 ? near : behind));
  return beside.flatMap((node, at) => {
    if (node.type !== "paragraph" || nodes[from + at + 1]?.type !== "list") return [];
    const label = labelOf(node);
    return label === undefined ? [] : [label];
  });
}

function labelWithColon(node: Paragraph): string | undefined {
  const text = plainText(node);
  return text.endsWith(":") ? text.slice(0, -1).trim() : undefined;
}

function labelInBold(node: Paragraph): string | undefined {
  return isAllBold(node) ? plainText(node).replace(/:$/, "").trim() : undefined;
}

/** How many blocks are looked at on either side: all of many would be compared with all. */
const near = 80;

function isHeading({ type }: RootContent): boolean {
  return type === "heading";
}

function belowLabel(
  node: Paragraph,
  { nodes, index }: { readonly nodes: readonly RootContent[]; readonly index: number },
  place: ActionPlace,
): ActionPlace {
  const text = plainText(node);
  const due = dueAbove(text);
  const owner = due === undefined ? ownerOfLabel(text) : undefined;
  const beside = (): readonly string[] => labelsBeside(nodes, index, labelInBold);
  return {
    ...place,
    context: {
      owner:
        owner === undefined
          ? due === undefined
            ? among(text.replace(/:$/, "").trim(), node, beside)
            : undefined
          : { text: owner, node },
      due: due && { due, node },
      horizon: horizonOf(text) ?? place.context.horizon,
      done: doneOfLabel(text),
    },
  };
}

function withContext(
  place: ActionPlace,
  node: Paragraph,
  owner: string | undefined,
  due: Due | undefined,
): ActionPlace {
  const { context } = place;
  return {
    ...place,
    context: {
      ...context,
      owner: owner === undefined ? context.owner : { text: owner, node },
      due: due === undefined ? context.due : { due, node },
    },
  };
}

/** Whether a paragraph is bold from end to end. */
export function isAllBold({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === "strong";
}

/** The blocks between a heading and the next one. */
export function contentBelow(nodes: readonly RootContent[], index: number): readonly RootContent[] {
  let end = index + 1;
  while (end < nodes.length && nodes[end]?.type !== "heading") end += 1;
  return nodes.slice(index + 1, end);
}
