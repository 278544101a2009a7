import { describe, expect, it } from "vitest";
import { stemsOf } from "../../../src/core/insights/stems.ts";
import { wordsBehind } from "../../../src/core/insights/words-behind.ts";

describe("wordsBehind", () => {
  it("says stems as the first text wrote them, in the order of the stems", () => {
    const stems = stemsOf("caches exhausted pools");
    expect(wordsBehind(stems, ["Pools were exhausted", "the cache, the pool"])).toEqual([
      "cache",
      "exhausted",
      "Pools",
    ]);
  });

  it("leaves out what none of the texts has, and knows words without blanks between them", () => {
    expect(wordsBehind(["empti", ...stemsOf("検索")], ["検索結果"])).toHaveLength(1);
    expect(wordsBehind(["empti"], [])).toEqual([]);
  });
});
