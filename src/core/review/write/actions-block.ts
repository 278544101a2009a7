import type { Snapshot } from "../../model/snapshot.ts";
import { formatInstant } from "../../model/instant.ts";
import { byInstant } from "../../timeline/sort-entries.ts";
import { dueInText } from "../read-due.ts";
import { horizonInText } from "../read-horizon.ts";
import { ownerInText } from "../read-owner.ts";
import { actionsNotIn } from "../actions-not-in.ts";
import { wordsOfAction } from "../words-of-action.ts";
import { cell, oneLine } from "./fact-words.ts";
import { blockOf, type Block, type Piece, type ReviewSource } from "./piece.ts";

/**
 * A draft of an action for every todo, and those that the record itself lists and nobody has done; owner, due date and
 * horizon only where the record says them.
 */
export function actionsBlock({ record }: ReviewSource): Block {
  const rows = [...todoRows(record), ...listedRows(record)];
  return { ...blockOf("table", rows, ["Action", "Owner", "Due", "Horizon"]), standsEmpty: true };
}

function todoRows(record: Snapshot): readonly Piece[] {
  const todos = byInstant(record.timeline.filter(({ type }) => type === "todo"));
  return todos.map(({ text, instant }, index): Piece => {
    const words = oneLine(text);
    const nth = todos.slice(0, index).filter((other) => other.instant === instant).length;
    const said = [ownerInText(words), dueInText(words).due, horizonInText(words)];
    return {
      key: `${formatInstant(instant)} todo${nth === 0 ? "" : ` ${nth + 1}`}`,
      cells: [cell(text), ...said.map((value) => cell(value ?? ""))],
      identity: words,
      compared: [],
      since: instant,
    };
  });
}

/** What a section of the record lists as to be done, and no todo says; it tells no moment. */
function listedRows({ actions, timeline }: Snapshot): readonly Piece[] {
  const todos = timeline
    .filter(({ type }) => type === "todo")
    .map(({ text }) => ({ text, owner: undefined, due: undefined }));
  const open = actionsNotIn(actions, todos).filter(({ done }) => done !== true);
  const texts = open.map((action) => oneLine(wordsOfAction(action)));
  return open.map(({ owner, due, horizon, link }, index): Piece => {
    const words = texts[index] ?? "";
    const nth = texts.slice(0, index).filter((other) => other === words).length;
    const ticket = link === undefined || words.includes(link) ? "" : ` <${link.replace(/\|/g, "%7C")}>`;
    return {
      key: `action ${words}${nth === 0 ? "" : ` ${nth + 1}`}`,
      cells: [cell(words) + ticket, ...[owner, due, horizon].map((value) => cell(value ?? ""))],
      identity: words,
      compared: [],
      since: undefined,
    };
  });
}
