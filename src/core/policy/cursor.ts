import { isMap, isScalar, isSeq } from "yaml";
import type { Problem } from "../model/problem.ts";
import type { TextRange } from "../text/range.ts";
import { expectedWords } from "../text/choices.ts";
import { t } from "../text/say.ts";

/**
 * A value of the policy file, or the place where one is missing. Reading a value that is there but wrong reports a
 * problem and gives undefined; reading one that is missing gives undefined alone.
 */
export interface Cursor {
  /** Dotted, for messages: `updates.cadence`. Empty at the top. */
  readonly path: string;
  readonly there: boolean;
  readonly isObject: boolean;
  readonly isList: boolean;
  readonly isFlag: boolean;
  readonly range: TextRange;
  /** The value of a key. Keys asked for are the known ones: see `rejectOthers`. */
  readonly get: (key: string) => Cursor;
  readonly text: () => string | undefined;
  readonly number: () => number | undefined;
  readonly flag: () => boolean | undefined;
  readonly oneOf: <Word extends string>(words: readonly Word[]) => Word | undefined;
  /** Undefined where the value is missing or no list. */
  readonly items: () => readonly Cursor[] | undefined;
  /** The keys with their values; undefined where the value is missing or no object. */
  readonly entries: () => readonly (readonly [key: string, value: Cursor])[] | undefined;
  /** Reports that the value is not what was expected. */
  readonly unexpected: (expected: string) => void;
  /**
   * Reports every key that nobody asked for. Called last. `meant` says, for keys that people know from elsewhere, what is
   * expected instead.
   */
  readonly rejectOthers: (meant?: (key: string) => string | undefined) => void;
}

/** No number of a policy is larger: a million minutes are two years, and calendars end not so far behind a million days. */
export const mostNumber = 1_000_000;

/** A cursor on a parsed YAML node; problems are added to `problems`. `parent` is the place of a value that is missing. */
export function cursorAt(node: unknown, path: string, parent: TextRange, problems: Problem[]): Cursor {
  const range = rangeOfNode(node) ?? parent;
  const there = node !== undefined && !(isScalar(node) && node.value === null);
  const asked = new Set<string>();
  const unexpected = (expected: string): void => {
    const name = path === "" ? t("the policy") : `\`${path}\``;
    problems.push({
      code: "policy-invalid",
      message: t(
        "Unexpected {0} for {1}, expected {2}. The default is used.",
        describe(node),
        name,
        expected,
      ),
      range,
    });
  };
  const child = (key: string, value: unknown): Cursor =>
    cursorAt(value, path === "" ? key : `${path}.${key}`, range, problems);
  const entries: Cursor["entries"] = () => {
    if (!there) return undefined;
    if (!isMap(node)) {
      unexpected(t("an object `{ … }`"));
      return undefined;
    }
    return node.items.map(
      (pair) => [keyText(pair.key), child(keyText(pair.key), pair.value ?? undefined)] as const,
    );
  };
  return {
    path,
    there,
    isObject: isMap(node),
    isList: isSeq(node),
    isFlag: isScalar(node) && typeof node.value === "boolean",
    range,
    unexpected,
    entries,
    get(key) {
      asked.add(key);
      const pair = isMap(node) ? node.items.findLast((other) => keyText(other.key) === key) : undefined;
      return child(key, pair?.value ?? undefined);
    },
    text() {
      if (!there) return undefined;
      if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "") return node.value;
      unexpected(t("a text"));
      return undefined;
    },
    number() {
      if (!there) return undefined;
      const value = isScalar(node) ? node.value : undefined;
      if (typeof value === "number" && value >= 0 && value <= mostNumber) return value;
      unexpected(t("a number from 0 to {0}", mostNumber));
      return undefined;
    },
    flag() {
      if (!there) return undefined;
      if (isScalar(node) && typeof node.value === "boolean") return node.value;
      unexpected(t("`true` or `false`"));
      return undefined;
    },
    oneOf(words) {
      if (!there) return undefined;
      const value = isScalar(node) ? node.value : undefined;
      const found = words.find((word) => word === value);
      if (found === undefined) unexpected(expectedWords(String(value), words));
      return found;
    },
    items() {
      if (!there) return undefined;
      if (!isSeq(node)) {
        unexpected(t("a list `[ … ]`"));
        return undefined;
      }
      return node.items.map((item, index) => cursorAt(item, `${path}[${index}]`, range, problems));
    },
    rejectOthers(meant) {
      if (!there) return;
      if (!isMap(node)) {
        unexpected(t("an object `{ … }`"));
        return;
      }
      for (const { key } of node.items) {
        const text = keyText(key);
        if (asked.has(text)) continue;
        const known = meant?.(text) ?? expectedWords(text, asked);
        problems.push({
          code: "policy-unknown-key",
          message: t("Unexpected key `{0}`, expected {1}. It is ignored.", text, known),
          range: rangeOfNode(key) ?? range,
        });
      }
    },
  };
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function rangeOfNode(node: unknown): TextRange | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}

function describe(node: unknown): string {
  if (isMap(node)) return t("object");
  if (isSeq(node)) return t("list");
  if (!isScalar(node)) return t("value");
  const value = String(node.value);
  return `\`${value.length > 40 ? `${value.slice(0, 39)}…` : value}\``;
}
