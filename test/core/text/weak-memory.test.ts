import { describe, expect, it } from "vitest";
import { oncePer } from "../../../src/core/text/once-per.ts";
import { forgetAll, weakMemory } from "../../../src/core/text/weak-memory.ts";

describe("weakMemory", () => {
  it("remembers until all is forgotten, and then remembers again", () => {
    const memory = weakMemory<object, string>();
    const key = {};
    expect(memory.get(key)).toBeUndefined();
    memory.set(key, "é 漢 🚒");
    expect(memory.get(key)).toBe("é 漢 🚒");
    forgetAll();
    expect(memory.get(key)).toBeUndefined();
    memory.set(key, "again");
    expect(memory.get(key)).toBe("again");
  });

  it("has what is worked out once per object worked out again after that, to the same end", () => {
    let calls = 0;
    const lengthOf = oncePer((words: readonly string[]) => {
      calls += 1;
      return words.length;
    });
    const words = ["one", "two"];
    expect([lengthOf(words), lengthOf(words), calls]).toEqual([2, 2, 1]);
    forgetAll();
    expect([lengthOf(words), lengthOf(words), calls]).toEqual([2, 2, 2]);
  });
});
