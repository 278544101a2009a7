import { namesSomebody } from "../../lint/names/names-somebody.ts";
import { writeInline } from "../../markdown/inline-text.ts";
import type { Instant } from "../../model/instant.ts";
import { stepTitle, type Step } from "../../model/step.ts";
import { byInstant } from "../../timeline/sort-entries.ts";
import { oneLine, recordLink } from "./fact-words.ts";
import { blockOf, type Block, type Piece, type ReviewSource } from "./piece.ts";
import { keyWords } from "./thought-blocks.ts";

/**
 * The steps that were skipped, blocked or are open still. This is no place for names: where a step or its reason names
 * somebody, the record says it, not the review. Many open steps are counted, not listed.
 */
export function stepsBlock(source: ReviewSource): Block {
  const { steps } = source.record;
  const undone = steps.filter(({ state }) => state === "skipped" || state === "blocked");
  const open = steps.filter(({ state }) => state === "open");
  return blockOf("list", [
    ...undone.map((step) => stepPiece(step, source)),
    ...(open.length > mostListed
      ? [countPiece(open.length, steps.length, source)]
      : open.map((step) => stepPiece(step, source))),
  ]);
}

const mostListed = 5;

function stepPiece(step: Step, source: ReviewSource): Piece {
  const nth = step.occurrence === 1 ? "" : ` ${step.occurrence}`;
  return {
    key: `step ${keyWords(stepTitle(step))}${nth}`,
    cells: [stepWords(step, source)],
    identity: namesIn(stepTitle(step), source) ? "" : oneLine(stepTitle(step)),
    compared: [],
    since: sinceOf(step, source),
  };
}

function stepWords(step: Step, source: ReviewSource): string {
  const title = oneLine(stepTitle(step));
  const record = recordLink(source.recordName);
  if (step.state === "open")
    return namesIn(title, source)
      ? `A step was not done; ${record} says which`
      : `Step "${writeInline(title)}" was not done`;
  const { state, reason = "no reason given" } = step;
  if (namesIn(title, source)) return `A step was ${state}; ${record} says which and why`;
  const what = `Step "${writeInline(title)}" was ${state}`;
  return namesIn(reason, source) ? `${what}; ${record} says why` : `${what}: ${writeInline(oneLine(reason))}`;
}

function namesIn(words: string, { record, policy }: ReviewSource): boolean {
  return namesSomebody(words, record, policy);
}

/** The last entry that marked the step so. */
function sinceOf({ state, text }: Step, { record }: ReviewSource): Instant | undefined {
  const marked = byInstant(record.timeline).findLast(
    (entry) => entry.type === "step" && entry.qualifier === state && entry.text.startsWith(text),
  );
  return marked?.instant;
}

function countPiece(open: number, all: number, { recordName }: ReviewSource): Piece {
  return {
    key: "steps open",
    cells: [`${open} of ${all} steps were not done; ${recordLink(recordName)} lists them`],
    identity: "steps were not done",
    compared: [0],
    since: undefined,
  };
}
