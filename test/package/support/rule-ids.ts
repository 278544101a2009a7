import { rules } from "../../../src/core/lint/rules/index.ts";

/** The rules, each of which has a page that ships. */
export const ruleIds: readonly string[] = rules.map((rule) => rule.id);
