import { actionVerbs } from "../lint/action-verbs.ts";
import { oncePerText } from "../text/once-per-text.ts";

/** Where names are written in an action's text: in front of a colon, in brackets, behind the first, second … dash, behind the last colon, comma or sentence. */
export type SlotPlace =
  | "in front"
  | "brackets"
  | "dashes"
  | "colon"
  | "comma"
  | "sentence"
  | `piece ${number}`
  | `bracketed ${number}`;

/** What stands in one of these places. */
export interface Slot {
  readonly place: SlotPlace;
  readonly value: string;
  /** Whether nothing stands behind it but what belongs to it. */
  readonly isLast: boolean;
}

/** What stands in an action's text where names are written. */
export const slotsOf: (text: string) => readonly Slot[] = oncePerText((text) => {
  const [head = "", ...between] = text.split(/\s(?:[-–—→|·]|->|=>|::)\s/);
  const front = /^(?:\[([^\][]{2,40})\]|([^\s:][^:]{0,38}):)\s/.exec(text) ?? dashBehind(text);
  const slots: readonly (readonly [SlotPlace, string | undefined, boolean])[] = [
    ["in front", front?.[1] ?? front?.[2] ?? front?.[3], false],
    ...bracketsIn(text),
    ...between.map((piece, at) => ["dashes", withoutRemark(piece), at === between.length - 1] as const),
    ...piecesIn([head, ...between]),
    ["colon", /:\s([^:]{2,60})$/.exec(head)?.[1], between.length === 0],
    ["comma", between.length === 0 ? /,\s([^,.:]{2,40})$/.exec(head)?.[1] : undefined, true],
    ["sentence", /[.!?]\s+([^.!?:]{2,40})\.?$/.exec(text)?.[1], true],
  ];
  return slots.flatMap(([place, piece = "", isLast]) => {
    const value = (piece.split(/[,;、；(]|\s\|\s/)[0] ?? "").trim();
    return value === "" ? [] : [{ place, value, isLast }];
  });
});

type RawSlot = readonly [SlotPlace, string | undefined, boolean];

function bracketsIn(text: string): readonly RawSlot[] {
  return [...text.matchAll(/[([]([^()[\]]{2,60})[)\]]/g)].flatMap((match) => {
    const isLast = /^[.\s]*$/.test(text.slice(match.index + match[0].length));
    const pieces = (match[1] ?? "").split(/\s?[,;|/]\s/);
    // Of three or more in one pair of brackets each has its place.
    const each =
      pieces.length < 3 ? [] : pieces.map((piece, at) => [`bracketed ${at}`, piece, isLast] as const);
    return [["brackets", match[1], isLast] as const, ...each];
  });
}

/** Of three or more pieces between signs each has its place. */
function piecesIn(pieces: readonly string[]): readonly RawSlot[] {
  if (pieces.length < 3) return [];
  return pieces.map((piece, at) => [`piece ${at}`, withoutRemark(piece), at === pieces.length - 1] as const);
}

function withoutRemark(piece: string): string {
  return piece.replace(/(?<=\S)\s*\([^()]*\)$/, "");
}

/** `Jane – cap retries`: in front of a dash with a verb behind it. */
function dashBehind(text: string): readonly (string | undefined)[] | undefined {
  const match = /^([^\s–—:][^–—:]{1,38})\s[-–—]\s(\p{L}+)/u.exec(text);
  return match !== null && actionVerbs.has(match[2]?.toLowerCase() ?? "") ? [match[0], match[1]] : undefined;
}
