import { isMap, isScalar, isSeq, parseDocument, type Document, type Pair, type YAMLMap } from "yaml";
import type { Problem } from "../model/problem.ts";
import { bomLength } from "../text/lines.ts";
import type { TextRange } from "../text/range.ts";
import { t } from "../text/say.ts";
import { frontMatterLength } from "./front-matter-length.ts";
import { plainPairs, type PlainPair } from "./plain-front-matter.ts";

/** The YAML block at the top of a file. Values are plain text: dates and numbers are what was written. */
export interface FrontMatter {
  /** The block with both fences, without the line break behind it. */
  readonly range: TextRange;
  /** The YAML between the fences, its last line break included. */
  readonly inner: TextRange;
  readonly problems: readonly Problem[];
  /** Pairs that don't count, because their key stands once more further down; in order of place. */
  readonly repeated: readonly RepeatedPair[];
  /** The value of a top-level key; undefined where it is missing, empty or no scalar. */
  readonly text: (key: string) => string | undefined;
  /** The scalar pairs of a top-level mapping, in order; a key given twice counts once, with its last value. */
  readonly pairs: (key: string) => readonly (readonly [key: string, value: string])[];
  /** The items of a top-level list, or the one value that stands in its place. */
  readonly list: (key: string) => readonly string[];
  /** The keys of a top-level mapping, whatever their values, each once; undefined where there is none. */
  readonly keys: (key: string) => readonly string[] | undefined;
  /** Whether a top-level key has nothing behind it. */
  readonly isEmpty: (key: string) => boolean;
  /**
   * Where the value of a top-level key, or of a key of a mapping there, stands; the key where it has none; undefined where
   * the key is missing.
   */
  readonly place: (key: string, subKey?: string) => TextRange | undefined;
  /** The parsed block, for edits; undefined where it is no mapping. */
  readonly map: YAMLMap | undefined;
}

/** A pair of the front matter, or of a mapping in it, whose key stands once more further down. */
export interface RepeatedPair {
  readonly key: string;
  /** Its lines with their line breaks. */
  readonly range: TextRange;
}

/** Reads the front matter of a text; undefined where no closed `---` block stands at its top. Never throws. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const bom = bomLength(text);
  const match = block.exec(text.slice(bom));
  if (match === null) return undefined;
  const [whole, opening = "", yaml = ""] = match;
  const range = { start: bom, end: bom + whole.length };
  const inner = { start: bom + opening.length, end: bom + opening.length + yaml.length };
  const plain = plainPairs(yaml);
  return plain === undefined ? fromYaml(text, yaml, range, inner) : fromPlain(plain, yaml, range, inner);
}

/** Most files have nothing but plain pairs: the parser of YAML takes longer than all the rest of a short file. */
function fromPlain(
  plain: readonly PlainPair[],
  yaml: string,
  range: TextRange,
  inner: TextRange,
): FrontMatter {
  const pairFor = (key: string): PlainPair | undefined => plain.find((pair) => pair.key === key);
  const valuesBelow = (key: string): readonly PlainPair[] => pairFor(key)?.below ?? [];
  let map: YAMLMap | undefined;
  return {
    range,
    inner,
    get map() {
      return (map ??= mapOf(parsed(yaml)));
    },
    problems: [],
    repeated: [],
    text: (key) => pairFor(key)?.value,
    pairs: (key) =>
      valuesBelow(key).flatMap(({ key: name, value }) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    list: (key) => [pairFor(key)?.value].filter((value) => value !== undefined),
    keys: (key) => {
      const below = valuesBelow(key);
      return below.length === 0 ? undefined : below.map(({ key: name }) => name);
    },
    isEmpty: (key) => {
      const pair = pairFor(key);
      return pair !== undefined && pair.value === undefined && pair.below.length === 0;
    },
    place: (key, subKey) => {
      const pair =
        subKey === undefined ? pairFor(key) : valuesBelow(key).find(({ key: name }) => name === subKey);
      if (pair === undefined) return undefined;
      const { at, value, valueAt } = pair;
      const start = inner.start + (value === undefined ? at : valueAt);
      return { start, end: start + (value ?? pair.key).length };
    },
  };
}

/** Merges of two versions may leave a key twice; the last one counts, as a reader would take it. */
function parsed(yaml: string): Document.Parsed {
  return parseDocument(yaml, { uniqueKeys: false });
}

function mapOf({ contents }: Document.Parsed): YAMLMap | undefined {
  return isMap(contents) ? contents : undefined;
}

function fromYaml(text: string, yaml: string, range: TextRange, inner: TextRange): FrontMatter {
  const document = parsed(yaml);
  const map = mapOf(document);
  return {
    range,
    inner,
    map,
    problems: problemsOf(document, inner, range),
    repeated: map === undefined ? [] : repeatedIn(map, text, inner.start),
    text: (key) => scalarText(pairOf(map, key)?.value),
    pairs: (key) => scalarPairs(pairOf(map, key)?.value),
    list: (key) => scalarList(pairOf(map, key)?.value),
    keys: (key) => keysOf(pairOf(map, key)?.value),
    isEmpty: (key) => isNothing(pairOf(map, key)?.value),
    place: (key, subKey) => placeOf(pairAt(map, key, subKey), inner.start),
  };
}

/**
 * What to say where a text begins with a closed block of TOML between `+++`, as Hugo and others write it: nothing in it is read, and
 * it stays as it is.
 */
export function otherFrontMatter(text: string): readonly Problem[] {
  const bom = bomLength(text);
  if (!text.startsWith("+++", bom)) return [];
  const length = frontMatterLength(text.slice(bom));
  if (length === 0) return [];
  return [
    {
      code: otherFrontMatterCode,
      message: t(
        "Unexpected front matter in TOML (`+++`), expected YAML between lines of `---`. Nothing in it is read.",
      ),
      range: { start: bom, end: bom + 3 },
    },
  ];
}

/** The code of that problem: no more than information, for nothing may be meant for us. */
export const otherFrontMatterCode = "front-matter-other";

/** What to say of pairs that don't count. Merging line by line, as Git's `merge=union` does, leaves them behind. */
export function repeatedProblems({ repeated }: FrontMatter): readonly Problem[] {
  return repeated.map(({ key, range }) => ({
    code: repeatedKeyCode,
    message: t(
      "`{0}` stands more than once in the front matter, probably after a merge. The last one counts; delete this one.",
      key,
    ),
    range,
  }));
}

/** The code of those problems: their range is what to delete. */
export const repeatedKeyCode = "front-matter-repeated-key";

/** The last pair of a mapping with this key. */
export function pairOf(map: YAMLMap | undefined, key: string): Pair | undefined {
  return map?.items.findLast((pair) => scalarText(pair.key) === key);
}

/** A scalar as it was written, without its quotes; undefined for anything else and for an empty one. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  const text = typeof node.value === "string" ? node.value : node.source;
  return text === "" ? undefined : text;
}

const block = /^(---[ \t]*(?:\r\n|\n|\r))((?:[^]*?(?:\r\n|\n|\r))??)---[ \t]*(?=\r\n|\n|\r|$)/;

function scalarPairs(node: unknown): readonly (readonly [string, string])[] {
  if (!isMap(node)) return [];
  const pairs = new Map<string, string>();
  for (const pair of node.items) {
    const key = scalarText(pair.key);
    const value = scalarText(pair.value);
    if (key !== undefined && value !== undefined) pairs.set(key, value);
  }
  return [...pairs];
}

function scalarList(node: unknown): readonly string[] {
  const items = isSeq(node) ? node.items : [node];
  return items.map(scalarText).filter((text) => text !== undefined);
}

function keysOf(node: unknown): readonly string[] | undefined {
  if (!isMap(node)) return undefined;
  return [...new Set(node.items.map(({ key }) => scalarText(key)).filter((key) => key !== undefined))];
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function pairAt(map: YAMLMap | undefined, key: string, subKey: string | undefined): Pair | undefined {
  const pair = pairOf(map, key);
  if (subKey === undefined) return pair;
  return isMap(pair?.value) ? pairOf(pair.value, subKey) : undefined;
}

function placeOf(pair: Pair | undefined, shift: number): TextRange | undefined {
  const node = pair === undefined ? undefined : scalarText(pair.value) === undefined ? pair.key : pair.value;
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? { start: shift + range[0], end: shift + range[1] } : undefined;
}

/** A merge of two versions line by line leaves a key twice. Pairs inside `{ … }` share a line and are left alone. */
function repeatedIn(map: YAMLMap, text: string, shift: number): readonly RepeatedPair[] {
  if (map.flow === true) return [];
  const keys = map.items.map((pair) => scalarText(pair.key));
  return map.items.flatMap((pair, index) => {
    const key = keys[index];
    const next = map.items[index + 1];
    if (key === undefined || next === undefined || !keys.includes(key, index + 1))
      return isMap(pair.value) ? repeatedIn(pair.value, text, shift) : [];
    return [{ key, range: { start: lineStartOf(pair, text, shift), end: lineStartOf(next, text, shift) } }];
  });
}

function lineStartOf({ key }: Pair, text: string, shift: number): number {
  const at = isScalar(key) && key.range ? shift + key.range[0] : shift;
  return Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
}

function problemsOf(document: Document.Parsed, inner: TextRange, range: TextRange): readonly Problem[] {
  const errors = document.errors.map((error) => ({
    code: "front-matter-invalid",
    message: t(
      "The front matter is not valid YAML: {0}. Mend it; the rest of the file was read.",
      firstSentence(error.message),
    ),
    range: { start: inner.start + error.pos[0], end: inner.start + Math.max(error.pos[1], error.pos[0] + 1) },
  }));
  if (errors.length > 0 || document.contents === null || isMap(document.contents)) return errors;
  return [
    {
      code: "front-matter-invalid",
      message: t("The front matter holds no keys, expected lines like `title: …`."),
      range,
    },
  ];
}

function firstSentence(message: string): string {
  return message.replace(/ at line \d+[^]*$/, "").replace(/[.:]?\s*$/, "");
}
