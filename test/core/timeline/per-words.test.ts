import { describe, expect, it } from "vitest";
import { noteWords, perWords } from "../../../src/core/timeline/per-words.ts";

describe("what is made of a timeline's words", () => {
  it("is made once for timelines that say the same, and again for any other", () => {
    let times = 0;
    const count = perWords(() => (times += 1));
    const [one, other] = [{}, {}];
    const timelines = [[one], [one], [one, other], [other], [one]].map((words) => {
      const timeline: never[] = [];
      noteWords(timeline, words);
      return timeline;
    });
    expect(timelines.map(count)).toEqual([1, 1, 2, 3, 4]);
    expect(timelines.map(count)).toEqual([1, 1, 2, 3, 4]);
  });

  it("is made for each timeline of which nothing was noted", () => {
    let times = 0;
    const count = perWords(() => (times += 1));
    expect([[], []].map(count)).toEqual([1, 2]);
  });
});
