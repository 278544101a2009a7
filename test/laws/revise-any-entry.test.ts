import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import type { Intent } from "../../src/core/incident/intent.ts";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import type { TimelineEntry } from "../../src/core/model/entry.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { keyOf } from "../../src/core/timeline/write/anchor.ts";
import { treeOutside } from "../../src/core/timeline/write/tree-outside.ts";
import { holesAfter } from "../../src/core/timeline/write/verify-edits.ts";
import { filing, moment, typedText } from "../support/arbitraries.ts";
import { runs } from "../support/runs.ts";
import { sampleDocument } from "../support/timeline-documents.ts";
import { readAny, sameHtml } from "../support/write-laws.ts";

type Revision = Extract<
  Intent,
  { kind: "edit-entry" | "move-entry" | "delete-entry" | "star-entry" | "retype-entry" }
>;

const revision = (line: number): fc.Arbitrary<Revision> => {
  const entry = { line };
  return fc.oneof(
    fc
      .record({ kind: fc.constant("edit-entry"), at: moment, entry: fc.constant(entry), text: typedText })
      .filter(({ text }) => cleanTyped(text) !== ""),
    fc.record({ kind: fc.constant("move-entry"), at: moment, entry: fc.constant(entry), to: moment }),
    fc.record({ kind: fc.constant("delete-entry"), at: moment, entry: fc.constant(entry) }),
    fc.record({ kind: fc.constant("star-entry"), at: moment, entry: fc.constant(entry), star: fc.boolean() }),
    fc.record({
      kind: fc.constant("retype-entry"),
      at: moment,
      entry: fc.constant(entry),
      type: fc.constantFrom("note", "finding", "decision"),
    }),
  );
};

const revised = fc
  .tuple(sampleDocument, filing, fc.nat(4))
  .map(([{ text }, { write }, index]) => ({ text: write(text), index }))
  .map(({ text, index }) => ({
    text,
    entry: readAny(text)
      .snapshot.timeline.filter(({ time }) => time)
      .at(index),
  }))
  .filter(({ entry }) => entry !== undefined)
  .chain(({ text, entry }) => fc.record({ text: fc.constant(text), intent: revision(entry?.line ?? 0) }));

describe("revising an entry of anybody's timeline", () => {
  it("leaves the other entries as they were, and says what was asked for", () => {
    const refused = new Map<string, number>();
    let tried = 0;
    fc.assert(
      fc.property(revised, ({ text, intent }) => {
        tried += 1;
        const before = readAny(text);
        const decision = decide(before, intent, { policy: defaultPolicy });
        if (decision.kind === "refused") {
          refused.set(intent.kind, (refused.get(intent.kind) ?? 0) + 1);
          return;
        }
        const old = before.snapshot.timeline;
        const place = old.findIndex(({ line }) => line === intent.entry.line);
        const written = applyEdits(text, decision.edits);
        const read = readAny(written);
        const after = read.snapshot.timeline;
        const holes = holesAfter(decision.edits);
        const gaps = intent.kind === "delete-entry" || intent.kind === "move-entry" ? "ignored" : "compared";
        expect(treeOutside(read.document, holes, gaps)).toBe(
          treeOutside(before.document, decision.edits, gaps),
        );
        if (intent.kind === "delete-entry") expect(sameHtml(written, text, "ignored"), written).toEqual([]);
        expect(inOrderOfTime(after) || !inOrderOfTime(old), written).toBe(true);
        const others = old.filter((_, index) => index !== place).map(said);
        const inside = withoutEach(after.map(said), others);
        expect(inside).toHaveLength(intent.kind === "delete-entry" ? 0 : 1);
        if (intent.kind === "delete-entry") return;
        const [back] = inside;
        const entry = old[place];
        const wanted = intent.kind === "edit-entry" ? cleanTyped(intent.text) : (entry?.text ?? "");
        expect(oneLine(back?.text ?? "")).toBe(oneLine(wanted));
        if (intent.kind === "star-entry") expect(back?.star).toBe(intent.star);
        if (intent.kind === "retype-entry") expect(back?.type).toBe(intent.type);
        if (intent.kind === "move-entry")
          expect((back?.instant ?? 0) / 60_000).toBeCloseTo(Math.floor(intent.to / 60_000), 0);
      }),
      runs(30),
    );
    process.stdout.write(`revisions refused: ${JSON.stringify([...refused])} of ${tried}\n`);
    const count = [...refused.values()].reduce((sum, one) => sum + one, 0);
    expect(count).toBeLessThanOrEqual(Math.max(2, tried * 0.01));
  }, 600_000);
});

function inOrderOfTime(timeline: readonly TimelineEntry[]): boolean {
  const keys = timeline.filter(({ time }) => time !== undefined).flatMap((entry) => keyOf(entry) ?? []);
  return keys.every((key, index) => key >= (keys[index - 1] ?? key));
}

type Said = Pick<TimelineEntry, "raw" | "date" | "time" | "instant" | "text" | "star" | "type">;

function said({ raw, date, time, instant, text, star, type }: TimelineEntry): Said {
  return { raw, date, time, instant, text, star, type };
}

/** What is left of `all` when each of `others` is taken out once. */
function withoutEach(all: readonly Said[], others: readonly Said[]): readonly Said[] {
  const left = [...all];
  for (const other of others) {
    const index = left.findIndex((one) => JSON.stringify(one) === JSON.stringify(other));
    expect(index, JSON.stringify(other)).not.toBe(-1);
    left.splice(index, 1);
  }
  return left;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
