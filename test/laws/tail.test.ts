import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import { decideText } from "../../src/core/incident/decide-text.ts";
import { readWhole } from "../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { findTail } from "../../src/core/timeline/tail.ts";
import { writeEntry } from "../../src/core/timeline/write-entry.ts";
import { filing, logIntent, typedText } from "../support/arbitraries.ts";
import { recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const context = { policy: defaultPolicy, path: "incident.md" };
const start = Date.UTC(2026, 10, 21, 14, 2, 11);

/** What may stand before, among and behind the entries. */
const before = [
  "",
  "All times UTC.",
  "```",
  "<!-- note",
  "<<<<<<< ours",
  "## Timeline",
  "### Today",
  "- 14:00 earlier",
  "> quote",
];
const behind = [
  "",
  "\n## Actions\n\n- [ ] Alert on the pool",
  "\n# Another",
  "## Directly behind",
  "\n### Part of it",
  "\ntext",
  "text",
  "  more of the last entry",
  "\n[a]: b",
  "\n- 2026-11-21T14:02:11Z another list",
  "\n>>>>>>> theirs",
  `${"\n".repeat(500)}text far below`,
  "   \n\n",
];
const among = [
  "",
  "- 2) a list in it",
  "- 2026-11-21T13:00:00Z back-dated",
  "* other",
  "- no time",
  "  ```",
  "1. one",
];

const someRecord = fc
  .record({
    head: fc.constantFrom(...before),
    entries: fc.array(fc.tuple(logIntent(), fc.nat(20)), { minLength: 1, maxLength: 8 }),
    intruder: fc.option(fc.tuple(fc.nat(8), fc.constantFrom(...among)), { nil: undefined }),
    end: fc.constantFrom(...behind),
    filing,
  })
  .map(({ head, entries, intruder, end, filing: { write } }) => {
    const lines = entries.map(([intent, step], index) =>
      writeEntry({ ...intent, instant: start + (index * 3 + step) * 60_000 }, { bullet: "-" }),
    );
    if (intruder !== undefined) lines.splice(intruder[0] % lines.length, 0, intruder[1]);
    return write(
      recordText({ timeline: [...(head === "" ? [] : [head, ""]), ...lines, ...end.split("\n")] }),
    );
  });

const asked = fc
  .tuple(logIntent(), fc.integer({ min: 0, max: 60 }))
  .map(([intent, step]) => ({ ...intent, at: start + step * 60_000 + 300 }));

/** What is logged begins with a letter, whatever follows. */
const lettered = logIntent(typedText.map((text) => `é ${text}`));

describe("logging at the tail", () => {
  it("decides what a whole reading decides, and says nothing where it can't know", () => {
    fc.assert(
      fc.property(someRecord, asked, (text, intent) => {
        const whole = readWhole(text, context);
        const decision = decideText(text, intent, context, () => whole);
        expect(decision).toEqual(decide(whole, intent, context));
      }),
      runs(60),
    );
  }, 120_000);

  it("reads nothing but the tail of a plain record whose entries begin with a letter", () => {
    fc.assert(
      fc.property(
        fc.array(lettered, { minLength: 2, maxLength: 8 }),
        asked,
        filing,
        (intents, intent, { write, name }) => {
          fc.pre(name !== "CR"); // its lines are told by their `\n`
          const lines = intents.map((each, index) =>
            writeEntry({ ...each, instant: start + index * 1000 }, { bullet: "-" }),
          );
          const text = write(recordText({ timeline: lines }));
          const later = { ...intent, at: start + 3_600_000 };
          const decision = decideText(text, later, context, () => expect.fail("The document was read"));
          expect(decision).toEqual(decide(readWhole(text, context), later, context));
        },
      ),
      runs(20),
    );
  }, 120_000);

  it("finds the tail of its own writing again, entry for entry", () => {
    fc.assert(
      fc.property(fc.array(logIntent(), { minLength: 2, maxLength: 6 }), filing, (intents, { write }) => {
        const first = intents
          .slice(0, 2)
          .map((intent) => writeEntry({ ...intent, instant: start }, { bullet: "-" }));
        let text = write(recordText({ timeline: first }));
        for (const [index, intent] of intents.entries()) {
          const later = { ...intent, at: start + index * 1000 };
          const decision = decideText(text, later, context, () => readWhole(text, context));
          if (decision.kind === "planned") text = applyEdits(text, decision.edits);
        }
        const { snapshot } = readWhole(text, context);
        const tail = findTail(text);
        if (tail !== undefined) expect(tail.end).toBe(snapshot.timeline.at(-1)?.range.end);
      }),
      runs(10),
    );
  }, 120_000);
});
