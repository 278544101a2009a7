import { isNode, isScalar, isSeq, type YAMLSeq } from "yaml";
import { insertion, type TextEdit } from "../text/edit.ts";
import { eolOf } from "../text/lines.ts";
import { pairOf, scalarText, type FrontMatter } from "./front-matter.ts";
import { writeScalar } from "./set-front-matter.ts";

/**
 * Edits that add items to a top-level list of the front matter, in the way it is written; a missing list is begun. Undefined
 * where that can't be done safely: no mapping, problems in it, or something else in the list's place.
 */
export function extendFrontMatterList(
  text: string,
  frontMatter: FrontMatter,
  key: string,
  values: readonly string[],
): readonly TextEdit[] | undefined {
  const { map, inner } = frontMatter;
  if (map === undefined || map.flow === true || frontMatter.problems.length > 0) return undefined;
  if (values.length === 0) return [];
  const eol = eolOf(text);
  const lines = values.map((value) => `  - ${writeScalar(value)}${eol}`).join("");
  const pair = pairOf(map, key);
  if (pair === undefined) return [insertion(inner.end, `${key}:${eol}${lines}`)];
  if (isSeq(pair.value)) return inList(text, inner.start, pair.value, values);
  const isNothing = pair.value === null || (isScalar(pair.value) && scalarText(pair.value) === undefined);
  if (!isNothing || !isNode(pair.key) || !pair.key.range) return undefined;
  return [insertion(lineEnd(text, inner.start + pair.key.range[1]), eol + lines.slice(0, -eol.length))];
}

function inList(
  text: string,
  shift: number,
  list: YAMLSeq,
  values: readonly string[],
): readonly TextEdit[] | undefined {
  const last = list.items.at(-1);
  if (!list.range) return undefined;
  if (list.flow === true) {
    const close = text.lastIndexOf("]", shift + list.range[1] - 1);
    if (close < shift + list.range[0]) return undefined;
    const quoted = values.map((value) => writeScalar(value, "QUOTE_DOUBLE")).join(", ");
    return [insertion(close, `${last === undefined ? "" : ", "}${quoted}`)];
  }
  if (!isNode(last) || !last.range) return undefined;
  const at = shift + last.range[0];
  const line =
    text
      .slice(0, at)
      .split(/\r\n|\n|\r/)
      .at(-1) ?? "";
  const indent = /^[ \t]*-[ \t]+$/.test(line) ? line : undefined;
  if (indent === undefined) return undefined;
  const eol = eolOf(text);
  return [
    insertion(lineEnd(text, at), values.map((value) => `${eol}${indent}${writeScalar(value)}`).join("")),
  ];
}

function lineEnd(text: string, from: number): number {
  const match = /[\r\n]/.exec(text.slice(from));
  return match === null ? text.length : from + match.index;
}
