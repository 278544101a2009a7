import { describe, expect, it } from "vitest";
import { similarAmong, similarTo } from "../../../src/core/insights/similar-to.ts";
import { stemsOf } from "../../../src/core/insights/stems.ts";
import type { IncidentFacts } from "../../../src/core/insights/facts.ts";
import { factsOf } from "../../support/facts.ts";

function about(path: string, text: string, changed: Partial<IncidentFacts> = {}): IncidentFacts {
  return factsOf({ path, title: undefined, service: undefined, words: stemsOf(text).join(" "), ...changed });
}

const one = about("one", "connection pool exhausted by retries", { service: "checkout" });

describe("similarTo", () => {
  it("finds incidents that share rare words before those that share common ones", () => {
    const all = [
      about("a", "certificate expired; retries"),
      about("b", "retries"),
      about("c", "the pool was exhausted"),
      about("d", "disk full"),
    ];
    expect(similarTo(one, all).map(({ facts, words }) => [facts.path, words])).toEqual([
      ["c", ["exhaust", "pool"]],
      ["b", ["retri"]],
      ["a", ["retri"]],
    ]);
  });

  it("puts the same service first among equals, and says so", () => {
    const all = [about("a", "pool"), about("b", "pool", { service: "checkout" })];
    expect(similarTo(one, all).map(({ facts, sameService }) => [facts.path, sameService])).toEqual([
      ["b", true],
      ["a", false],
    ]);
  });

  it("tells the kinds of factors that both have", () => {
    const factors = [{ text: "pool", kind: "process" } as const];
    const [first] = similarTo({ ...one, factors }, [about("a", "pool", { factors })]);
    expect(first?.kinds).toEqual(["process"]);
  });

  it("leaves out the incident itself, drills and what was none", () => {
    const all = [one, about("a", "pool", { drill: true }), about("b", "pool", { notAnIncident: true })];
    expect(similarTo(one, all)).toEqual([]);
  });

  it("finds nothing for an incident without words", () => {
    expect(similarTo(about("x", ""), [one])).toEqual([]);
  });

  it("gives the same answer whatever the order, and no more than asked for", () => {
    const all = ["a", "b", "c", "d"].map((path) => about(path, "pool"));
    const found = similarAmong(all)(one, 3);
    expect(found.map(({ facts }) => facts.path)).toEqual(["a", "b", "c"]);
    expect(similarAmong(all.toReversed())(one, 3)).toEqual(found);
  });
});

describe("stemsOf", () => {
  it.each([
    ["Connections were exhausted", ["connect", "exhaust"]],
    ["the user's retries", ["user", "retri"]],
    ["Die Datenbank war überlastet", ["die", "datenbank", "überlastet"].slice(1)],
    ["データベースの接続が失敗した", ["データベース", "接続", "失敗"]],
    ["db-eu-1 2026 14:02 é 🚒", ["db", "eu"]],
    ["ＰＯＯＬ", ["pool"]],
  ])("cuts the words of %s", (text, stems) => {
    expect(stemsOf(text)).toEqual(stems);
  });
});
