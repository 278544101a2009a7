import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readActions } from "../../src/core/review/read-actions.ts";
import { readSourceSteps, readTaskSteps } from "../../src/core/runbook/read-steps.ts";
import { readForeignTimeline } from "../../src/core/timeline/foreign/read-foreign-timeline.ts";
import type { TextRange } from "../../src/core/text/range.ts";
import { parsed } from "../support/read-markdown.ts";
import { runs } from "../support/runs.ts";

/** The range of everything that is read, and the text. */
function ranges(text: string): readonly TextRange[] {
  const { document, sections } = parsed(text);
  const steps = [
    ...readSourceSteps(document, sections),
    ...readTaskSteps(document, { start: 0, end: text.length }),
  ];
  const actions = readActions(document, sections);
  const { entries } = readForeignTimeline(document, sections);
  return [
    ...[...entries, ...actions, ...steps].map(({ range }) => range),
    ...actions.flatMap(({ textRange, ownerRange, dueRange }) =>
      [textRange, ownerRange ?? [], dueRange ?? []].flat(),
    ),
    ...steps.flatMap(({ anchors }) =>
      anchors === undefined ? [] : [anchors.box, anchors.suffix ?? []].flat(),
    ),
  ];
}

function expectInside(text: string): void {
  const outside = ranges(text).filter(({ start, end }) => start < 0 || start > end || end > text.length);
  expect(outside).toEqual([]);
}

const pieces = fc.constantFrom(
  ..."\n|\n\n|\r\n|- |1. |[ ] |[x] |## Timeline\n\n|## Actions\n\n|### Step 1\n|> |  |\t|12:30 |2:05 PM |2024-03-05 |May 5 |(skipped: a)|(|)|**|`|[|]|\\|\uFEFF|UTC|BST|<br>|---\n|é|漢|🚒| by |owner: |@jdoe|```\n|~|24:61|99-99-9999".split(
    "|",
  ),
  "| a | b |\n|-|-|\n",
  "|",
);

describe("the readers of any Markdown", () => {
  it("never throw and stay inside the text, whatever is written", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expectInside(parts.join(""));
      }),
      runs(100),
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), expectInside), runs(100));
  });

  // Every twelfth document, to keep the suite fast: the benchmark reads them all.
  const corpus = join(process.env["SITREP_SHARED"] ?? "../shared", "corpus");
  it.skipIf(!existsSync(corpus))(
    "read documents of the shared corpus (skipped where it is not there)",
    () => {
      for (const folder of ["postmortems", "runbooks", "templates"]) {
        const names = readdirSync(join(corpus, folder)).filter((name) => name.endsWith(".md"));
        for (const name of names.filter((_, index) => index % 12 === 0)) {
          expectInside(readFileSync(join(corpus, folder, name), "utf8"));
        }
      }
    },
  );
});
