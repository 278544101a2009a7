import type { Heading, Paragraph, RootContent } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import type { Section, SectionConcept } from "../model/section.ts";
import type { ActionContext } from "./read-action-context.ts";
import { readActionHeading } from "./read-action-heading.ts";
import { readActionList } from "./read-action-list.ts";
import { isActionTable, readActionTable } from "./read-action-table.ts";
import { doneOfLabel } from "./read-done.ts";
import { horizonOf } from "./read-horizon.ts";
import { isPerson } from "./owner-names.ts";
import { ownerOfLabel } from "./read-owner.ts";

/**
 * The follow-ups of a review, in order: list items, task items, table rows and headings of its action sections, and
 * the rows of tables whose header says so wherever they stand. Nested items are details of the one above; prose is no
 * action.
 */
export function readActions(document: MarkdownDocument, sections: readonly Section[]): readonly Action[] {
  const nodes = document.root.children;
  const found: Action[] = [];
  const around = sectionsAround(sections);
  let place = start;
  let headings = 0;
  for (const [index, node] of nodes.entries()) {
    if (node.type === "heading") {
      place = underHeading(around[headings] ?? [], node, place);
      headings += 1;
      if (place.headingLevel !== node.depth || !place.within) continue;
      found.push(readActionHeading(document, node, contentBelow(nodes, index), place.context));
    } else if (node.type === "paragraph") {
      place = underLabel(node, nodes[index + 1], place);
    } else if (node.type === "table") {
      if (isActionTable(node, place.within)) found.push(...readActionTable(document, node, place.context));
    } else if (node.type === "list" && place.within && place.headingLevel === undefined) {
      found.push(...readActionList(document, node, place.context));
    }
  }
  return found;
}

interface Place {
  /** Whether actions are listed here. */
  readonly within: boolean;
  /** The level of the headings that are actions themselves; lists below them are details. */
  readonly headingLevel: number | undefined;
  readonly context: ActionContext;
}

const noContext: ActionContext = { owner: undefined, horizon: undefined, done: undefined };
const start: Place = { within: false, headingLevel: undefined, context: noContext };

/** For the section under each heading: that section and those it stands in, outermost first. */
function sectionsAround(sections: readonly Section[]): readonly (readonly Section[])[] {
  let open: readonly Section[] = [];
  return sections.map((section) => {
    open = [...open.filter(({ level }) => level < section.level), section];
    return open;
  });
}

function underHeading(above: readonly Section[], heading: Heading, before: Place): Place {
  const within = above.reduce((inside, { concept }) => staysWithin(inside, concept), false);
  const self = above.at(-1);
  if (!within || self === undefined) return start;
  const context = {
    owner: self.concept === "other" ? somebody(self.text, heading) : undefined,
    horizon: above.map(({ text }) => horizonOf(text)).findLast(Boolean),
    done: doneOfLabel(self.text),
  };
  if (self.concept === "actions") return { within, headingLevel: undefined, context };
  if (isAction(self.text)) return { within, headingLevel: heading.depth, context };
  const inside = before.headingLevel !== undefined && heading.depth > before.headingLevel;
  return { within, headingLevel: inside ? before.headingLevel : undefined, context };
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

function staysWithin(inside: boolean, concept: SectionConcept): boolean {
  return concept === "actions" || (inside && !elsewhere.has(concept));
}

/** A heading or line above a list that is nothing but a person's name: theirs is what it holds. */
function somebody(text: string, node: Heading | Paragraph): ActionContext["owner"] {
  const name = text.replace(/:$/, "").trim();
  return isPerson(name) ? { text: name, node } : undefined;
}

/** A numbered heading, or one that names its owner, is an action: `### 1) Clean up @jdoe`. */
function isAction(heading: string): boolean {
  if (/^@[\w.-]+:?$/.test(heading)) return false;
  return /^#?\d{1,3}[.)]\s/.test(heading) || /(?:^|[\s([`])@[\w-]/.test(heading);
}

/** A bold line above a list names the owner or the horizon of its items, or is a heading in all but form. */
function underLabel(node: Paragraph, next: RootContent | undefined, place: Place): Place {
  const text = plainText(node);
  const only = node.children.length === 1 ? node.children[0] : undefined;
  const isBold = only?.type === "strong";
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

function contentBelow(nodes: readonly RootContent[], index: number): readonly RootContent[] {
  let end = index + 1;
  while (end < nodes.length && nodes[end]?.type !== "heading") end += 1;
  return nodes.slice(index + 1, end);
}
