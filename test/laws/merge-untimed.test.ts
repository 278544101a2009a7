import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeRecords } from "../../src/core/merge/merge-records.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { filing } from "../support/arbitraries.ts";
import { after, at, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

// Lines of a timeline that state no instant: notes and lines with a clock alone, that people write by hand.

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const bases: readonly (readonly string[])[] = [
  [declared],
  [declared, "- 2026-11-21T15:00:00Z x", "- a note of the base", "- 15:10 seen", "- 2026-11-21T16:00:00Z y"],
  [declared, "", "- loose é", "", "- 15:10 seen\n\n  more of it"],
  [
    declared,
    "",
    "| when | what |",
    "|---|---|",
    "| 14:10 | row |",
    "",
    "### 22 November",
    "",
    "- 00:10 late",
  ],
  ["Prose before.", "", declared, "", "Prose behind."],
];

const untimed = fc.constantFrom(
  "- a note",
  "- z 漢 🚒",
  "- 14:20 Pool full",
  "- 9:05 quiet",
  "- **14:30** bold",
  "- with\n  more",
  "- some more\n  - and part of it",
);

/** A line more, below the nth line of a timeline that such a line may follow. */
interface Added {
  readonly nth: number;
  readonly line: string;
}
const anySide = fc.record({
  added: fc.array(fc.record({ nth: fc.nat(9), line: untimed }), { maxLength: 4 }),
  logged: fc.subarray(["2026-11-21T15:00:00Z", "2026-11-21T15:30:00Z", "2026-11-21T18:00:00Z"]),
});

function withLines(timeline: readonly string[], added: readonly Added[]): readonly string[] {
  return added.reduce<readonly string[]>((lines, { nth, line }) => {
    const places = lines.flatMap((known, index) => (known.startsWith("- ") ? [index] : []));
    const below = (places[nth % places.length] ?? 0) + 1;
    return [...lines.slice(0, below), line, ...lines.slice(below)];
  }, timeline);
}

function merge(
  base: string | undefined,
  ours: string,
  theirs: string,
  prose: "markers" | "keep-both",
): string {
  const result = mergeRecords({ base, ours, theirs }, { policy: defaultPolicy, prose });
  if (result.kind === "refused") throw new Error(result.reason);
  expect(result).toMatchObject({ conflicts: 0, findings: [] });
  return result.text;
}

const marked = (base: string | undefined, ours: string, theirs: string): string =>
  merge(base, ours, theirs, "markers");

/** The lines of a timeline, sorted; those that are no entries with the heading they stand under. */
function linesOf(text: string): readonly string[] {
  let heading = "";
  return text
    .slice(text.indexOf("## Timeline"))
    .split(/\r\n|\n|\r/)
    .flatMap((line) => {
      if (line.startsWith("#")) heading = line;
      return line.trim() === "" ? [] : [/^- \d{4}-/.test(line) ? line : `${heading}: ${line}`];
    })
    .sort();
}

const someCase = fc
  .record({
    timeline: fc.constantFrom(...bases),
    file: filing,
    sides: fc.tuple(anySide, anySide, anySide),
  })
  .filter(({ file }) => file.name !== "CR") // YAML knows no lone CR
  .map(({ timeline, file: { write }, sides }) => {
    const record = (lines: readonly string[]): string => write(recordText({ timeline: lines }));
    const [a, b, c] = sides.map(({ added, logged }) =>
      logged.reduce(
        (text, when) => after(text, { kind: "log", at: at(when), type: "note", text: "logged é" }),
        record(withLines(timeline, added)),
      ),
    ) as [string, string, string];
    return { base: record(timeline), a, b, c };
  });

describe("merging timelines whose lines state no instant", () => {
  it("gives no markers, the same from either side and for a sync, and nothing new the second time", () => {
    fc.assert(
      fc.property(someCase, fc.boolean(), ({ base, a, b }, isNew) => {
        const before = isNew ? undefined : base;
        const merged = marked(before, a, b);
        expect(merge(before, a, b, "keep-both")).toBe(merged);
        expect(marked(before, b, a)).toBe(merged);
        expect(marked(base, a, base)).toBe(a);
        for (const side of [a, b]) {
          const again = marked(before, merged, side);
          expect(linesOf(again)).toEqual(linesOf(merged)); // a blank line may come between loose ones, once
          expect(marked(before, again, side)).toBe(again);
        }
      }),
      runs(15),
    );
  });

  it("loses no line and makes none twice", () => {
    fc.assert(
      fc.property(someCase, ({ base, a, b }) => {
        const [mine, other, merged] = [a, b, marked(base, a, b)].map(linesOf) as [
          string[],
          string[],
          string[],
        ];
        const count = (lines: readonly string[], line: string): number =>
          lines.filter((known) => known === line).length;
        for (const line of new Set([...mine, ...other, ...merged])) {
          expect(count(merged, line), line).toBe(Math.max(count(mine, line), count(other, line)));
        }
      }),
      runs(15),
    );
  });

  it("comes to the same lines with three sides, in whatever order they are merged", () => {
    fc.assert(
      fc.property(someCase, ({ base, a, b, c }) => {
        const [one, ...others] = [
          [a, b, c],
          [b, c, a],
          [a, c, b],
        ].map(([x = "", y = "", z = ""]) => marked(base, marked(base, x, y), z));
        for (const other of others) expect(linesOf(other)).toEqual(linesOf(one ?? ""));
      }),
      runs(10),
    );
  });
});
