import { describe, expect, it } from "vitest";
import { readRunbook } from "../../../src/core/runbook/read-runbook.ts";
import { suggestChanges } from "../../../src/core/runbook/suggest-changes.ts";
import { read, recordText } from "../../support/record.ts";

const name = "2026-11-21-checkout-errors";

function source(...lines: readonly string[]) {
  const markdown = lines.join("\n");
  return { ...readRunbook(markdown), markdown };
}

/** The proposals for these runbooks, where the record has these lines in its Runbook section. */
function proposals(sources: readonly ReturnType<typeof source>[], ...runbook: readonly string[]) {
  return suggestChanges(sources, read(recordText({ runbook })), name);
}

describe("what an incident suggests for its runbook", () => {
  it("is a step that was added, where it stood, and a remark at one that was skipped", () => {
    const runbook = source("# Database", "", "- [ ] Declare", "- [ ] Page the vendor", "- [ ] Restart é", "");
    const [only, ...others] = proposals(
      [runbook],
      "1. [x] Declare",
      "2. [x] Look at *the* pool (Technical Lead)",
      "3. [ ] Page the vendor (skipped: not \\(only\\) theirs --> ok)",
      "4. [x] Restart é",
    );
    expect(others).toEqual([]);
    expect(only?.proposal.split("\n")).toEqual([
      "# Database",
      "",
      "- [ ] Declare",
      "- [ ] Look at *the* pool (Technical Lead)",
      "- [ ] Page the vendor",
      "  <!-- skipped in 2026-11-21-checkout-errors: not (only) theirs –› ok -->",
      "- [ ] Restart é",
      "",
    ]);
    expect(only?.added).toEqual(["Look at the pool (Technical Lead)"]);
    expect(only?.remarked).toEqual(["Page the vendor"]);
    expect(only?.leftOut).toEqual([]);
  });

  it("goes on in the runbook's manner: numbers, blank lines, bodies, line breaks", () => {
    const crlf = source("\uFEFF1. Declare\r", "\r", "   Say it.\r", "\r", "2. Restart\r", "");
    const [only] = proposals(
      [crlf],
      "1. [x] Declare",
      "",
      "   Say it.",
      "",
      "2. [x] Fail over",
      "",
      "   ```sh",
      "   ctl over 漢",
      "   ```",
      "",
      "   - [x] Look",
      "",
      "3. [x] Restart",
      "4. [ ] Tell ops",
    );
    expect(only?.proposal).toBe(
      "\uFEFF1. Declare\r\n\r\n   Say it.\r\n\r\n2. Fail over\r\n\r\n   ```sh\r\n   ctl over 漢\r\n   ```\r\n\r\n   - [ ] Look\r\n\r\n2. Restart\r\n3. Tell ops\r\n",
    );
    const alike = source("1. Declare", "1. Restart", "");
    expect(proposals([alike], "1. [x] Declare", "2. [x] New", "3. [x] Restart")[0]?.proposal).toBe(
      "1. Declare\n1. New\n1. Restart\n",
    );
  });

  it("writes headings where the steps are headings, and puts a step before the first", () => {
    const headings = source("# A", "", "## Step 1 - Declare", "", "Say it.", "", "## Step 2 - Restart", "");
    expect(
      proposals([headings], "1. [x] Step 1 - Declare", "2. [x] Look", "3. [x] Step 2 - Restart")[0]?.proposal,
    ).toContain("Say it.\n\n## Step 2 - Look\n\n## Step 2 - Restart");
    const list = source("- [ ] Declare", "- [ ] Restart", "");
    expect(
      proposals([list], "1. [x] Breathe", "2. [x] Count", "3. [x] Declare", "4. [ ] Restart")[0]?.proposal,
    ).toBe("- [ ] Breathe\n- [ ] Count\n- [ ] Declare\n- [ ] Restart\n");
  });

  it("goes to the runbook that the step came from, and to the one it stood behind", () => {
    const first = source("- [ ] Declare", "- [ ] Assign", "- [ ] Resolve");
    const second = source("- [ ] Declare", "- [ ] Roll back", "- [ ] Watch");
    const unrelated = source("- [ ] Declare", "- [ ] Feed the cat", "- [ ] Sleep");
    const found = proposals(
      [unrelated, first, second],
      "1. [x] Declare",
      "2. [ ] Assign (skipped: alone)",
      "3. [x] Resolve",
      "4. [x] Roll back",
      "5. [x] Warm the cache",
    );
    expect(found.map((each) => [each.source, each.added, each.remarked])).toEqual([
      [first, [], ["Assign"]],
      [second, ["Warm the cache"], []],
    ]);
  });

  it("is nothing where nothing was added or skipped, or where the source has it already", () => {
    const runbook = source("- [ ] Declare", "- [ ] Restart");
    const steps = ["1. [x] Declare", "2. [x] New", "3. [ ] Restart (skipped: it was well)"];
    expect(proposals([runbook], "1. [x] Declare", "2. [ ] Restart (blocked: no access)")).toEqual([]);
    const proposal = proposals([runbook], ...steps)[0]?.proposal ?? "";
    expect(proposals([source(proposal)], ...steps)).toEqual([]);
    expect(proposals([], ...steps)).toEqual([]);
  });

  it("leaves out a step that was added and then skipped", () => {
    const runbook = source("- [ ] Declare");
    expect(proposals([runbook], "1. [x] Declare", "2. [ ] Panic (skipped: no)")).toEqual([]);
  });

  it("tells what it can't place", () => {
    const underlined = source("Step 1: Restart", "---", "", "Words é.", "");
    const found = proposals([underlined], "1. [x] Step 1: Restart", "2. [x] New");
    expect(found.map(({ edits, leftOut }) => [edits, leftOut])).toEqual([[[], ["New"]]]);
  });
});
