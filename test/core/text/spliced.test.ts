import { describe, expect, it } from "vitest";
import { areSamePlain, sharedEnds, spliced } from "../../../src/core/text/spliced.ts";

const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map((name) => ({ name }));

function list(...elements: readonly (typeof a)[]): readonly object[] {
  return elements.filter((element) => element !== undefined);
}

describe("what two lists share at their ends", () => {
  it.each([
    [list(a, b, c), list(a, b, c), { start: 3, end: 0 }],
    [list(a, b, c), list(a, d, c), { start: 1, end: 1 }],
    [list(a, a), list(a, a, a), { start: 2, end: 0 }],
    [list(), list(a), { start: 0, end: 0 }],
    [list(a, b, c, d), list(c, d), { start: 0, end: 2 }],
  ])("is counted by identity, and nothing twice", (before, now, ends) => {
    expect(sharedEnds(before, now)).toEqual(ends);
  });
});

describe("values of a list", () => {
  it("are worked out for what came in between, and taken over for the rest", () => {
    const worked: object[] = [];
    const work = (element: object): string => {
      worked.push(element);
      return "new";
    };
    const values = spliced({ of: list(a, b, c), values: ["1", "2", "3"] }, list(a, d, e, c), work);
    expect(values).toEqual(["1", "new", "new", "3"]);
    expect(worked).toEqual(list(d, e));
  });

  it("are the same ones where nothing came in between", () => {
    const values = ["1", "2"];
    expect(spliced({ of: list(a, b), values }, list(a, b), String)).toBe(values);
    expect(spliced({ of: list(a, b), values }, list(b), String)).toEqual(["2"]);
  });

  it("are the list before where what was made anew comes to the same", () => {
    const values = [["1"], ["2"], ["3"]];
    expect(spliced({ of: list(a, b, c), values }, list(a, d, c), () => ["2"])).toBe(values);
    expect(spliced({ of: list(a, b, c), values }, list(a, d, c), () => ["4"])).toEqual([["1"], ["4"], ["3"]]);
    const plain = [{ of: 1 }, { of: 2 }];
    const two = (): { of: number } => ({ of: 2 });
    expect(spliced({ of: list(a, b), values: plain }, list(a, c), two)).not.toBe(plain);
    expect(spliced({ of: list(a, b), values: plain }, list(a, c), two, areSamePlain)).toBe(plain);
    expect(spliced({ of: list(a, b), values: plain }, list(a), two, areSamePlain)).toEqual([{ of: 1 }]);
  });
});
