import { describe, expect, it } from "vitest";
import { rules } from "../../../src/core/lint/rules/index.ts";
import { lintText, shown } from "./lint-text.ts";

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))("%s", (__, example) => {
    const { markdown, ...given } = example;
    const findings = lintText(markdown, { ...given, rules: [rule] });
    expect(shown(markdown, findings)).toEqual(example.reports);
  });
});
