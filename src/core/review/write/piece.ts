import type { Instant } from "../../model/instant.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Policy } from "../../policy/policy.ts";
import type { NewEntry } from "../../timeline/write-entry.ts";

/** What a review is written from. */
export interface ReviewSource {
  readonly record: Snapshot;
  /** Whose severities, calendar and names count. */
  readonly policy: Policy;
  /** What the record's file is called: the review stands beside it. */
  readonly recordName: string;
}

/** One fact of the record as a review states it: a row, an item, a line. */
export interface Piece {
  /** What it is called in `left-out:`; the same whenever the review is written. */
  readonly key: string;
  /** Markdown: the cells of a row; of anything else one. */
  readonly cells: readonly string[];
  /** The words by which it is found again, however it was rewritten around them. */
  readonly identity: string;
  /** Which cells state facts that the record may state otherwise later; of an item or line 0 is the whole of it. */
  readonly compared: readonly number[];
  /** When the record came to say it; undefined where that is unknown. */
  readonly since: Instant | undefined;
  /** What goes into a timeline. */
  readonly entry?: NewEntry | undefined;
}

/** What stands for a variable of a template that is more than words. */
export interface Block {
  readonly form: "table" | "list" | "lines" | "timeline" | "text";
  /** A table's head. */
  readonly header: readonly string[];
  /** Markdown above the pieces, or the whole text of a part without any. */
  readonly lead: readonly string[];
  readonly pieces: readonly Piece[];
  /** Whether it stands where it has no pieces. */
  readonly standsEmpty: boolean;
}

/** A block of pieces that is left out where it has none. */
export function blockOf(
  form: "list" | "lines" | "table",
  pieces: readonly Piece[],
  header: readonly string[] = [],
): Block {
  return { form, header, lead: [], pieces, standsEmpty: false };
}

/** The lines of a block; none where there is nothing to say. */
export function blockLines({ form, header, lead, pieces, standsEmpty }: Block): readonly string[] {
  if (pieces.length === 0 && !standsEmpty) return [];
  const gap = lead.length > 0 && pieces.length > 0 ? [""] : [];
  if (form === "table") {
    const head = [rowOf(header), `|${"---|".repeat(header.length)}`];
    return [...lead, ...(lead.length > 0 ? [""] : []), ...head, ...pieces.map(({ cells }) => rowOf(cells))];
  }
  if (form === "list") return [...lead, ...gap, ...pieces.map(({ cells }) => `- ${cells[0] ?? ""}`)];
  const lines = pieces.flatMap(({ cells }, index) =>
    index > 0 && form === "lines" ? ["", ...cells] : cells,
  );
  return [...lead, ...gap, ...lines];
}

/** A row of a table. */
export function rowOf(cells: readonly string[]): string {
  return `|${cells.map((text) => (text === "" ? "  |" : ` ${text} |`)).join("")}`;
}
