import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/core/timeline/write/anchor.ts";
import { at } from "../support/record.ts";
import { corpus, filings, readmes, type RealDocument } from "../support/real-documents.ts";
import { runs } from "../support/runs.ts";
import { logInto, readAny } from "../support/write-laws.ts";

const texts = [
  "Rolled back",
  "# no heading",
  "- no item",
  "1. no number",
  "14:02 a time",
  "**Status** resolved",
  "it ends in ⭐",
  "a | b \\| c",
  "`code` and ``a ` b``, an open ` too",
  "<b>HTML</b> <!-- and --> more",
  "<<<<<<< HEAD",
  "two\nlines\n- and three",
  "é 漢 🚒 👩‍🚒",
  "שלום \u202E x",
] as const;

describe("logging into documents that were written for other ends", () => {
  const [own, shared] = [readmes(), corpus()];
  const timeout = 1_800_000; // all of them, with SITREP_RUNS=50, take minutes

  it.each([
    ["READMEs of packages", own],
    ["the shared corpus", shared],
  ])(
    "changes nothing else and reads back: %s",
    (name, documents) => {
      if (documents.length === 0) {
        process.stdout.write(`skipped: ${name}, which is not at hand\n`);
        return;
      }
      const tried = { root: 0, nested: 0 };
      const refused: string[] = [];
      const count = { root: 0, nested: 0 };
      for (const { document, filing, moment, text } of tries(documents)) {
        const outcome = logInto(filings[filing]?.(document.text) ?? document.text, {
          kind: "log",
          at: moment,
          type: "note",
          text,
        });
        const place = outcome.nested ? "nested" : "root";
        tried[place] += 1;
        if (outcome.kind === "refused") {
          count[place] += 1;
          refused.push(`${document.name}, ${filing}, ${JSON.stringify(text)}`);
        } else
          expect(
            outcome.broken,
            `${document.name}, ${filing}, ${new Date(moment).toISOString()}, ${text}`,
          ).toEqual([]);
      }
      process.stdout.write(
        `${name}: refused ${count.root} of ${tried.root} at the root, ${count.nested} of ${tried.nested} nested\n${refused.map((line) => `  ${line}\n`).join("")}`,
      );
      expect(count.root).toBeLessThanOrEqual(Math.max(1, tried.root * 0.005));
      expect(count.nested).toBeLessThanOrEqual(Math.max(1, tried.nested * 0.05));
    },
    timeout,
  );
});

interface Try {
  readonly document: RealDocument;
  readonly filing: string;
  readonly moment: number;
  readonly text: string;
}

/** Some of all pairs of document and filing, evenly picked; all of them with SITREP_RUNS=50. */
function tries(documents: readonly RealDocument[]): readonly Try[] {
  const pairs = documents.flatMap((document) => Object.keys(filings).map((filing) => ({ document, filing })));
  const wanted = Math.min(pairs.length, runs(10).numRuns);
  return Array.from({ length: wanted }, (_, index) => {
    const pick = Math.floor((index * pairs.length) / wanted);
    const pair = pairs[pick];
    if (pair === undefined) return [];
    return [{ ...pair, text: texts[pick % texts.length] ?? "", moment: momentIn(pair.document, pick) }];
  }).flat();
}

/** In the middle of a timeline, in front of it, or long after. */
function momentIn(document: RealDocument, pick: number): number {
  const keys = readAny(document.text).snapshot.timeline.flatMap((entry) => keyOf(entry) ?? []);
  const middle = keys[Math.floor(keys.length / 2)];
  if (middle === undefined || pick % 3 === 0) return at("2026-11-21T10:36:05Z");
  return pick % 3 === 1 ? middle + 60_000 : (keys[0] ?? middle) - 90 * 60_000;
}
