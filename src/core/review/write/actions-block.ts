import { formatInstant } from "../../model/instant.ts";
import { byInstant } from "../../timeline/sort-entries.ts";
import { dueInText } from "../read-due.ts";
import { horizonInText } from "../read-horizon.ts";
import { ownerInText } from "../read-owner.ts";
import { cell, oneLine } from "./fact-words.ts";
import { blockOf, type Block, type Piece, type ReviewSource } from "./piece.ts";

/** A draft of an action for every todo; owner, due date and horizon only where the entry itself says them. */
export function actionsBlock({ record }: ReviewSource): Block {
  const todos = byInstant(record.timeline.filter(({ type }) => type === "todo"));
  const rows = todos.map(({ text, instant }, index): Piece => {
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
  return { ...blockOf("table", rows, ["Action", "Owner", "Due", "Horizon"]), standsEmpty: true };
}
