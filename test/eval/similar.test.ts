import { describe, expect, it } from "vitest";
import type { IncidentFacts } from "../../src/core/insights/facts.ts";
import { similarAmong } from "../../src/core/insights/similar-to.ts";
import { stemsOf } from "../../src/core/insights/stems.ts";
import { factsOf } from "../support/facts.ts";
import { incidentsOf } from "../bench/many-incidents.mjs";
import { pairs } from "./similar-pairs.mjs";

/** The first sentence is the title, the others stand in the summary. */
function written(path: string, text: string): IncidentFacts {
  const [title] = text.split(/[.。:：]/);
  return factsOf({ path, title, service: undefined, words: [...new Set(stemsOf(text))].join(" ") });
}

/** What else happened: the same services, the same troubles in the words of machines. */
const others = incidentsOf(600).map(({ record }, index) => written(`other/${index}`, saidIn(record)));

function saidIn(record: string): string {
  const [, title = ""] = /^title: (.*)$/m.exec(record) ?? [];
  const findings = Array.from(record.matchAll(/\*\*Finding\*\* (.*)/g), ([, said]) => said);
  return [title, ...findings].join(". ");
}

const planted = pairs.flatMap(([, first, second], index) => [
  written(`${index}/first`, first),
  written(`${index}/second`, second),
]);
const similar = similarAmong([...others, ...planted]);

/** The share of planted incidents whose other half is among the five most alike. */
function recallAt5(language: string): number {
  const found = pairs.flatMap(([spoken], index) =>
    spoken === language
      ? [isFound(index, "first", "second"), isFound(index, "second", "first")].map(Number)
      : [],
  );
  return found.reduce((sum, each) => sum + each, 0) / found.length;
}

function isFound(index: number, from: string, to: string): boolean {
  const one = planted.find(({ path }) => path === `${index}/${from}`);
  return one !== undefined && similar(one, 5).some(({ facts }) => facts.path === `${index}/${to}`);
}

// docs/insights.md has the figures.
describe("similar incidents among 600 others", () => {
  it.each([
    ["en", 0.85],
    ["de", 0.9],
    ["ja", 0.9],
  ])("finds the other half of a pair in %s", (language, least) => {
    expect(recallAt5(language)).toBeGreaterThanOrEqual(least);
  });
});
