import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyRunbook } from "../../src/core/runbook/copy-runbook.ts";
import { topOf } from "../../src/core/runbook/match-steps.ts";
import { readRunbook } from "../../src/core/runbook/read-runbook.ts";
import { suggestChanges } from "../../src/core/runbook/suggest-changes.ts";
import { stepKey } from "../../src/core/runbook/same-step.ts";
import { read, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const block = fc.constantFrom(
  "- [ ] Declare é",
  "* [x] Page 漢",
  "1. Restart\n\n   ```sh\n   ctl restart\n   ```",
  "2. Watch",
  "1. Switch\n1. Verify",
  "## Step 3: Roll back\n\nWords.",
  "### Phase",
  "Words in between.",
  "```\n1. no step\n```",
  "- [ ] Outer\n  - [ ] Inner",
  "1. Lead\n```sh\ntrailing\n```",
  "> 1. quoted",
  "   1. indented\n\n      body 🚒",
  "1. open fence\n\n   ```",
);

const sourceText = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 7 }),
    eol: fc.constantFrom("\n", "\r\n"),
    bom: fc.boolean(),
    gap: fc.constantFrom("\n", "\n\n"),
    end: fc.boolean(),
  })
  .map(
    ({ blocks, eol, bom, gap, end }) =>
      `${bom ? "\uFEFF" : ""}${`# Title\n\n${blocks.join(gap)}${end ? "\n" : ""}`.replace(/\n/g, eol)}`,
  );

/** The record's lines: some steps skipped, some put in by hand. */
function worked(source: string, skipped: readonly number[], added: readonly number[]): readonly string[] {
  let step = -1;
  return copyRunbook(source)
    .split("\n")
    .flatMap((line) => {
      if (!/^\d+\. \[ \] /.test(line)) return [line];
      step += 1;
      const own = skipped.includes(step) ? `${line} (skipped: not -- needed ${step})` : line;
      return added.includes(step) ? [`1. [x] New ${step} <é>`, own] : [own];
    });
}

describe("a suggestion for a runbook", () => {
  it("keeps every byte of the source, and reads back with the added steps among its own", () => {
    fc.assert(
      fc.property(
        sourceText,
        fc.array(fc.nat(6), { maxLength: 3 }),
        fc.array(fc.nat(6), { maxLength: 3 }),
        (markdown, skipped, added) => {
          const source = { ...readRunbook(markdown), markdown };
          const record = read(recordText({ runbook: worked(markdown, skipped, added) }));
          for (const { edits, proposal, added: titles, leftOut } of suggestChanges(
            [source],
            record,
            "drill",
          )) {
            expect(edits.every(({ start, end }) => start === end)).toBe(true);
            const after = topOf(readRunbook(proposal).steps).map(stepKey);
            const before = topOf(source.steps).map(stepKey);
            expect(after).toHaveLength(before.length + titles.length);
            expect(after.filter((key) => !key.startsWith("new "))).toEqual(before);
            const again = suggestChanges([{ ...readRunbook(proposal), markdown: proposal }], record, "drill");
            // What was left out beside another change, and told, may find its place once that one is made.
            const more = again.flatMap((each) => [...each.added, ...each.remarked]);
            expect(more.filter((title) => !leftOut.includes(title))).toEqual([]);
          }
        },
      ),
      runs(150),
    );
  });

  it("is not empty for a plain list", () => {
    const markdown = "- [ ] a\n- [ ] b\n";
    const record = read(recordText({ runbook: worked(markdown, [0], [1]) }));
    const [only] = suggestChanges([{ ...readRunbook(markdown), markdown }], record, "drill");
    expect(only?.edits).toHaveLength(2);
  });
});
