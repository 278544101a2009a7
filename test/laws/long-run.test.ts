import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import { readDocument, readWhole } from "../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { writeEntry } from "../../src/core/timeline/write-entry.ts";
import { filing, logIntent } from "../support/arbitraries.ts";
import { recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const options = { path: "incident.md", policy: defaultPolicy };
const start = Date.UTC(2026, 10, 21, 14, 2, 11);

/** What hands, tools and merges leave among the entries of a long timeline. */
const intruders = [
  "",
  "text on its own",
  "  a second line of the entry above",
  "- 14:05 an entry in another way",
  "- 2026-02-30T14:02:11Z a day that does not exist",
  "- 2026-11-21T15:02:11+01:00 another offset",
  "* 2026-11-21T14:05:11Z another marker",
  "1. 2026-11-21T14:05:11Z a number",
  "  - 2026-11-21T14:05:11Z nested",
  "- 2026-11-21T14:05:11Z __Finding__ underlined",
  "- 2026-11-21T14:05:11Z **bold that is no type** é 漢 🚒",
  "- 2026-11-21T14:05:11Z ends in blanks  ",
  "- 2026-11-21T14:05:11Z",
  "- no time at all",
  "```",
  "~~~",
  "<!--",
  "-->",
  "<div>",
  "### 22 November",
  "## Notes",
  "## Timeline",
  "---",
  "> quoted",
  "[a]: https://example.org",
  "<<<<<<< ours",
  "=======",
  ">>>>>>> theirs",
  "| a | b |",
];

const entryLine = fc
  .tuple(logIntent(), fc.nat(400))
  .map(([{ type, qualifier, text, star }, step]) => ({ type, qualifier, text, star, step }));

/** A record of some 300 entries with now and then something else among them. */
const longRecord = fc
  .record({
    samples: fc.array(entryLine, { minLength: 8, maxLength: 8 }),
    count: fc.integer({ min: 190, max: 320 }),
    inOrder: fc.boolean(),
    intrusions: fc.array(fc.tuple(fc.nat(320), fc.constantFrom(...intruders)), { maxLength: 3 }),
    tail: fc.constantFrom(
      [],
      ["", "## Actions", "", "- [ ] Alert on the pool. Owner: Jane Doe"],
      ["", "[a]: b"],
    ),
    filing,
  })
  .map(({ samples, count, inOrder, intrusions, tail, filing: { write } }) => {
    const lines = Array.from({ length: count }, (_, index) => {
      const sample = samples[index % samples.length] ?? samples[0];
      const instant = start + (inOrder ? index : (sample?.step ?? 0)) * 10_000;
      return writeEntry({ type: "note", text: "", ...sample, instant }, { bullet: "-" });
    });
    for (const [at, text] of intrusions) lines.splice(at % lines.length, 0, text);
    return write(recordText({ timeline: [...lines, ...tail] }));
  });

describe("a long timeline", () => {
  it("reads as the same record whether its lines are parsed or not", () => {
    fc.assert(
      fc.property(longRecord, (text) => {
        const read = readDocument(text, options);
        expect(read.snapshot).toEqual(readWhole(text, options).snapshot);
      }),
      runs(8),
    );
  }, 120_000);

  it("is edited in the same way", () => {
    const text = recordText({
      timeline: Array.from({ length: 300 }, (_, index) =>
        writeEntry(
          { instant: start + index * 10_000, type: "note", text: `entry ${index}` },
          { bullet: "-" },
        ),
      ),
    });
    const context = { policy: defaultPolicy };
    const read = readDocument(text, options);
    const whole = readWhole(text, options);
    expect(read.document.leftOut).toBeDefined();
    expect(read.snapshot).toEqual(whole.snapshot);
    fc.assert(
      fc.property(logIntent(), fc.integer({ min: -5, max: 320 }), (intent, step) => {
        const asked = { ...intent, at: start + step * 10_000 + 5000 };
        expect(decide(read, asked, context)).toEqual(decide(whole, asked, context));
      }),
      runs(5),
    );
  }, 120_000);
});
