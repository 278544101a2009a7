import { severityCourse } from "../../clock/severity-course.ts";
import { formatInstant } from "../../model/instant.ts";
import { severityLabel } from "../../model/severity.ts";
import { moment } from "./fact-words.ts";
import { blockOf, type Block, type Piece, type ReviewSource } from "./piece.ts";

/** Each severity the incident had, from when on. Empty where nothing dates one. */
export function severityHistoryBlock({ record, policy }: ReviewSource): Block {
  const { declared } = record;
  if (declared === undefined) return blockOf("list", []);
  const course = severityCourse(record, policy, declared);
  const items = course.map(({ from, severity }, index): Piece => {
    const before = course[index - 1];
    const label = severityLabel(severity);
    const words =
      before === undefined ? `${label}, the first` : `${severityLabel(before.severity)} → ${label}`;
    return {
      key: `severity ${formatInstant(from)}`,
      cells: [`${moment(from)} ${words}`],
      identity: `${moment(from)} `,
      compared: [],
      since: index === 0 ? undefined : from,
    };
  });
  return blockOf("list", items);
}
