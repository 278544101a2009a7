import { describe, expect, it } from "vitest";
import { readActions } from "../../../src/core/review/read-actions.ts";
import { parsed } from "../../support/read-markdown.ts";

function days(...due: readonly string[]): readonly (string | undefined)[] {
  const { document, sections } = parsed(
    `# Review\n\n## Actions\n\n${due.map((day) => `- Cap retries. Owner: Jane Doe, due ${day}\n`).join("")}`,
  );
  return readActions(document, sections).map(({ dueDate }) => dueDate);
}

describe("days written in numbers alone", () => {
  it("are read as one of the same review that can be read in one way only", () => {
    expect(days("12/04/2026", "12/18/2026", "01-29-2027")).toEqual([
      "2026-12-04",
      "2026-12-18",
      "2027-01-29",
    ]);
    expect(days("12/04/2026", "18/12/2026")).toEqual(["2026-04-12", "2026-12-18"]);
  });

  it("are no days where nothing tells, or two tell different things", () => {
    expect(days("12/04/2026", "2026-12-18")).toEqual([undefined, "2026-12-18"]);
    expect(days("12/04/2026", "12/18/2026", "18/12/2026")).toEqual([undefined, "2026-12-18", "2026-12-18"]);
  });
});
