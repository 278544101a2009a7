import { isMap, isNode, isScalar, Scalar, stringify, type Pair, type YAMLMap } from "yaml";
import { insertion, type TextEdit } from "../text/edit.ts";
import { eolOf } from "../text/lines.ts";
import { pairOf, scalarText, type FrontMatter } from "./front-matter.ts";

/**
 * Edits that set a value in the front matter: at a top-level key, or at a key of a top-level mapping. They touch that
 * value alone and keep its quotes, or add one line where the key is missing. Empty where the value is so already, or
 * where the block can't be edited safely (no valid mapping): then it stays as it is and reading reports its problem.
 */
export function setFrontMatter(
  text: string,
  frontMatter: FrontMatter,
  path: readonly [key: string] | readonly [key: string, subKey: string],
  value: Value,
): readonly TextEdit[] {
  const { map } = frontMatter;
  if (map === undefined || frontMatter.problems.length > 0) return [];
  const [key, subKey] = path;
  const place: Place = { text, shift: frontMatter.inner.start, eol: eolOf(text), flow: map.flow === true };
  const pair = pairOf(map, key);
  if (pair === undefined) return addKey(place, map, frontMatter.inner.end, path, value);
  return subKey === undefined ? setValue(place, pair, value) : setInMapping(place, pair, subKey, value);
}

interface Place {
  readonly text: string;
  /** Where the YAML begins in the text: its ranges count from there. */
  readonly shift: number;
  readonly eol: string;
  /** Whether the value stands inside `{ … }`, where commas and brackets mean more. */
  readonly flow: boolean;
}

/** What a key says. A word such as `true` would be quoted: YAML would take it for the other kind. */
type Value = string | boolean;

type Quotes = "PLAIN" | "QUOTE_DOUBLE" | "QUOTE_SINGLE";

/** A value as YAML writes it on one line, quoted where it must be, or as asked for. */
export function writeScalar(value: Value, quotes: Quotes = "PLAIN"): string {
  return stringify(value, { lineWidth: 0, blockQuote: false, defaultStringType: quotes }).trimEnd();
}

/** A scalar at a place: inside `{ … }` all but plain words is quoted. */
function scalarAt(place: Pick<Place, "flow">, value: Value, quotes: Quotes = "PLAIN"): string {
  const bare = !place.flow || /^[\p{L}\p{N} ._-]+$/u.test(String(value));
  return writeScalar(value, bare || quotes !== "PLAIN" ? quotes : "QUOTE_DOUBLE");
}

function addKey(
  place: Place,
  map: YAMLMap,
  end: number,
  [key, subKey]: readonly [string] | readonly [string, string],
  value: Value,
): readonly TextEdit[] {
  if (place.flow) return addToFlow(place, map, `${key}: ${inFlow(subKey, value)}`);
  const indent = indentOf(place, map);
  const lines =
    subKey === undefined
      ? `${indent}${key}: ${writeScalar(value)}${place.eol}`
      : `${indent}${key}:${place.eol}${indent}  ${writeScalar(subKey)}: ${writeScalar(value)}${place.eol}`;
  return [insertion(end, lines)];
}

/** A value inside `{ … }`, or a mapping of one pair. */
function inFlow(key: string | undefined, value: Value): string {
  const written = scalarAt({ flow: true }, value);
  return key === undefined ? written : `{ ${scalarAt({ flow: true }, key)}: ${written} }`;
}

function setValue(place: Place, pair: Pair, value: Value): readonly TextEdit[] {
  const old = pair.value;
  if (scalarText(old) === String(value)) return [];
  if (isScalar(old) && old.range && old.range[1] > old.range[0]) {
    const start = place.shift + old.range[0];
    return [{ start, end: endOf(place, old.range), newText: scalarAt(place, value, quotesOf(old)) }];
  }
  const behind = behindColon(place, pair);
  return behind === undefined ? [] : [insertion(behind, ` ${scalarAt(place, value)}`)];
}

function quotesOf({ type }: Scalar): Quotes {
  return type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? type : Scalar.PLAIN;
}

function setInMapping(place: Place, pair: Pair, subKey: string, value: Value): readonly TextEdit[] {
  if (!isMap(pair.value)) return beginMapping(place, pair, subKey, value);
  const map = pair.value;
  const inner = pairOf(map, subKey);
  const inside = { ...place, flow: map.flow === true };
  if (inner !== undefined) return setValue(inside, inner, value);
  if (!inside.flow) return addLine(place, map, subKey, value);
  return addToFlow(place, map, `${scalarAt(inside, subKey)}: ${scalarAt(inside, value)}`);
}

/** A key with nothing behind it, or `~`, becomes a mapping; any other value in that place is left alone. */
function beginMapping(place: Place, pair: Pair, subKey: string, value: Value): readonly TextEdit[] {
  const behind = behindColon(place, pair);
  if (!isScalar(pair.value) || pair.value.value !== null || behind === undefined) return [];
  const end = Math.max(behind, place.shift + (pair.value.range?.[1] ?? 0));
  if (place.flow) return [{ start: behind, end, newText: ` ${inFlow(subKey, value)}` }];
  const isNothing = place.text.slice(behind, end).trim() === "";
  const line = `${place.eol}${indentBefore(place, pair)}  ${writeScalar(subKey)}: ${writeScalar(value)}`;
  return [
    ...(isNothing ? [] : [{ start: behind, end, newText: "" }]),
    insertion(lineEnd(place.text, end), line),
  ];
}

/** `{ a: b }` gains a pair behind its last one. */
function addToFlow(place: Place, map: YAMLMap, pair: string): readonly TextEdit[] {
  if (!map.range) return [];
  const open = place.shift + map.range[0];
  const inside = place.text.slice(open + 1, place.shift + map.range[1] - 1);
  const content = inside.trimEnd();
  if (endsInComment(map)) return []; // behind it the pair would be lost
  const separator = map.items.length === 0 ? "" : content.endsWith(",") ? " " : ", ";
  return [insertion(open + 1 + content.length, `${separator}${pair}`)];
}

function endsInComment(map: YAMLMap): boolean {
  const last = map.items.at(-1);
  return [map, last?.key, last?.value].some((node) => isNode(node) && typeof node.comment === "string");
}

/** A mapping written in lines gains one behind its last pair, indented as its first. */
function addLine(place: Place, map: YAMLMap, key: string, value: Value): readonly TextEdit[] {
  const last = map.items.at(-1)?.value ?? map.items.at(-1)?.key;
  if (!isNode(last) || !last.range) return [];
  const end = lineEnd(place.text, endOf(place, last.range));
  return [insertion(end, `${place.eol}${indentOf(place, map)}${writeScalar(key)}: ${writeScalar(value)}`)];
}

function indentOf(place: Place, map: YAMLMap): string {
  const first = map.items[0];
  return first === undefined ? "" : indentBefore(place, first);
}

/** The white space before a key. */
function indentBefore({ text, shift }: Place, { key }: Pair): string {
  if (!isScalar(key) || !key.range) return "";
  const before = text.slice(shift, shift + key.range[0]);
  return /[ \t]*$/.exec(before)?.[0] ?? "";
}

function behindColon(place: Place, pair: Pair): number | undefined {
  if (!isScalar(pair.key) || !pair.key.range) return undefined;
  const colon = place.text.indexOf(":", place.shift + pair.key.range[1]);
  return colon === -1 ? undefined : colon + 1;
}

/** The end of a node in the text: the range of a block value ends behind its last line break. */
function endOf({ text, shift }: Place, [start, end]: readonly [number, number, ...number[]]): number {
  const breaks = /[\r\n]*$/.exec(text.slice(shift + start, shift + end))?.[0].length ?? 0;
  return shift + end - breaks;
}

function lineEnd(text: string, from: number): number {
  const match = /[\r\n]/.exec(text.slice(from));
  return match === null ? text.length : from + match.index;
}
