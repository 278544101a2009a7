import type { TimelineEntry } from "../../model/entry.ts";
import { minute } from "../../model/instant.ts";
import type { Piece } from "../write/piece.ts";
import { typedWords } from "./units.ts";

/**
 * Which entry of a review's timeline is which of the record's: the same moment and type; else the same moment, to the minute
 * where the review's clocks have no seconds, and the same words or no type; else the same words where the moment is unknown.
 */
export function matchEntries(
  pieces: readonly Piece[],
  timeline: readonly TimelineEntry[],
): ReadonlyMap<Piece, TimelineEntry> {
  const found = new Map<Piece, TimelineEntry>();
  const taken = new Set<TimelineEntry>();
  for (const fits of [isSame, isSameWords, isSameMoment, isUndated]) {
    for (const piece of pieces) {
      if (found.has(piece)) continue;
      const entry = timeline.find((other) => !taken.has(other) && fits(piece, other));
      if (entry === undefined) continue;
      taken.add(entry);
      found.set(piece, entry);
    }
  }
  return found;
}

type Fits = (piece: Piece, entry: TimelineEntry) => boolean;

const isSame: Fits = ({ entry }, other) =>
  entry !== undefined &&
  other.instant === entry.instant &&
  other.type === entry.type &&
  typedWords(other.text) === typedWords(entry.text);

const isSameWords: Fits = ({ entry }, other) =>
  entry !== undefined && isAt(entry.instant, other) && typedWords(other.text) === typedWords(entry.text);

const isSameMoment: Fits = ({ entry }, other) =>
  entry !== undefined && isAt(entry.instant, other) && (other.type === entry.type || other.type === "note");

const isUndated: Fits = ({ entry }, other) =>
  entry !== undefined &&
  other.instant === undefined &&
  typedWords(entry.text) !== "" &&
  typedWords(other.text).includes(typedWords(entry.text));

function isAt(instant: number, { instant: other, time }: TimelineEntry): boolean {
  if (other === undefined) return false;
  const hasSeconds = time === undefined || /:\d\d:\d\d/.test(time);
  return hasSeconds ? other === instant : Math.floor(other / minute) === Math.floor(instant / minute);
}
