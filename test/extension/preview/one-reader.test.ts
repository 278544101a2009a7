import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsInHtml, type PreviewRows } from "../../support/preview-rows.ts";
import { runs } from "../../support/runs.ts";
import { preview, previewDeps, review } from "./preview-fixture.ts";

const samples = "test/fixtures/sample-workspace/incidents";
const corpus = join(process.env["SITREP_SHARED"] ?? "../shared", "corpus");

/** Milliseconds for what reads real documents, on a busy machine. */
const slow = 30_000;

describe("the preview shows the rows that the reader read, each once, and no others", () => {
  it.each(filesIn(samples))("in the sample %s", (path) => {
    const text = readFileSync(join(samples, path), "utf8");
    expect(rowsInHtml(preview(text))).toEqual(rowsRead(text));
  });

  it("in documents of all forms", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), kind, (blocks, of) => {
        const text = review(blocks.join("\n\n")).replace("kind: review", `kind: ${of}`);
        expect(rowsInHtml(preview(text))).toEqual(rowsRead(text));
      }),
      runs(60),
    );
  });

  it.skipIf(!existsSync(corpus))(
    "in real documents made ours, where they are at hand",
    () => {
      const texts = filesIn(join(corpus, "postmortems"))
        .map((path) => readFileSync(join(corpus, "postmortems", path), "utf8"))
        .filter((text) => !text.startsWith("---"))
        .slice(0, 30)
        .map((text) => review(text));
      expect(texts).toHaveLength(30);
      for (const text of texts) expect(rowsInHtml(preview(text))).toEqual(rowsRead(text));
    },
    slow,
  );
});

const kind = fc.constantFrom("review", "incident", "runbook");

const block = fc.constantFrom(
  "# Title",
  "## Timeline",
  "## Runbook",
  "### First response",
  "## Action items",
  "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n- 2026-11-21T14:05:02Z **Update** (internal) é 漢 🚒",
  "- 2026-11-21T14:09:55Z **Finding** Pool `db` exhausted ⭐\n  and more\n\n- 2026-11-21T14:10:00Z loose",
  "* 2026-11-21T14:09:55Z\n  - 2026-11-21T14:10:00Z **Change** nested",
  "- somebody rang\n-\n- **2026-11-21T14:02:11Z** bold time",
  "| Time (UTC) | Event |\n|---|---|\n| 2026-11-21 14:02 | Errors |\n| 14:05 | Found |",
  "2026-11-21 14:02 UTC - Errors\n2026-11-21 14:09 UTC - Found *it*\nmore",
  "**14:02 UTC** Errors\\\n**14:05 UTC** Found",
  "1. [x] Declare\n2. [ ] Page (skipped: theirs)\n   1. [ ] nested\n      ```\n      - [ ] code\n      ```",
  "> - [ ] quoted\n> - 2026-11-21T14:02:11Z quoted",
  "- [ ] Add an alert. Owner: Sam Lee. Due: 2026-11-27\n- [x] Done",
  "| Action | Owner | Due |\n|:--|---|---|\n| Alert \\| page | Sam Lee | 2026-11-27 |\n| b | | |\n| | | |",
  "### 1) Clean up @jdoe\n\n- detail",
  "Step 1\n------\n\ntext",
  "<div>\n\n- [ ] in HTML\n\n</div>",
  "```\n- [ ] code\n```",
);

function rowsRead(source: string): PreviewRows {
  const snapshot = previewDeps.read(source.replace(/\r\n?/g, "\n"))?.snapshot;
  const lines = (rows: readonly { readonly line: number }[] = []): readonly number[] => [
    ...new Set(rows.map(({ line }) => line)),
  ];
  return {
    timeline: lines(snapshot?.timeline),
    actions: lines(snapshot?.actions),
    steps: lines(snapshot?.steps),
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
}
