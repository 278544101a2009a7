import { once } from "../text/once.ts";
/** A pair that was read without a parser of YAML. Places are counted from the beginning of the YAML. */
export interface PlainPair {
  readonly key: string;
  /** Where the key begins. */
  readonly at: number;
  /** As written; undefined where it is null, or a mapping stands behind it. */
  readonly value: string | undefined;
  /** Where the value begins; that of the key where there is none. */
  readonly valueAt: number;
  /** The length of what stands there, the word for null included. */
  readonly valueLength: number;
  /** The pairs of the mapping behind it. */
  readonly below: readonly PlainPair[];
}

/**
 * Reads YAML as our own files have it: lines `key: value` in plain words, and at most one level of them below a key. Undefined
 * for everything else, also where it might be read in two ways: quotes, lists, comments, keys that stand twice, long values.
 */
export function plainPairs(yaml: string): readonly PlainPair[] | undefined {
  if (unusual().test(yaml)) return undefined;
  const pairs: PlainPair[] = [];
  let below: PlainPair[] = [];
  let indent = 0;
  for (let at = 0; at < yaml.length;) {
    const feed = yaml.indexOf("\n", at);
    const next = feed === -1 ? yaml.length : feed + 1;
    const written = yaml.slice(at, feed === -1 ? next : feed).replace(/\r$/, "");
    if (written !== "") {
      const line = plainLine().exec(written);
      const [, spaces = "", key = "", gap = "", value = ""] = line ?? [];
      if (line === null || furtherKey.test(value)) return undefined;
      if (spaces === "") below = [];
      else if (pairs.length === 0 || pairs.at(-1)?.valueLength !== 0) return undefined; // it goes on with a value
      else if (below.length === 0) indent = spaces.length;
      else if (indent !== spaces.length) return undefined;
      const siblings = spaces === "" ? pairs : below;
      if (siblings.some((pair) => pair.key === key) || isNull(key)) return undefined;
      const keyAt = at + spaces.length;
      siblings.push({
        ...{ key, at: keyAt, value: isNull(value) ? undefined : value, valueLength: value.length },
        valueAt: value === "" ? keyAt : keyAt + key.length + 1 + gap.length,
        below: spaces === "" ? below : [],
      });
    }
    at = next;
  }
  return pairs.length === 0 ? undefined : pairs;
}

/** Signs that no line may have: of control, other blanks and breaks, a comment. */
const unusual = once(() => /[^\P{Cc}\r\n]|[\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]|\r(?!\n)| #/u);

/** A mapping in one line, or what would be one. */
const furtherKey = /:(?: |$)/;

/** A key of words, and a value that begins with a letter, a digit or a sign without a meaning. */
const plainLine = once(
  () => /^( *)([A-Za-z][\w-]{0,60}(?: [\w-]{1,60}){0,5}):(?=$| )( *)((?:[\p{L}\p{N}(/+.$][^]*?)?) *$/u,
);

function isNull(word: string): boolean {
  return word === "" || word === "null" || word === "Null" || word === "NULL";
}
