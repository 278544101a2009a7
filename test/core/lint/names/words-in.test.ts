import { expect, it } from "vitest";
import { wordsIn } from "../../../../src/core/lint/names/words-in.ts";

it("gives words with their places, possessives taken off", () => {
  expect(wordsIn("Bob’s PR; the nodes' disks")).toMatchObject([
    { text: "Bob", start: 0, end: 3, owns: true, opens: true },
    { text: "PR", start: 6, end: 8, owns: false },
    { text: "the", start: 10, opens: true },
    { text: "nodes", start: 14, end: 19, owns: true },
    { text: "disks", start: 21 },
  ]);
});

it("knows where a sentence, a cell or a point begins", () => {
  const opening = wordsIn("It broke. Then it ran: Bob said (no) e.g. 1.5 | Amy 漢 🚒 – é").filter(
    ({ opens }) => opens,
  );
  expect(opening.map(({ text }) => text)).toEqual(["It", "Then", "Bob", "1", "Amy", "é"]);
});
