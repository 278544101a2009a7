import { describe, expect, it } from "vitest";
import { readSourceSteps, readTaskSteps } from "../../../src/core/runbook/read-steps.ts";
import type { Step } from "../../../src/core/model/step.ts";
import { parsed } from "../../support/read-markdown.ts";

const tasks = (text: string): readonly Step[] =>
  readTaskSteps(parsed(text).document, { start: 0, end: text.length });

function source(text: string): readonly Step[] {
  const { document, sections } = parsed(text);
  return readSourceSteps(document, sections);
}

describe("steps of an incident's runbook", () => {
  it("reads task items with depth, state, reason, occurrence and phase", () => {
    const text =
      "## Start\n\n1. [x] Declare the *incident*\n2. [ ] Page them (skipped: not theirs)\n   - [ ] Nested `x`\n3. [ ] Wait (blocked: `legal` \\(again\\))\n4. no task\n\n## End\n\n- [ ] Nested `x`\n";
    expect(
      tasks(text).map((s) => [s.line, s.depth, s.checked, s.state, s.reason, s.text, s.occurrence, s.phase]),
    ).toEqual([
      [3, 0, true, "done", undefined, "Declare the incident", 1, "Start"],
      [4, 0, false, "skipped", "not theirs", "Page them", 1, "Start"],
      [5, 1, false, "open", undefined, "Nested x", 1, "Start"],
      [6, 0, false, "blocked", "`legal` (again)", "Wait", 1, "Start"],
      [11, 0, false, "open", undefined, "Nested x", 2, "End"],
    ]);
  });

  it("takes an empty box and fenced boxes for no step", () => {
    expect(tasks("- [ ]\n- [ ] \n\n```\n- [ ] a\n```\n")).toEqual([]);
  });

  it("reads only what begins within the range", () => {
    const text = "- [ ] before\n\n## Runbook\n\n- [ ] inside\n";
    const steps = readTaskSteps(parsed(text).document, {
      start: text.indexOf("\n\n- [ ] inside"),
      end: text.length,
    });
    expect(steps.map((step) => step.text)).toEqual(["inside"]);
  });

  it("takes a reason only at the end and only where its brackets are one pair", () => {
    const texts = ["a (skipped: b) c", "a (skipped: b (c))", "a (Skipped: b)", "a(skipped: b)"];
    expect(tasks(texts.map((text) => `- [ ] ${text}\n`).join("")).map(({ state }) => state)).toEqual(
      texts.map(() => "open"),
    );
    expect(tasks("- [ ] a (skipped: b) (blocked: c)\n")[0]).toMatchObject({
      state: "blocked",
      reason: "c",
      text: "a (skipped: b)",
    });
  });

  it("joins wrapped lines and line breaks of the first paragraph with blanks", () => {
    expect(tasks("- [ ] one<br>two\n  three\n\n  four\n")[0]).toMatchObject({
      text: "one two three",
      body: "four",
    });
  });
});

describe("the places of a step", () => {
  it("anchors box, end of text and reason in the whole text, BOM and CRLF counted", () => {
    const text =
      "\uFEFF## Runbook\r\n\r\n1. [x] [Déclare](https://example.org) 漢\r\n2. [ ] Page 🚒  \r\n   them (skipped: no)\r\n\r\n   body\r\n";
    const at = (range: { start: number; end: number } | undefined): string | undefined =>
      range && text.slice(range.start, range.end);
    const [done, skipped] = tasks(text);
    expect([at(done?.anchors?.box), at(skipped?.anchors?.box), at(skipped?.anchors?.suffix)]).toEqual([
      "x",
      " ",
      " (skipped: no)",
    ]);
    expect(text.slice(0, done?.anchors?.textEnd).endsWith("漢")).toBe(true);
    expect(text.slice(0, skipped?.anchors?.textEnd).endsWith("them")).toBe(true);
    expect([skipped?.text, skipped?.body, skipped?.line]).toEqual(["Page 🚒 them", "body", 4]);
  });
});

describe("who does a step, and by when", () => {
  it.each([
    ["Tell them (Communications Lead, within 15 min)", "Communications Lead", 15],
    ["Tell them (Incident Commander)", "Incident Commander", undefined],
    ["Tell them (within 2 h)", undefined, 120],
    ["Tell them (Scribe, Jane Doe)", "Scribe, Jane Doe", undefined],
    ["Tell them (if needed)", undefined, undefined],
    ["Tell them (Linux)", undefined, undefined],
    ["Tell them (Optional, see below)", undefined, undefined],
  ])("%s", (text, owner, within) => {
    expect(tasks(`- [ ] ${text}\n`)[0]).toMatchObject({ text, owner, within });
  });
});

describe("steps of a runbook source", () => {
  it("reads ordered items, task items, Step headings and bullets", () => {
    const text =
      "# Restore\n\n## Diagnosis\n\n1. Check a\n\n   ```sh\n   ls -l\n   ```\n\n2. Check b\n   1. Inner\n\n## Mitigation\n\n### Step 1: Stop\n\n- [ ] Drain\n\n- Step 2. Start\n- plain\n";
    expect(source(text).map((s) => [s.text, s.depth, s.checked, s.phase, s.commands])).toEqual([
      ["Check a", 0, undefined, "Diagnosis", ["ls -l"]],
      ["Check b", 0, undefined, "Diagnosis", []],
      ["Inner", 1, undefined, "Diagnosis", []],
      ["Step 1: Stop", 0, undefined, "Mitigation", []],
      ["Drain", 1, false, "Mitigation", []],
      ["Step 2. Start", 1, undefined, "Mitigation", []],
    ]);
  });

  it("leaves out links, causes, symptoms, background and fenced text", () => {
    const text =
      "# T\n\n1. [Diagnosis](#diagnosis)\n2. [Links](#links)\n\n## Possible causes\n\n1. Disk full\n\n## Diagnosis\n\nIt has two symptoms:\n\n1. Slow\n2. Down\n\n```\n1. [ ] a\n```\n\n## References\n\n1. A book\n";
    expect(source(text)).toEqual([]);
  });

  it("gives the body without its indent, code below a list included", () => {
    const steps = source("1. Check\n\n   - a\n     - b\n\n2. Run\n\n```sh\nls\n```\n");
    expect(steps.map(({ body }) => body)).toEqual(["- a\n  - b", "```sh\nls\n```"]);
    expect(steps[1]?.anchors).toBeUndefined();
  });
});
