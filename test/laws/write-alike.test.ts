import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import type { TimelineEntry } from "../../src/core/model/entry.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { filing } from "../support/arbitraries.ts";
import { runs } from "../support/runs.ts";
import { sampleDocument } from "../support/timeline-documents.ts";
import { readAny } from "../support/write-laws.ts";

const minute = 60_000;

const day = 24 * 60 * minute;

/** Where an entry goes, by the entries with a time: one of them, and the one behind it, if any. */
const places: Readonly<Record<string, (timed: readonly Timed[], index: number) => number>> = {
  "right behind another": (timed, index) => instantAt(timed, index) + minute,
  "between two": (timed, index) => {
    const start = instantAt(timed, index);
    const end = timed[index + 1]?.instant ?? start + 2 * minute;
    return start + Math.floor((end - start) / 2 / minute) * minute;
  },
  "before the first": (timed) => instantAt(timed, 0) - 3 * minute,
  "before the first of another day": (timed) =>
    (timed.find(({ date }) => date !== timed[0]?.date)?.instant ?? instantAt(timed, 0)) - 3 * minute,
  "on the next day": (timed) => instantAt(timed, timed.length - 1) + day - 60 * minute,
  "days later": (timed) => instantAt(timed, timed.length - 1) + 5 * day,
  "on the day before": (timed) => instantAt(timed, 0) - day,
};

type Timed = TimelineEntry & { readonly instant: number };

function instantAt(timed: readonly Timed[], index: number): number {
  return timed[index]?.instant ?? 0;
}

/** A document whose timeline says day and zone, and a moment for an entry in it. */
const asked = fc
  .tuple(
    sampleDocument,
    filing,
    fc.nat(4),
    fc.constantFrom(...Object.keys(places)),
    fc.constantFrom("as it is", "Asia/Kathmandu"),
  )
  .map(([sample, { write }, pick, place, zone]) => {
    const stated = sample.text.replace(/All times in UTC|Times are CET/, "All times in Asia/Kathmandu");
    const text = write(zone === "as it is" ? sample.text : stated);
    const timed = readAny(text).snapshot.timeline.filter(isTimed);
    const at = places[place]?.(timed, pick % Math.max(1, timed.length)) ?? 0;
    return { name: `${sample.name}; ${place}, ${zone}`, text, place, at, count: timed.length };
  })
  .filter(({ count }) => count > 0);

function isTimed(entry: TimelineEntry): entry is Timed {
  return entry.raw !== "" && entry.text !== "" && entry.time !== undefined && entry.instant !== undefined;
}

describe("an entry logged into somebody's timeline", () => {
  it("has the others' way, and states the day where that way can't say it", () => {
    const refused: string[] = [];
    fc.assert(
      fc.property(asked, ({ name, text, place, at }) => {
        const before = readAny(text);
        const decision = decide(
          before,
          { kind: "log", at, type: "note", text: "Rolled back" },
          { policy: defaultPolicy },
        );
        if (decision.kind === "refused") {
          refused.push(place);
          return;
        }
        const written = applyEdits(text, decision.edits);
        const { timeline } = before.snapshot;
        const entry = readAny(written).snapshot.timeline.find((one) => one.text === "Rolled back");
        const known = timeline.map((other) => mannerOf(text, other));
        const isNewDay = !timeline.some(({ date }) => date === entry?.date);
        const ways = isNewDay ? [...known, ...known.map(withDay), ...known.map(notNested)] : known;
        expect(ways, `${name}\n${written}`).toContain(entry && mannerOf(written, entry));
        const heading = isNewDay ? headingIn(text)?.replace(/[\d-]+$/, entry?.date ?? "") : undefined;
        const saysDay = /\d[-/ ]/.test(entry?.raw ?? "");
        if (heading !== undefined && !saysDay) expect(written, name).toContain(heading);
      }),
      runs(60),
    );
    // A day put in front of clocks that state none would become theirs.
    const others = refused.filter((place) => place !== "on the day before");
    process.stdout.write(
      `refused: ${others.length}, and ${refused.length - others.length} on the day before\n`,
    );
    expect(others).toEqual([]);
  }, 600_000);
});

/** The first day's heading, where days have them and their entries can stand under a new one. */
function headingIn(text: string): string | undefined {
  return text.includes("<table>") ? undefined : /^### 2026-11-\d\d$/m.exec(text)?.[0];
}

function withDay(manner: string): string {
  return manner.replace("«", "«0-0-0 ");
}

/** Under a day of its own an entry begins a list of its own, not one in an item. */
function notNested(manner: string): string {
  return manner.replace(/^ +/, "");
}

/** What stands before the time, the time and what joins it to the text; numbers, words and runs of blanks are alike. */
function mannerOf(text: string, { range, raw }: TimelineEntry): string {
  const start =
    Math.max(text.lastIndexOf("\n", range.start - 1), text.lastIndexOf("\r", range.start - 1)) + 1;
  const at = text.indexOf(raw, range.start);
  const tail =
    /^(?:[^\p{L}\p{N}*]|\*\*(?=\W)|\*\*$|<\/td>|<td>)*/u.exec(text.slice(at + raw.length))?.[0] ?? "";
  return alike(`${text.slice(start, at)}«${raw}»${tail}`);
}

function alike(source: string): string {
  return source
    .replace(/^\uFEFF/, "")
    .replace(/\d+/g, "0")
    .replace(/\b[AP]M\b/g, "AM")
    .replace(/\[[ x]\]/, "[]")
    .replace(/^\| 0 \|/, "|  |")
    .replace(/ +/g, " ")
    .replace(/`$/, "");
}
