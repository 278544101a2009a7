import { namesSomebody } from "../../lint/names/names-somebody.ts";
import { writeInline } from "../../markdown/inline-text.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { decisionsOf } from "../../timeline/decision-why.ts";
import { cutText } from "../../text/cut-text.ts";
import { hypothesesOf } from "../../timeline/hypotheses.ts";
import { cell, oneLine, recordLink } from "./fact-words.ts";
import { blockOf, type Block, type Piece, type ReviewSource } from "./piece.ts";

/**
 * The hypotheses with their states and what spoke for them, the rejected ones as well: what was thought is half of what can
 * be learnt. They stand beside the causes, so one that names somebody is left to the record.
 */
export function hypothesesBlock(source: ReviewSource): Block {
  const { record, policy, recordName } = source;
  const named = (words: string): boolean => namesSomebody(words, record, policy);
  const rows = hypothesesOf(record.timeline).map(({ text, state, evidence, line }): Piece => {
    const shown = named(text) ? `See ${recordLink(recordName)}` : cell(text);
    const why =
      evidence === undefined ? "" : named(evidence) ? `See ${recordLink(recordName)}` : cell(evidence);
    return {
      key: `hypothesis ${keyWords(text)}`,
      cells: [shown, capital(state), why],
      identity: text,
      compared: [1, 2],
      since: sinceOf(record.timeline, line),
    };
  });
  return blockOf("table", rows, ["Hypothesis", "State", "Evidence"]);
}

/** What was decided, and why where somebody said it. */
export function decisionsBlock({ record }: ReviewSource): Block {
  const items = decisionsOf(record.timeline).map(({ what, why, line }): Piece => {
    const reason = why === undefined ? "" : ` Why: ${oneLine(why)}`;
    const words = oneLine(what);
    return {
      key: `decision ${keyWords(what)}`,
      cells: [writeInline(`${words}${reason === "" || /[.!?…]$/.test(words) ? "" : "."}${reason}`)],
      identity: words,
      compared: [],
      since: sinceOf(record.timeline, line),
    };
  });
  return blockOf("list", items);
}

function sinceOf(timeline: readonly TimelineEntry[], line: number): Piece["since"] {
  return timeline.find((entry) => entry.line === line)?.instant;
}

/** Words as they can stand in a key: on one line, no longer than a person wants to read. */
export function keyWords(text: string): string {
  return cutText(oneLine(text).toLowerCase(), 60);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
