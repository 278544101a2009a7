import type { ReadDocument } from "../incident/read-document.ts";
import type { Step } from "../model/step.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { originsOf, topOf, type Origin } from "./match-steps.ts";
import { readRunbook, type Runbook } from "./read-runbook.ts";
import { stepKey } from "./same-step.ts";
import { insertRemark, insertStep, type NewStep } from "./write-source-step.ts";

/** What an incident taught about a runbook, as a change to its source. */
export interface RunbookSuggestion<Source> {
  readonly source: Source;
  /** Insertions only: nothing that stands in the source goes. */
  readonly edits: readonly TextEdit[];
  /** The source with all of them. */
  readonly proposal: string;
  /** Titles of the steps that are put in. */
  readonly added: readonly string[];
  /** Titles of the steps that get a remark why they were skipped. */
  readonly remarked: readonly string[];
  /** Titles of steps whose place in the source takes no such change. */
  readonly leftOut: readonly string[];
}

/**
 * What the record of an incident suggests for the runbooks its steps were copied from: steps that were added by hand, where
 * they stood; and a remark at each step that was skipped with a reason. Steps are never taken out: whether one is needless
 * is for people to say. What the source has already is not suggested again. `name` is how the remark names the incident.
 *
 * Law: the edits are insertions, and the proposal reads back as the source's steps with the added ones among them.
 */
export function suggestChanges<Source extends Runbook & { readonly markdown: string }>(
  sources: readonly Source[],
  record: ReadDocument,
  name: string,
): readonly RunbookSuggestion<Source>[] {
  const steps = topOf(record.snapshot.steps);
  const origins = originsOf(sources, steps);
  const concerned = new Set([...origins.values()].map(({ source }) => source));
  return [...concerned]
    .map((source) => suggestion(source, wishesFor(source, steps, origins, record, name)))
    .filter(({ edits, leftOut }) => edits.length > 0 || leftOut.length > 0);
}

/** A change that is wanted; `edit` is planned on the source. */
interface Wish {
  readonly kind: "add" | "remark";
  readonly title: string;
  readonly edit: TextEdit | undefined;
  /** For an added step: what it is known by, and whether it stands behind or before a step of the source. */
  readonly key: string;
}

function wishesFor<Source extends Runbook & { readonly markdown: string }>(
  source: Source,
  steps: readonly Step[],
  origins: ReadonlyMap<Step, Origin<Source>>,
  record: ReadDocument,
  name: string,
): readonly Wish[] {
  const wishes: Wish[] = [];
  const counts = new Map<string, number>();
  for (const [index, step] of steps.entries()) {
    const origin = origins.get(step);
    if (origin !== undefined) {
      const remark = origin.source === source ? remarkOn(step, name) : undefined;
      if (remark !== undefined && !source.markdown.includes(remark)) {
        const edit = insertRemark(source.document, origin.step, remark);
        wishes.push({ kind: "remark", title: step.text, edit, key: stepKey(step) });
      }
      continue;
    }
    const place = placeOf(index, steps, origins);
    if (place?.origin.source !== source || step.state === "skipped" || step.text === "") continue;
    const anchor = place.origin.step;
    const at = `${place.where} ${anchor.line}`;
    const nth = counts.get(at) ?? 0;
    counts.set(at, nth + 1);
    const edit = insertStep(source.document, anchor, place.where, newStep(step, record), nth);
    wishes.push({ kind: "add", title: step.text, edit, key: stepKey(step) });
  }
  return wishes;
}

/** A step that was added stands behind the step of a runbook it followed, or before the first. */
function placeOf<Source>(
  index: number,
  steps: readonly Step[],
  origins: ReadonlyMap<Step, Origin<Source>>,
): { readonly origin: Origin<Source>; readonly where: "before" | "behind" } | undefined {
  const known = (step: Step): boolean => origins.has(step);
  const before = steps.slice(0, index).findLast(known);
  const after = before === undefined ? steps.slice(index).find(known) : undefined;
  const found = before ?? after;
  const origin = found === undefined ? undefined : origins.get(found);
  return origin === undefined ? undefined : { origin, where: before === undefined ? "before" : "behind" };
}

function remarkOn({ state, reason }: Step, name: string): string | undefined {
  if (state !== "skipped" || reason === undefined || reason === "") return undefined;
  return `<!-- skipped in ${forComment(name)}: ${forComment(reason)} -->`;
}

/** Nothing in it ends the comment. */
function forComment(text: string): string {
  return text.replace(/\s+/g, " ").replace(/-{2,}/g, "–").replace(/-?>/g, "›").replace(/-$/, "–").trim();
}

/** A step of the record without its marks, and those below it open. */
function newStep(step: Step, { document }: ReadDocument): NewStep {
  const { anchors } = step;
  const lead =
    anchors === undefined ? step.text : document.text.slice(anchors.box.end + 1, anchors.textEnd).trim();
  return {
    lead: lead.replace(/\s*(?:\r\n|\n|\r)\s*/g, " "),
    body: step.body.replace(/^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[xX]\]/gm, "$1[ ]"),
  };
}

/** Takes the wishes one by one; what would be read otherwise than it is meant is left out and told. */
function suggestion<Source extends Runbook & { readonly markdown: string }>(
  source: Source,
  wishes: readonly Wish[],
): RunbookSuggestion<Source> {
  const taken: (Wish & { readonly edit: TextEdit })[] = [];
  const leftOut: string[] = [];
  for (const { edit, ...wish } of wishes) {
    const next = edit === undefined ? undefined : [...taken, { ...wish, edit }];
    if (next !== undefined && readsAsMeant(source, next)) taken.push(...next.slice(taken.length));
    else leftOut.push(wish.title);
  }
  const edits = taken.map(({ edit }) => edit);
  const titles = (kind: Wish["kind"]): readonly string[] =>
    taken.filter((wish) => wish.kind === kind).map(({ title }) => title);
  return {
    source,
    edits,
    proposal: applyEdits(source.markdown, edits),
    added: titles("add"),
    remarked: titles("remark"),
    leftOut,
  };
}

/** Whether the source with these changes has its steps in their order, with the added ones among them, and no more. */
function readsAsMeant(
  source: Runbook & { readonly markdown: string },
  taken: readonly (Wish & { edit: TextEdit })[],
) {
  const after = topOf(
    readRunbook(
      applyEdits(
        source.markdown,
        taken.map(({ edit }) => edit),
      ),
    ).steps,
  );
  const added = taken.filter(({ kind }) => kind === "add").map(({ key }) => key);
  const before = topOf(source.steps);
  if (after.length !== before.length + added.length) return false;
  let at = 0;
  const rest = [...added];
  for (const step of after) {
    const key = stepKey(step);
    const old = before[at];
    if (old !== undefined && stepKey(old) === key && old.text === step.text) at += 1;
    else if (rest.includes(key)) rest.splice(rest.indexOf(key), 1);
    else return false;
  }
  return rest.length === 0;
}
