import { reviewDepths, type ReviewDepth } from "../model/snapshot.ts";
import { t } from "../text/say.ts";
import type { Cursor } from "./cursor.ts";
import { listOf, tableOf } from "./lists.ts";
import {
  ruleLevels,
  type LintOverride,
  type LintPolicy,
  type RuleLevel,
  type RuleOptionValue,
  type RuleSetting,
  type RuleSettings,
} from "./policy.ts";

/** What a policy may say of a rule. */
export interface RuleDeclaration {
  readonly id: string;
  readonly options?: Readonly<Record<string, Pick<RuleOption, "default">>> | undefined;
}

/** Something that a team decides about a rule; the kind of its default is its kind. */
export interface RuleOption {
  readonly default: RuleOptionValue;
  /** One sentence, with the unit of a number. */
  readonly help: string;
}

/**
 * Reads what a policy says of the linter: `lint` (a level by rule id, or an object with `level` and options),
 * `overrides`, `ignore`, `baseline`. Without `rules`, any rule and any option may be named.
 */
export function readLint(root: Cursor, rules: readonly RuleDeclaration[] | undefined): LintPolicy {
  return {
    rules: readRules(root.get("lint"), rules),
    overrides: listOf(root.get("overrides"), (item) => readOverride(item, rules)) ?? [],
    ignore: listOf(root.get("ignore"), readGlob) ?? [],
    ignored: false,
    baseline: readLocalPath(root.get("baseline")),
  };
}

/**
 * A path on this machine. `\\host\share` and `//host/share` are other machines to Windows: asking for one tells it who is
 * logged in here, and a policy may come from anybody.
 */
function readLocalPath(at: Cursor): string | undefined {
  const path = at.text();
  if (path === undefined || !/^\s*[\\/]{2}/.test(path)) return path;
  at.unexpected(t("a path of this machine, best one from the policy's folder"));
  return undefined;
}

function readOverride(at: Cursor, rules: readonly RuleDeclaration[] | undefined): LintOverride | undefined {
  const files = listOf(at.get("files"), readGlob);
  const override = { files: files ?? [], rules: readRules(at.get("lint"), rules) };
  at.rejectOthers();
  if (files === undefined) at.unexpected(t("an object with `files`, a list of globs"));
  return files === undefined ? undefined : override;
}

/**
 * Each further star multiplies what matching a long name may cost: `*a*a*a*a*` takes seconds on a name of 250 letters. Three
 * in a name and three folders of any depth are matched at once, whatever the file is called.
 */
function readGlob(at: Cursor): string | undefined {
  const glob = at.text();
  if (glob === undefined) return undefined;
  const parts = glob.split("/");
  const isSimple =
    glob.length <= 500 &&
    parts.filter((part) => part.includes("**")).length <= 3 &&
    parts.every((part) => part === "**" || (part.match(/\*+/g)?.length ?? 0) <= 3);
  if (isSimple) return glob;
  at.unexpected(t("a glob with at most three `*` in a name and three `**`"));
  return undefined;
}

function readRules(at: Cursor, rules: readonly RuleDeclaration[] | undefined): RuleSettings {
  if (rules === undefined) return tableOf(at, (value) => readSetting(value, undefined)) ?? {};
  const known = rules.flatMap((rule) => {
    const value = at.get(rule.id);
    const setting = value.there ? readSetting(value, rule) : undefined;
    return setting === undefined ? [] : [[rule.id, setting] as const];
  });
  at.rejectOthers((key) => (at.path === "lint" ? keyBesideLint(key) : undefined) ?? ruleKey(key));
  return Object.fromEntries(known);
}

/** What people write into `lint` who know other linters, and belongs beside it; undefined for any other key. */
function keyBesideLint(key: string): string | undefined {
  if (key === "overrides" || key === "baseline") return t("it beside `lint`, in the policy itself");
  return ignoreKey(key);
}

/** The same of levels in an object of their own. */
function ruleKey(key: string): string | undefined {
  if (key !== "rules") return undefined;
  return t('the rules themselves, each with its level: `"lint": { "action-due": "off" }`');
}

/** What is expected of a key at the top of the policy that other linters have and this one calls otherwise. */
export function keyOfOthers(key: string): string | undefined {
  return key === "rules" || key === "rule"
    ? t('levels in `lint`: `"lint": { "action-due": "off" }`')
    : ignoreKey(key);
}

function ignoreKey(key: string): string | undefined {
  return /^(?:ignores?|ignored|ignore[-_]?(?:patterns?|files?|paths?)|excludes?|excluded)$/i.test(key)
    ? t('globs in `ignore`, beside `lint`: `"ignore": ["incidents/archive/"]`')
    : undefined;
}

/** `"warning"`, or `{ "level": "warning", "minutes": 30 }`, or a level by depth: `{ "level": { "light": "off" } }`. */
function readSetting(at: Cursor, rule: RuleDeclaration | undefined): RuleSetting | undefined {
  if (!at.isObject) {
    const level = at.oneOf(ruleLevels);
    return level === undefined ? undefined : { levels: everywhere(level), options: {} };
  }
  const levels = readLevels(at.get("level"));
  const options = rule === undefined ? anyOptions(at) : declaredOptions(at, rule);
  if (rule !== undefined) at.rejectOthers();
  return { levels, options };
}

function readLevels(at: Cursor): RuleSetting["levels"] {
  if (!at.isObject) {
    const level = at.oneOf(ruleLevels);
    return level === undefined ? {} : everywhere(level);
  }
  const levels = reviewDepths.flatMap((depth) => {
    const level = at.get(depth).oneOf(ruleLevels);
    return level === undefined ? [] : [[depth, level] as const];
  });
  at.rejectOthers();
  return Object.fromEntries(levels);
}

function everywhere(level: RuleLevel): Readonly<Record<ReviewDepth, RuleLevel>> {
  return { note: level, light: level, full: level };
}

function declaredOptions(at: Cursor, rule: RuleDeclaration): RuleSetting["options"] {
  return Object.fromEntries(
    Object.entries(rule.options ?? {}).flatMap(([name, option]) => {
      const value = readOption(at.get(name), option.default);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function readOption(at: Cursor, standard: RuleOptionValue): RuleOptionValue | undefined {
  if (typeof standard === "number") return at.number();
  if (typeof standard === "boolean") return at.flag();
  return listOf(at, (item) => item.text());
}

/** Options of rules that the reader does not know: whatever has the shape of one. */
function anyOptions(at: Cursor): RuleSetting["options"] {
  return Object.fromEntries(
    (at.entries() ?? []).flatMap(([name, value]) => {
      const option = name === "level" ? undefined : readOption(value, shapeOf(value));
      return option === undefined ? [] : [[name, option] as const];
    }),
  );
}

function shapeOf(at: Cursor): RuleOptionValue {
  return at.isList ? [] : at.isFlag ? true : 0;
}
