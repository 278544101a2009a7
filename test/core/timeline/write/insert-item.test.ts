import { describe, expect, it } from "vitest";
import { addedLines, after, at, recordText } from "../../../support/record.ts";

const declared = "2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const wanted = "2026-11-21T14:10:00Z Rolled back";

/** The record's lines after its `## Timeline` once an entry is logged. */
function logged(timeline: readonly string[]): readonly string[] {
  const text = recordText({ timeline });
  const written = after(text, {
    kind: "log",
    at: at("2026-11-21T14:10:00Z"),
    type: "note",
    text: "Rolled back",
  });
  expect(addedLines(text, written).filter((line) => line !== "")).toHaveLength(1);
  return written
    .trimEnd()
    .split("\n")
    .slice(written.split("\n").indexOf("## Timeline") + 2);
}

describe("an entry behind an item of our own timeline", () => {
  it.each([
    [
      "text on the next line is of the item",
      [`- ${declared}`, "and 漢"],
      [`- ${declared}`, "and 漢", `- ${wanted}`],
    ],
    [
      "text that closes an item's open code does not become the entry's",
      [`- ${declared}`, "  ```", "aaa"],
      [`- ${declared}`, "  ```", `- ${wanted}`, "", "aaa"],
    ],
    [
      "a tag on a line of its own, and what is behind it, are of the item",
      [`- ${declared}`, "<a href='x'>", "é</a>"],
      [`- ${declared}`, "<a href='x'>", "é</a>", `- ${wanted}`],
    ],
    [
      "with a wide margin, so that a block behind stays outside",
      [`-   ${declared}`, "", "  Prose 🚒"],
      [`-   ${declared}`, `-   ${wanted}`, "", "  Prose 🚒"],
    ],
    [
      "a heading may follow at once",
      [`- ${declared}`, "## Next"],
      [`- ${declared}`, `- ${wanted}`, "## Next"],
    ],
  ])("%s", (_, timeline, lines) => {
    expect(logged(timeline)).toEqual(lines);
  });
});
