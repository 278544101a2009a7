import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedEntry, Intent } from "../../src/core/incident/intent.ts";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import { filing, logIntent } from "../support/arbitraries.ts";
import { after, at, read, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";

const anyRecord = fc
  .tuple(
    fc.constantFrom<readonly string[]>(
      [declared],
      [declared, "- 2026-11-21T15:00:00Z **Finding** Pool exhausted ⭐", "- 2026-11-21T15:00:00Z note"],
      [declared, "", "- 2026-11-21T15:00:00Z loose", "", "- 2026-11-21T16:00:00Z é 漢 🚒"],
      ["* 2026-11-21T14:02:11Z **Declared** SEV2: starred", "", "Prose behind."],
      ["Nothing yet."],
      [],
    ),
    filing,
  )
  .map(([timeline, { write }]) => write(recordText({ timeline })));

const entries: fc.Arbitrary<readonly ImportedEntry[]> = fc.array(
  logIntent()
    .filter(({ text }) => cleanTyped(text) !== "")
    .map(({ at, type, qualifier, text, star }) => ({ instant: at, type, qualifier, text, star })),
  { minLength: 1, maxLength: 5 },
);

function importing(chosen: readonly ImportedEntry[]): Intent {
  return { kind: "import-entries", at: Date.UTC(2026, 10, 22), entries: chosen };
}

describe("importing entries", () => {
  it("comes to the same as logging them one after the other, in the order of their times", () => {
    fc.assert(
      fc.property(anyRecord, entries, (text, chosen) => {
        const distinct = chosen.filter(
          (one, index) => chosen.findIndex((other) => same(one, other)) === index,
        );
        const logged = [...distinct]
          .sort((a, b) => a.instant - b.instant)
          .reduce(
            (current, { instant, ...entry }) =>
              after(current, { kind: "log", at: instant, ...entry, type: entry.type ?? "note" }),
            text,
          );
        expect(after(text, importing(distinct))).toBe(logged);
      }),
      runs(15),
    );
  });

  it("adds nothing when it is done again", () => {
    fc.assert(
      fc.property(anyRecord, entries, (text, chosen) => {
        const once = after(text, importing(chosen));
        expect(after(once, importing(chosen))).toBe(once);
        const grown = read(once).snapshot.timeline.length - read(text).snapshot.timeline.length;
        expect(grown).toBeLessThanOrEqual(chosen.length);
      }),
      runs(15),
    );
  });

  it("goes among the entries of a long timeline that the quick reading leaves out", () => {
    const many = Array.from({ length: 400 }, (_, index) => {
      const minutes = String(index % 60).padStart(2, "0");
      return `- 2026-11-21T${15 + Math.floor(index / 60)}:${minutes}:00Z number ${index}`;
    });
    const text = recordText({ timeline: [declared, ...many] });
    const written = after(
      text,
      importing([
        { instant: at("2026-11-21T17:30:30Z"), text: "between" },
        { instant: at("2026-11-21T21:59:00Z"), text: "last" },
      ]),
    );
    const lines = written.split("\n");
    expect(lines[lines.indexOf("- 2026-11-21T17:30:30Z between") - 1]).toBe(
      "- 2026-11-21T17:30:00Z number 150",
    );
    expect(lines.at(-2)).toBe("- 2026-11-21T21:59:00Z last");
    expect(lines).toHaveLength(text.split("\n").length + 2);
  });
});

function same(a: ImportedEntry, b: ImportedEntry): boolean {
  return (
    Math.floor(a.instant / 1000) === Math.floor(b.instant / 1000) && cleanTyped(a.text) === cleanTyped(b.text)
  );
}
