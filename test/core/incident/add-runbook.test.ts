import { describe, expect, it } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { after, at, addedLines, read, recordText, refusal } from "../../support/record.ts";

const now = at("2026-11-21T14:10:00Z");
const add = (markdown: string, title = "Bad deploy é 漢"): Intent => ({
  kind: "add-runbook",
  at: now,
  title,
  markdown,
});
const markdown = "# Bad deploy\n\n- [x] Roll back 🚒\n- [ ] Tell ops\n";

describe("adding a runbook", () => {
  it("puts its steps behind those that are there, numbers on, and notes it", () => {
    const text = recordText({ runbook: ["1. [x] Declare", "2. [ ] Page them (skipped: no)"] });
    const added = after(text, add(markdown));
    expect(addedLines(text, added).filter((line) => line !== "")).toEqual([
      "3. [ ] Roll back 🚒",
      "4. [ ] Tell ops",
      "- 2026-11-21T14:10:00Z Runbook added: Bad deploy é 漢",
    ]);
    expect(read(added).snapshot.steps.map(({ text: step, state }) => `${step}: ${state}`)).toEqual([
      "Declare: done",
      "Page them: skipped",
      "Roll back 🚒: open",
      "Tell ops: open",
    ]);
  });

  it("makes the section where there is none, before the timeline, in the file's line breaks", () => {
    const text = recordText().replace(/\n/g, "\r\n");
    const added = after(text, add(markdown));
    expect(added).toContain(
      "# Checkout errors\r\n\r\n## Runbook\r\n\r\n1. [ ] Roll back 🚒\r\n2. [ ] Tell ops\r\n\r\n## Timeline\r\n",
    );
    expect(added.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    expect(read(added).snapshot.problems).toEqual([]);
  });

  it("fills a section that is empty", () => {
    const text = recordText({ runbook: [] });
    expect(after(text, add(markdown))).toContain("## Runbook\n\n1. [ ] Roll back 🚒\n2. [ ] Tell ops\n");
  });

  it("keeps its steps out of a fence that is left open", () => {
    const text = recordText({ runbook: ["1. [ ] Declare", "", "   ```", "   é"] });
    const added = after(text, add(markdown));
    expect(added).toContain("   é\n\n2. [ ] Roll back 🚒\n3. [ ] Tell ops\n\n## Timeline\n");
    expect(read(added).snapshot.steps).toHaveLength(3);
  });

  it("leaves everything else as it was", () => {
    const text = recordText({
      runbook: ["1. [ ] Declare", "", "   Ask `#ops`.", "", "### Later", "", "Words."],
    });
    const added = after(text, add(markdown));
    const kept = text.split("\n").filter((line) => line !== "");
    expect(added.split("\n").filter((line) => kept.includes(line))).toEqual(kept);
  });

  it("adds only the steps that are missing, and leaves the marks of the others", () => {
    const text = recordText({ runbook: ["1. [x] roll back 🚒.", "2. [ ] Page them (skipped: no)"] });
    const added = after(text, add(markdown));
    expect(addedLines(text, added).filter((line) => line !== "")).toEqual([
      "3. [ ] Tell ops",
      "- 2026-11-21T14:10:00Z Runbook added: Bad deploy é 漢 (missing steps: 1 of 2)",
    ]);
    expect(read(added).snapshot.steps.map(({ state }) => state)).toEqual(["done", "skipped", "open"]);
    expect(refusal(added, add(markdown, "Bad deploy")).reason).toBe(
      "All steps of the runbook `Bad deploy` are there already: nothing was copied.",
    );
  });

  it("copies a text twice only where the runbook has it twice", () => {
    const twice = "1. Wait\n2. Look\n3. Wait\n";
    const once = after(recordText({ runbook: ["1. [x] Wait"] }), add(twice));
    expect(read(once).snapshot.steps.map(({ text }) => text)).toEqual(["Wait", "Look", "Wait"]);
  });

  it("is refused where there is no step to copy, or no record to copy it into", () => {
    expect(refusal(recordText(), add("# About\n\nWords.\n", "About"))).toEqual({
      reason: "The runbook `About` has no steps to copy.",
      line: undefined,
    });
    expect(refusal("---\nsitrep: 1\nkind: review\n---\n", add(markdown)).reason).toContain(
      "It is no incident of Sitrep's",
    );
  });
});
