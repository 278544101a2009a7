import { describe, expect, it } from "vitest";
import * as core from "./core.ts";
import { accuracyOf, scoredRules, scoreActions } from "./score-actions.mjs";

// `node test/eval/actions.mjs` scores more of them and says which are wrong.
describe.each(Object.values(scoredRules))("%s on seeded actions", (rule) => {
  it.each([
    ["words the reader was grown on", false],
    ["other words", true],
  ])("is right in 97 of 100: %s", (_, others) => {
    const results = scoreActions(core, { documents: 64, seed: 4, others }).filter(
      (result) => result.rule === rule,
    );
    expect(results.length).toBeGreaterThan(150);
    const { precision, recall, right } = accuracyOf(results);
    expect(right).toBeGreaterThan(40);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });
});
