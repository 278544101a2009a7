import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import { filing, logIntent } from "../support/arbitraries.ts";
import { declaredAt, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";
import { logInto } from "../support/write-laws.ts";

/**
 * What people put on the line of an entry, below it, and between it and the next: closed, open, lazy, wide, deep. No empty
 * item (`§` is a marker) with two blank lines behind it: there markdown-it ends a list, and the specification does not.
 */
const bodies = [
  ...Array.from({ length: 20 }, () => ""),
  "\n",
  "\n\n",
  "\nlazily on",
  "\n  on, indented",
  "\n  - nested",
  "\n  - nested\n",
  "\n  1. nested\n  2. more",
  "\n\n  Prose below.\n",
  "\n\n  Prose below.",
  "\n  ```\n  code\n  ```",
  "\n  ```\n  open code",
  "\n  ```\n  open code\n",
  "\n  ```\n  open code\n\n",
  "\n  ~~~\n  open code\n\n  more of it",
  "\n  ~~~\nlazy?",
  "\n\n      indented code",
  "\n\n      indented code\n",
  "\n  <!-- open comment",
  "\n  <!-- open comment\n",
  "\n  <pre>\n  open\n",
  "\n  <div>\n  in it",
  "\n<a href='x'>",
  "\n<div>\n",
  "\n  > quoted\n  on",
  "\n  > quoted\n",
  "\n  > - deep\n  >\n",
  "\n  # heading in it",
  "\n\n  a\n  ===",
  "\n  | a | b |\n  |---|---|\n  | 1 | 2 |",
  "\n  | a | b |\n  |---|---|\n",
  "\n\n  [ref]: https://example.org",
  "\n\n  [^1]: a note\n",
  "\n  - [ ] box\n    - deeper\n\n      prose there",
  "\n\n  -",
  "\n\n  -\n",
  "\n\tby a tab",
  "\n\n\tprose by a tab\n",
  "\\",
  "  ",
  " `open code span",
  " [a link](",
  "\n§no time\n",
  "\n§no time",
  "\n§15.59 dotted",
  "\n§14:40 somebody's",
  "\n§23:50 somebody's, at night",
] as const;

/** What may stand in front of the list and behind it. */
const heads = [
  "",
  "Prose.\n\n",
  "Prose.\n",
  "<!-- times in UTC -->\n\n",
  "> quote\n",
  "---\n",
  "1. one\n\n<!-- -->\n\n",
  "* other\n\n<!-- -->\n\n",
];
const tails = [
  "\n",
  "\n\n    indented behind\n",
  "\n\n  two blanks\n",
  "\n## Actions\n",
  "\n---\n",
  "\n\n- - -\n",
  "\ntext\n",
  "\n\n```\nopen\n",
  "\n> quote\n",
  "\n\n[ref]: b\n",
  "\n1. one\n",
  "\n* star\n",
  "\n<div>\n",
];
const margins = ["- ", "* ", "+ ", "-  ", "-   ", "-    ", "-\t", " - ", "  - ", "   -   "];

const ownList = fc
  .record({
    margin: fc.constantFrom(...margins),
    head: fc.constantFrom(...heads),
    tail: fc.constantFrom(...tails),
    bodies: fc.array(fc.tuple(fc.constantFrom(...bodies), fc.boolean()), { minLength: 1, maxLength: 4 }),
    loose: fc.boolean(),
    filing,
  })
  .map(({ margin, head, tail, bodies: chosen, loose, filing: { write } }) => {
    const indent = " ".repeat(margin.replace("\t", "   ").length);
    const entries = chosen.map(([body, bold], index) => {
      const stamp = new Date(declaredAt + index * 30 * 60_000).toISOString().replace(".000", "");
      const text = `${bold ? "**Finding** " : ""}number ${index}${body.replace(/\n {2}/g, `\n${indent}`).replace("§", margin)}`;
      return `${margin}${stamp} ${text}`;
    });
    return write(recordText({ timeline: [head + entries.join(loose ? "\n\n" : "\n") + tail] }));
  });

const logged = logIntent().filter(({ text }) => cleanTyped(text) !== "");

describe("an entry between others of our own list, in front of them and behind", () => {
  it("changes nothing else and reads back, whatever the entries around it hold", () => {
    const count = { tried: 0, open: 0, refused: 0 };
    fc.assert(
      fc.property(ownList, logged, fc.integer({ min: -20, max: 120 }), (text, intent, step) => {
        const outcome = logInto(text, { ...intent, at: declaredAt + step * 60_000 });
        count.tried += 1;
        if (outcome.kind === "written") expect(outcome.broken, outcome.text).toEqual([]);
        else if (outcome.reason.includes("left open")) count.open += 1;
        else count.refused += 1;
      }),
      runs(40),
    );
    process.stdout.write(
      `refused: ${count.refused} of ${count.tried}, and ${count.open} behind what the last entry leaves open\n`,
    );
    expect(count.refused).toBeLessThanOrEqual(Math.max(1, count.tried * 0.005));
  }, 600_000); // as often as SITREP_RUNS says
});
