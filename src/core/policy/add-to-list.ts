import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { applyEdits, insertion, type TextEdit } from "../text/edit.ts";
import { eolOf } from "../text/lines.ts";
import { blankComments } from "./json-with-comments.ts";

/**
 * The edit that adds a text to a list of a policy file, such as `people.products`: what is missing on the way is made,
 * everything else stays, comments included. None where the list holds the text already; undefined where the file is not
 * such that this is sure: then a person has to write it.
 */
export function addToList(
  text: string,
  path: readonly string[],
  value: string,
): readonly TextEdit[] | undefined {
  if (blankComments(text).trim() === "")
    return [insertion(text.length, `${nested([...path], value, "", "\n")}\n`)];
  const root = parsed(text);
  if (root === undefined) return undefined;
  const edit = editFor(text, root, path, value);
  if (edit === undefined || edit === "there") return edit === "there" ? [] : undefined;
  const after = parsed(applyEdits(text, [edit]));
  return after !== undefined && holds(after, path, value) ? [edit] : undefined;
}

function parsed(text: string): YAMLMap | undefined {
  try {
    const { contents, errors } = parseDocument(blankComments(text), { prettyErrors: false });
    return errors.length === 0 && isMap(contents) ? contents : undefined;
  } catch {
    return undefined; // brackets nested so deep that the parser gives up
  }
}

function editFor(
  text: string,
  root: YAMLMap,
  path: readonly string[],
  value: string,
): TextEdit | "there" | undefined {
  let map: YAMLMap = root;
  for (const [depth, key] of path.entries()) {
    const next: unknown = map.get(key, true);
    if (next === undefined) return newKey(text, map, path.slice(depth), value);
    if (isSeq(next) && depth === path.length - 1)
      return hasItem(next, value) ? "there" : newItem(text, next, value);
    if (!isMap(next)) return undefined;
    map = next;
  }
  return undefined;
}

function holds(root: YAMLMap, path: readonly string[], value: string): boolean {
  const list: unknown = root.getIn(path, true);
  return isSeq(list) && hasItem(list, value);
}

function hasItem(list: YAMLSeq, value: string): boolean {
  return list.items.some((item) => isScalar(item) && item.value === value);
}

/** In front of the first key, in the manner in which that one stands. */
function newKey(text: string, map: YAMLMap, path: readonly string[], value: string): TextEdit | undefined {
  const open = map.range?.[0];
  if (open === undefined || text[open] !== "{") return undefined;
  const first = map.items[0]?.key;
  const start = isScalar(first) ? first.range?.[0] : undefined;
  if (start === undefined) return insertion(open + 1, ` ${inline(path, value)} `);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = text.slice(lineStart, start);
  const own = indent.trim() === "" && lineStart > open;
  const lead = own ? indent : "";
  return insertion(start, `${inline(path, value)},${own ? eolOf(text) : " "}${lead}`);
}

function newItem(text: string, list: YAMLSeq, value: string): TextEdit | undefined {
  const open = list.range?.[0];
  if (open === undefined || text[open] !== "[") return undefined;
  const last = list.items.at(-1);
  const range = isScalar(last) || isMap(last) ? last.range : undefined;
  if (list.items.length === 0) return insertion(open + 1, JSON.stringify(value));
  if (range === null || range === undefined) return undefined;
  const lineStart = text.lastIndexOf("\n", range[0] - 1) + 1;
  const indent = text.slice(lineStart, range[0]);
  const own = indent.trim() === "" && lineStart > open;
  return insertion(range[1], `,${own ? `${eolOf(text)}${indent}` : " "}${JSON.stringify(value)}`);
}

/** `"people": { "products": ["X"] }`. */
function inline([key = "", ...rest]: readonly string[], value: string): string {
  const inner = rest.length === 0 ? JSON.stringify([value]) : `{ ${inline(rest, value)} }`;
  return `${JSON.stringify(key)}: ${inner}`;
}

function nested(path: readonly string[], value: string, indent: string, eol: string): string {
  return `{${eol}${indent}  ${inline(path, value)}${eol}${indent}}`;
}
