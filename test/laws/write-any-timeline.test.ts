import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import { filing, moment, typedText } from "../support/arbitraries.ts";
import { runs } from "../support/runs.ts";
import { sampleDocument } from "../support/timeline-documents.ts";
import { logInto, type LogIntent } from "../support/write-laws.ts";

const written: fc.Arbitrary<LogIntent> = fc.record({
  kind: fc.constant("log"),
  at: moment,
  type: fc.constantFrom("note", "finding", "decision"),
  text: typedText.filter((text) => cleanTyped(text) !== ""),
  star: fc.boolean(),
});

describe("logging into anybody's timeline", () => {
  it("changes nothing else and reads back, whatever the document and whatever is typed", () => {
    const refused = { root: 0, nested: 0 };
    const tried = { root: 0, nested: 0 };
    fc.assert(
      fc.property(sampleDocument, filing, written, ({ text }, { write }, intent) => {
        const outcome = logInto(write(text), intent);
        const place = outcome.nested ? "nested" : "root";
        tried[place] += 1;
        if (outcome.kind === "refused") refused[place] += 1;
        else expect(outcome.broken, outcome.text).toEqual([]);
      }),
      runs(30),
    );
    process.stdout.write(
      `refused: ${refused.root} of ${tried.root} at the root, ${refused.nested} of ${tried.nested} nested\n`,
    );
    expect(refused.root).toBeLessThanOrEqual(Math.max(2, tried.root * 0.005));
    expect(refused.nested).toBeLessThanOrEqual(Math.max(2, tried.nested * 0.05));
  });
});
