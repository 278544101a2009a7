import { describe, expect, it } from "vitest";
import { detached } from "../../../src/core/text/detached.ts";
import { keptWhile } from "../../../src/core/text/kept-while.ts";
import { oncePerText } from "../../../src/core/text/once-per-text.ts";
import { oncePer } from "../../../src/core/text/once-per.ts";

describe("what is worked out once", () => {
  it("is not worked out again for the same object, whatever came of it", () => {
    let calls = 0;
    const work = oncePer((key: { readonly name: string }) => {
      calls += 1;
      return key.name === "é" ? undefined : key.name;
    });
    const [one, other] = [{ name: "é" }, { name: "é" }];
    expect([work(one), work(one), work(other)]).toEqual([undefined, undefined, undefined]);
    expect(calls).toBe(2);
  });

  it("is not worked out again for an equal text, and forgets where there are too many", () => {
    let calls = 0;
    const length = oncePerText((text) => {
      calls += 1;
      return text.length;
    });
    const long = "漢 ".repeat(40);
    expect([length(long.slice(2)), length(long.slice(2)), length("🚒")]).toEqual([78, 78, 2]);
    expect(calls).toBe(2);
    for (let index = 0; index < 10_000; index += 1) length(String(index));
    expect(length("🚒")).toBe(2);
    expect(calls).toBe(10_003);
  });

  it("is given again while a new one is the same", () => {
    const kept = keptWhile<readonly number[]>((before, now) => before.join() === now.join());
    const first = kept([1, 2]);
    expect(kept([1, 2])).toBe(first);
    const second = kept([1, 3]);
    expect(second).toEqual([1, 3]);
    expect(kept([1, 2])).not.toBe(first);
  });
});

it("a text cut from a longer one is the same text", () => {
  for (const text of ["", "é", "漢 🚒\r\n", "x".repeat(50)])
    expect(detached(` ${text} `.slice(1, -1))).toBe(text);
});
