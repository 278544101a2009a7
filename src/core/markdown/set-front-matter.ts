import { isMap, isScalar, stringify, type Pair, type YAMLMap } from "yaml";
import { insertion, type TextEdit } from "../text/edit.ts";
import { eolOf } from "../text/lines.ts";
import { pairOf, scalarText, type FrontMatter } from "./front-matter.ts";

/**
 * Edits that set a value in the front matter: at a top-level key, or at a key of a top-level mapping. They touch that
 * value alone, or add one line where the key is missing. Empty where the value is so already, or where the block can't
 * be edited safely (no valid mapping): then it stays as it is and its problem is reported by reading.
 */
export function setFrontMatter(
  text: string,
  frontMatter: FrontMatter,
  path: readonly [key: string] | readonly [key: string, subKey: string],
  value: string,
): readonly TextEdit[] {
  const { map } = frontMatter;
  if (map === undefined || frontMatter.problems.length > 0) return [];
  const [key, subKey] = path;
  const place: Place = { text, shift: frontMatter.inner.start, eol: eolOf(text) };
  const pair = pairOf(map, key);
  if (subKey === undefined) {
    return pair === undefined
      ? [insertion(frontMatter.inner.end, `${key}: ${writeScalar(value)}${place.eol}`)]
      : setValue(place, pair, value);
  }
  if (pair === undefined) {
    const lines = `${key}:${place.eol}  ${writeScalar(subKey)}: ${writeScalar(value)}${place.eol}`;
    return [insertion(frontMatter.inner.end, lines)];
  }
  return setInMapping(place, pair, subKey, value);
}

interface Place {
  readonly text: string;
  /** Where the YAML begins in the text: its ranges count from there. */
  readonly shift: number;
  readonly eol: string;
}

/** A value as YAML writes it on one line, quoted where it must be. */
export function writeScalar(value: string): string {
  return stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd();
}

function setValue(place: Place, pair: Pair, value: string): readonly TextEdit[] {
  if (scalarText(pair.value) === value) return [];
  if (isScalar(pair.value) && pair.value.range && pair.value.range[1] > pair.value.range[0]) {
    const [start, end] = pair.value.range;
    return [{ start: place.shift + start, end: place.shift + end, newText: writeScalar(value) }];
  }
  const behind = behindColon(place, pair);
  return behind === undefined ? [] : [insertion(behind, ` ${writeScalar(value)}`)];
}

function setInMapping(place: Place, pair: Pair, subKey: string, value: string): readonly TextEdit[] {
  if (!isMap(pair.value)) {
    const behind = behindColon(place, pair);
    if (scalarText(pair.value) !== undefined || behind === undefined) return [];
    return [insertion(behind, `${place.eol}  ${writeScalar(subKey)}: ${writeScalar(value)}`)];
  }
  const inner = pairOf(pair.value, subKey);
  if (inner !== undefined) return setValue(place, inner, value);
  return pair.value.flow
    ? addToFlow(place, pair.value, subKey, value)
    : addLine(place, pair.value, subKey, value);
}

/** `{ a: b }` gains a pair before its closing brace. */
function addToFlow(place: Place, map: YAMLMap, key: string, value: string): readonly TextEdit[] {
  if (!map.range) return [];
  const brace = place.shift + map.range[1] - 1;
  const before = place.text.slice(place.shift + map.range[0], brace);
  const gap = before.endsWith(" ") ? " " : "";
  const separator = map.items.length === 0 ? "" : ", ";
  return [insertion(brace - gap.length, `${separator}${writeScalar(key)}: ${writeScalar(value)}`)];
}

/** A mapping written in lines gains one behind its last pair, indented as its first. */
function addLine(place: Place, map: YAMLMap, key: string, value: string): readonly TextEdit[] {
  const first = map.items[0]?.key;
  const last = map.items.at(-1)?.value ?? map.items.at(-1)?.key;
  if (!isScalar(first) || !first.range || !isScalar(last) || !last.range) return [];
  const start = place.shift + first.range[0];
  const lineStart =
    Math.max(place.text.lastIndexOf("\n", start - 1), place.text.lastIndexOf("\r", start - 1)) + 1;
  const indent = place.text.slice(lineStart, start);
  const end = lineEnd(place.text, place.shift + last.range[1]);
  return [insertion(end, `${place.eol}${indent}${writeScalar(key)}: ${writeScalar(value)}`)];
}

function behindColon(place: Place, pair: Pair): number | undefined {
  if (!isScalar(pair.key) || !pair.key.range) return undefined;
  const colon = place.text.indexOf(":", place.shift + pair.key.range[1]);
  return colon === -1 ? undefined : colon + 1;
}

function lineEnd(text: string, from: number): number {
  const match = /[\r\n]/.exec(text.slice(from));
  return match === null ? text.length : from + match.index;
}
