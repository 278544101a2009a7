import { describe, expect, it } from "vitest";
import { readActions } from "../../../src/core/review/read-actions.ts";
import { parsed } from "../../support/read-markdown.ts";

/** Owner and day of each action below a heading. */
function read(lines: readonly string[], heading = "Action items"): readonly (readonly unknown[])[] {
  const { document, sections } = parsed(`# Review\n\n## ${heading}\n\n${lines.join("\n")}\n`);
  return readActions(document, sections).map(({ owner, dueDate }) => [owner, dueDate]);
}

describe("an action's owner and day", () => {
  it.each([
    ["Kill jobs after 60 minutes, 2026-12-04, Build Infra", "Build Infra", "2026-12-04"],
    ["Tell the teams, 2026-12-18, a.ferreira@example.com", "a.ferreira@example.com", "2026-12-18"],
    ["Tell the teams a.ferreira@example.com", "a.ferreira@example.com", undefined],
    ["Autoscale on queue time, ~~2026-11-13~~ 2026-12-11, Build Infra", "Build Infra", "2026-12-11"],
    ["Warm up from the replica; Xolani; 2026-12-09, was 2026-11-20.", "Xolani", "2026-12-09"],
    ["Forbid FLUSHALL in prod; Tiger crew; 2026-12-02.", "Tiger crew", "2026-12-02"],
    ["Owner: C. Abernethy. Due: 15 Dec '26. Spare licence.", "C. Abernethy", "2026-12-15"],
    ["Quiet hours by default <Yevheniya> <2026-12-07>", "Yevheniya", "2026-12-07"],
    ["List certificates that end before 2027-03-01 (@ysolde)", "@ysolde", undefined],
    ["The alarm, which is due on 2026-12-14, @ysolde", "@ysolde", "2026-12-14"],
    ["The Foxglove pod to quarantine bad feeds", "Foxglove pod", undefined],
    [
      "Babajide and the Foxglove pod will replace it by 29 January 2027",
      "Babajide and the Foxglove pod",
      "2027-01-29",
    ],
    ["Alert on a gap. Due: December the 18th, 2026", undefined, "2026-12-18"],
    ["Lock each job (Redis 7)", undefined, undefined],
    ["Restart the Redis pod when it is slow", undefined, undefined],
  ])("%s", (line, owner, due) => {
    expect(read([`- ${line}`])).toEqual([[owner, due]]);
  });

  it("stands where others say that it is nobody's yet, as a login too", () => {
    expect(
      read([
        "1. AI1 (prevent, P1, hkov): refuse promotion while replay lags.",
        "2. AI2 (process, P2, unowned): add failover to the game day.",
        "3. AI3 (prevent, P3, dba-guild): move off 12.9.",
      ]),
    ).toEqual([
      ["hkov", undefined],
      [undefined, undefined],
      ["dba-guild", undefined],
    ]);
  });

  it("is whoever owns others, in front of what they will do", () => {
    const others = [
      "- Retail Devices to keep one spare (due 18 December 2026).",
      "- Hinrich guide: Retail Devices to update it.",
    ];
    expect(read(others).map(([owner]) => owner)).toEqual(["Retail Devices", "Retail Devices"]);
  });
});

describe("what counts as an action", () => {
  it("is a line behind a sign for how far it is", () => {
    expect(
      read([
        "✅ Restart the nodes (Kaimana)",
        "",
        "⏳ Shard by region (Kaimana, 2026-12-18)",
        "",
        "🆕 Status page",
      ]),
    ).toEqual([
      ["Kaimana", undefined],
      ["Kaimana", "2026-12-18"],
      [undefined, undefined],
    ]);
  });

  it.each([
    ["Somebody still needs to go through the other clients.", 1],
    ["We are also going to ask our CDN for the raw logs.", 1],
    ["Bertrand offered to write up how an index is rebuilt.", 1],
    ["They offered to help us that night.", 0],
  ])("may be a sentence: %s", (sentence, count) => {
    expect(read([sentence])).toHaveLength(count);
  });

  it.each([
    "Planned measures",
    "What happens next",
    "To-dos",
    "Who does what",
    "Changes we're making",
    "Preventing a recurrence",
  ])("stands below %s", (heading) => {
    expect(read(["- Cap retries @jdoe"], heading)).toEqual([["@jdoe", undefined]]);
  });
});
