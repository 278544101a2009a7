import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { mergeKeepingBoth } from "../../src/git/merge-text.ts";
import { entryLines, record, team } from "./support/clones.ts";

const merge = mergeKeepingBoth(defaultPolicy);
const each = 10;

const front = "---\nsitrep: 1\nkind: incident\ntitle: Down\n---\n\n# Down\n\n## Timeline\n\n";
const entry = (who: number, number: number): string => {
  const second = String((number * 3 + who) % 60).padStart(2, "0");
  const minute = String(10 + Math.floor((number * 3 + who) / 60)).padStart(2, "0");
  return `- 2026-11-21T14:${minute}:${second}Z **Finding** é 漢 ${who}/${number}`;
};

/** The same numbers in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

describe("many hands on one record", () => {
  // The same with 8 clones of 250 entries: node test/bench/many-hands.mjs
  it(
    "keep every entry of three clones, once and in order, alike everywhere",
    { timeout: 120_000 },
    async () => {
      const { clone } = team();
      const clones = ["jane", "sam", "léa"].map((name) => clone(name));
      for (const hand of clones) hand.write(record, front);
      const roll = dice(7);
      for (let number = 0; number < each; number += 1) {
        clones.forEach((hand, who) => {
          hand.append(entry(who, number));
        });
        if (roll(3) > 0) continue;
        // The third is offline for the first half.
        const online = number < each / 2 ? clones.slice(0, 2) : clones;
        const result = await Promise.all(online.map((hand) => hand.sync({ merge })));
        expect(result.map(({ kind }) => kind)).toEqual(online.map(() => "synced"));
      }
      for (const hand of [...clones, ...clones]) expect((await hand.sync({ merge })).kind).toBe("synced");
      const all = clones.flatMap((_, who) =>
        Array.from({ length: each }, (_entry, number) => entry(who, number)),
      );
      for (const hand of clones) expect(entryLines(hand)).toEqual([...all].sort());
      expect(new Set(clones.map((hand) => hand.read(record))).size).toBe(1);
    },
  );
});
