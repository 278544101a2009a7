import { describe, expect, it } from "vitest";
import { takenOver } from "../../../../src/core/review/board/taken-over.ts";

interface One {
  readonly text: string;
  readonly owner: string | undefined;
  readonly due: undefined;
  readonly link: string | undefined;
}

/** `Sam: Add an alert <https://…>` */
function action(written: string): One {
  const [, owner, text = "", link] = /^(?:(\w+): )?(.*?)(?: <(.*)>)?$/.exec(written) ?? [];
  return { text, owner, due: undefined, link };
}

/** What is left of the record's, and the ties as `review's = record's`. */
function over(own: readonly string[], reviewed: readonly string[]) {
  const { left, perhaps } = takenOver(own.map(action), reviewed.map(action));
  return {
    left: left.map(({ text }) => text),
    perhaps: [...perhaps].map(([there, here]) => `${there.text} = ${here.text}`),
  };
}

const none = { left: [], perhaps: [] };

describe("takenOver", () => {
  it.each([
    ["Sam: Add an alert for the pool", "Sam: Add an alert for the pool"],
    ["Sam: Add an alert on saturation of the pool", "Sam: Add alerts when the pool saturates"],
    ["Raise the limit <https://x.example/OPS-1>", "Sam: Bound what queues <https://x.example/OPS-1>"],
    ["Sam: プールの飽和を監視する警報を追加する", "Sam: プールの飽和の監視に警報を追加する"],
  ])("takes two for one that clearly are: %s, %s", (own, reviewed) => {
    expect(over([own], [reviewed])).toEqual(none);
  });

  it.each([
    ["Add an alert on saturation of the pool", "Sam: Add alerts when the pool saturates"],
    ["Sam: Add an alert on saturation of the pool", "Jane: Add alerts when the pool saturates"],
    ["Sam: Raise the limit of pool 2 in checkout", "Sam: Raise the limit of pool 3 in checkout"],
    ["Sam: Move shard a to the new cluster today", "Sam: Move shard b to the new cluster today"],
    ["Sam: Test the failover of the database", "Sam: Test the backup of the database"],
  ])("shows both with the tie where that is in doubt: %s, %s", (own, reviewed) => {
    const [{ text: here }, { text: there }] = [action(own), action(reviewed)];
    expect(over([own], [reviewed])).toEqual({ left: [here], perhaps: [`${there} = ${here}`] });
  });

  it.each([
    ["Sam: Add an alert for the pool", "Sam: Write the runbook of the cache"],
    ["Sam: Fix the pool", "Sam: Fix the cache"],
    ["Sam: 漢", "Sam: é"],
  ])("has two where hardly a word is the same: %s, %s", (own, reviewed) => {
    expect(over([own], [reviewed])).toEqual({ left: [action(own).text], perhaps: [] });
  });

  it("takes no address for a ticket that more than two have, as that of a graph", () => {
    const graph = "<https://g.example/d/1>";
    expect(over([`Drain the node ${graph}`], [`Page sooner ${graph}`, `Write a runbook ${graph}`])).toEqual({
      left: ["Drain the node"],
      perhaps: [],
    });
  });

  it("takes each for one at most, the most alike first", () => {
    const own = [
      "Sam: Add an alert on saturation of the pool",
      "Sam: Add an alert on saturation of the disk",
    ];
    expect(over(own, ["Sam: Add alerts when the disk saturates"])).toEqual({
      left: ["Add an alert on saturation of the pool"],
      perhaps: [],
    });
  });
});
