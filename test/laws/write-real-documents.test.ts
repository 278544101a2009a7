import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/core/timeline/write/anchor.ts";
import { gfmExamples } from "../support/gfm-examples.ts";
import { corpus, filings, readmes, specExamples, type RealDocument } from "../support/real-documents.ts";
import { at, recordText } from "../support/record.ts";
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

const entries = "- 2026-11-21 09:00 UTC Alarm\n- 2026-11-21 11:00 UTC More";

/** Where an example of the specifications stands in the document that is written to. */
const places: Readonly<Record<string, (example: string) => string>> = {
  "all of it": (example) => example,
  "its body": (example) => `# Outage of 2026-11-21\n\n${example}`,
  "before a timeline": (example) => `${example}\n## Timeline\n\n${entries}\n`,
  "behind a timeline": (example) => `## Timeline\n\n${entries}\n\n${example}`,
  "right behind a timeline": (example) => `## Timeline\n\n${entries}\n${example}`,
  "behind a record's": (example) => `${recordText().trimEnd()}\n\n${example}`,
  "right behind a record's": (example) => `${recordText().trimEnd()}\n${example}`,
};

const examples = [...specExamples(), ...gfmExamples].flatMap(({ name, text }) =>
  Object.entries(places).map(([place, put]) => ({ name: `${name}, ${place}`, text: put(text) })),
);

describe("logging into documents that were written for other ends", () => {
  const [own, shared] = [readmes(), corpus()];
  const timeout = 1_800_000; // all of them, with SITREP_RUNS=160, take minutes

  it.each([
    ["examples of the specifications", examples, 150],
    ["READMEs of packages", own, 10],
    ["the shared corpus", shared, 10],
  ])(
    "changes nothing else and reads back: %s",
    (name, documents, everyday) => {
      if (documents.length === 0) {
        process.stdout.write(`skipped: ${name}, which is not at hand\n`);
        return;
      }
      const tried = { root: 0, nested: 0 };
      const refused: string[] = [];
      const broken: string[] = [];
      const count = { root: 0, nested: 0 };
      for (const { document, filing, moment, text } of tries(documents, everyday)) {
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
        } else if (outcome.broken.length > 0) {
          const when = new Date(moment).toISOString();
          broken.push([document.name, filing, when, text, ...outcome.broken].join(", "));
        }
      }
      expect(broken).toEqual([]);
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

/** Some of all pairs of document and filing, evenly picked; all of the examples' with SITREP_RUNS=160. */
function tries(documents: readonly RealDocument[], everyday: number): readonly Try[] {
  const pairs = documents.flatMap((document) => Object.keys(filings).map((filing) => ({ document, filing })));
  const wanted = Math.min(pairs.length, runs(everyday).numRuns);
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
