import { formatInstant } from "../../model/instant.ts";
import { writeInline } from "../../markdown/inline-text.ts";
import { cell, lasted, moment, unknown } from "./fact-words.ts";
import { impactTotal, impactsOf, type Impact } from "./impacts.ts";
import { blockOf, type Block, type Piece, type ReviewSource } from "./piece.ts";

/** Whether customers were affected, as the front matter says it. */
export function customersBlock({ record }: ReviewSource): Block {
  const affected = record.customersAffected;
  const told = affected === undefined ? unknown : affected ? "affected" : "not affected";
  return blockOf("lines", [line("Customers", `Customers: ${told}.`)]);
}

/** The service, where the front matter names one. */
export function serviceBlock({ record }: ReviewSource): Block {
  const { service } = record;
  return blockOf(
    "lines",
    service === undefined ? [] : [line("Service", `Service: ${writeInline(service)}.`)],
  );
}

/** Each impact with its start and end. */
export function impactTimesBlock({ record }: ReviewSource): Block {
  const rows = impactsOf(record.timeline).map(impactRow);
  return blockOf("table", rows, ["Impact", "Start", "End", "Lasted"]);
}

/** How long there was an impact in all; said where there was one, unknown where an end is missing. */
export function impactTotalBlock({ record }: ReviewSource): Block {
  const impacts = impactsOf(record.timeline);
  const total = impactTotal(impacts);
  const words = total === undefined ? unknown : lasted(0, total);
  return blockOf("lines", impacts.length === 0 ? [] : [line("Impact in all", `Impact in all: ${words}.`)]);
}

function impactRow({ text, start, end }: Impact): Piece {
  const from = start ?? end;
  return {
    key: `impact ${from === undefined ? unknown : formatInstant(from)}`,
    cells: [cell(text), moment(start), moment(end), lasted(start, end)],
    identity: moment(from),
    compared: [1, 2, 3],
    since: from,
  };
}

function line(label: string, words: string): Piece {
  return {
    key: `fact ${label.toLowerCase()}`,
    cells: [words],
    identity: label,
    compared: [0],
    since: undefined,
  };
}
