import type { Policy, RuleOptionValue } from "../policy/policy.ts";
import type { Rule, RuleOptions } from "./rule.ts";

/** The options of a rule under a policy. A value of another kind than the default's counts as missing. */
export function optionsOf(rule: Pick<Rule, "id" | "options">, policy: Policy): RuleOptions {
  const said = policy.lint.rules[rule.id]?.options ?? {};
  const of = (
    name: string,
  ): { readonly set: RuleOptionValue | undefined; readonly standard: RuleOptionValue } => {
    const option = rule.options?.[name];
    if (option === undefined) throw new Error(`Rule ${rule.id} has no option ${name}`);
    return { set: said[name], standard: option.default };
  };
  return {
    number(name) {
      const { set, standard } = of(name);
      return typeof set === "number" ? set : Number(standard);
    },
    flag(name) {
      const { set, standard } = of(name);
      return typeof set === "boolean" ? set : standard === true;
    },
    words(name) {
      const { set, standard } = of(name);
      return isList(set) ? set : isList(standard) ? standard : [];
    },
  };
}

/** `Array.isArray` takes the type from a readonly list. */
function isList(value: RuleOptionValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}
