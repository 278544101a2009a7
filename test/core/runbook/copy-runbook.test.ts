import { describe, expect, it } from "vitest";
import { copyRunbook } from "../../../src/core/runbook/copy-runbook.ts";
import { read, recordText } from "../../support/record.ts";

function lines(...source: readonly string[]): readonly string[] {
  return copyRunbook(source.join("\n")).split("\n");
}

describe("copying a runbook into a record", () => {
  it("makes a task of every step: task items, ordered items and `Step N` headings", () => {
    expect(lines("- [x] Declare", "- [ ] Assign roles")).toEqual(["1. [ ] Declare", "2. [ ] Assign roles"]);
    expect(lines("1. Declare", "2) Assign roles")).toEqual(["1. [ ] Declare", "2. [ ] Assign roles"]);
    expect(lines("## Step 1: Declare", "", "Now.", "", "## Step 2: Assign")).toEqual([
      "1. [ ] Step 1: Declare",
      "",
      "   Now.",
      "",
      "2. [ ] Step 2: Assign",
    ]);
  });

  it("keeps a step's body under it: prose, commands and sub-steps", () => {
    const source = [
      "- [ ] Restart é",
      "  Ask first.",
      "",
      "  ```sh",
      "  systemctl restart web",
      "",
      "  curl /health",
      "  ```",
      "  - [x] Tell ops",
    ];
    expect(lines(...source, "- [ ] Next")).toEqual([
      "1. [ ] Restart é Ask first.",
      "",
      "   ```sh",
      "   systemctl restart web",
      "",
      "   curl /health",
      "   ```",
      "   - [ ] Tell ops",
      "",
      "2. [ ] Next",
    ]);
  });

  it("writes phases as headings, and leaves the title out", () => {
    expect(lines("# Database down", "", "1. Declare", "", "## Contain <now> #", "", "1. Switch")).toEqual([
      "1. [ ] Declare",
      "",
      "### Contain \\<now>",
      "",
      "2. [ ] Switch",
    ]);
  });

  it("is empty where there are no steps", () => {
    expect(copyRunbook("# About\n\nThis page describes the system.\n")).toBe("");
    expect(copyRunbook("")).toBe("");
  });

  it("reads CRLF as any other", () => {
    expect(copyRunbook("1. a\r\n   b\r\n\r\n   c\r\n2. d\r\n")).toBe("1. [ ] a b\n\n   c\n\n2. [ ] d");
  });

  it("does not take a phase for the record's timeline", () => {
    const runbook = lines("## Keep the timeline", "", "1. Log what you see", "", "## Status", "", "1. Tell");
    const { snapshot } = read(recordText({ runbook }));
    expect(snapshot.problems).toEqual([]);
    expect(snapshot.timeline).toHaveLength(1);
    expect(snapshot.steps.map((step) => step.phase)).toEqual(["Keep the timeline", "Status"]);
  });
});
