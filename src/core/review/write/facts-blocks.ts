import type { Instant } from "../../model/instant.ts";
import { severityLabel } from "../../model/severity.ts";
import { cell, lasted, moment, unknown } from "./fact-words.ts";
import { blockOf, type Block, type Piece, type ReviewSource } from "./piece.ts";
import { updatesSent } from "./updates-sent.ts";

/** The table at the top of a review: severity, milestones, roles, updates. What nothing says is unknown. */
export function factsBlock(source: ReviewSource): Block {
  const { record } = source;
  const sent = updatesSent(source);
  const rows = [
    fact("Severity", severityLabel(record.severity)),
    ...milestonePieces(source),
    fact("From declared to resolved", lasted(record.declared, record.milestones.resolved)),
    fact("Cause contained", record.contained ?? unknown),
    ...rolePieces(source),
    ...(sent === undefined ? [] : [fact("Updates sent", sent.words, sent.first)]),
  ];
  return { ...blockOf("table", rows, ["Fact", "Value"]), standsEmpty: true };
}

/** The milestones alone. */
export function milestonesBlock(source: ReviewSource): Block {
  return { ...blockOf("table", milestonePieces(source), ["Milestone", "When"]), standsEmpty: true };
}

/** Who held which role, at the end. */
export function rolesBlock(source: ReviewSource): Block {
  return blockOf("table", rolePieces(source), ["Role", "Who"]);
}

function milestonePieces({ record }: ReviewSource): readonly Piece[] {
  const { milestones, declared } = record;
  return [
    fact("Started", moment(milestones.started)),
    fact("Detected", moment(milestones.detected)),
    fact("Declared", moment(declared)),
    fact("Acknowledged", moment(milestones.acknowledged)),
    fact("Mitigated", moment(milestones.mitigated)),
    fact("Resolved", moment(milestones.resolved)),
  ];
}

function rolePieces({ record }: ReviewSource): readonly Piece[] {
  return record.roles.map(({ role, name, since }) => fact(role, name, since));
}

function fact(label: string, value: string, since?: Instant): Piece {
  return {
    key: `fact ${label.toLowerCase()}`,
    cells: [cell(label), cell(value)],
    identity: label,
    compared: [1],
    since,
  };
}
