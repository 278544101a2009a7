import picomatch from "picomatch";
import type { Policy, RuleSetting, RuleSettings } from "./policy.ts";

/**
 * The policy as it holds for one file: the overrides that fit are laid over its rules, and `lint.ignored` says whether it
 * is linted at all. `path` is relative to the folder of the policy, with either kind of slash.
 */
export function policyForFile(policy: Policy, path: string): Policy {
  const file = path.replaceAll("\\", "/").replace(/^\.\//, "");
  const { lint } = policy;
  const ignored = matches(lint.ignore, file);
  const fitting = lint.overrides.filter((override) => matches(override.files, file));
  if (!ignored && fitting.length === 0) return policy;
  const rules = fitting.reduce((before, { rules: over }) => laidOver(before, over), lint.rules);
  return { ...policy, lint: { ...lint, rules, overrides: [], ignored } };
}

/**
 * In `.gitignore`'s manner: a glob without a slash fits a name at any depth, one that ends in `/` a folder, and one that
 * begins with `!` takes back what those before it fit. Repeated groups such as `+(*a)` are taken as they are written:
 * matching them may take longer than anybody waits.
 */
function matches(globs: readonly string[], file: string): boolean {
  return globs.reduce((before, glob) => {
    const takesBack = glob.startsWith("!");
    const bare = takesBack ? glob.slice(1) : glob;
    const whole = bare.endsWith("/") ? `${bare}**` : bare;
    const how = { dot: true, noextglob: true, matchBase: !whole.includes("/") };
    const fits = picomatch.isMatch(file, whole, how);
    return fits ? !takesBack : before;
  }, false);
}

function laidOver(below: RuleSettings, above: RuleSettings): RuleSettings {
  const joined = Object.entries(above).map(([id, setting]) => {
    const before: RuleSetting | undefined = below[id];
    const levels = { ...before?.levels, ...setting.levels };
    return [id, { levels, options: { ...before?.options, ...setting.options } }] as const;
  });
  return { ...below, ...Object.fromEntries(joined) };
}
