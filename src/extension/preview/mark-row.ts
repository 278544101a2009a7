import type { Pen, Token } from "./drawn-token.ts";
import { opening } from "../../core/text/html.ts";
import type { Place } from "./token-places.ts";

/** The rows of a snapshot that a page shows. */
export type RowKind = "entry" | "step" | "action";

/**
 * Says in the HTML that a row of the snapshot is here: `data-sitrep-entry="41"`, line from 1, and a class. Inside a
 * paragraph, where no element begins, an empty one is put in front of the row's line.
 */
export function markRow(place: Place, row: RowKind, line: number, pen: Pen): void {
  if (place.kind === "block") {
    place.open.attrSet(`data-sitrep-${row}`, String(line));
    place.open.attrJoin("class", `sitrep-${row}`);
    return;
  }
  const mark = opening("span", { class: `sitrep-${row}-mark`, [`data-sitrep-${row}`]: String(line) });
  insertAt(
    place,
    pen.draw(() => `${mark}</span>`),
  );
}

/** Puts a token in front of a row's text. */
export function insertAt(place: Place, token: Token): void {
  const inline = place.kind === "block" ? place.inlines[0] : place.inline;
  const children = inline?.children;
  if (!children) return;
  children.splice(place.kind === "block" ? 0 : behindBreak(children, place.breaks), 0, token);
}

function behindBreak(children: readonly { readonly type: string }[], breaks: number): number {
  let seen = 0;
  for (const [index, child] of children.entries()) {
    if (child.type === "softbreak" || child.type === "hardbreak") seen += 1;
    if (seen === breaks) return index + 1;
  }
  return children.length;
}
