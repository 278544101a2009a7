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

/** A document whose timeline says day and zone, and a moment right behind one of its entries, on the same day. */
const behindAnother = fc
  .tuple(sampleDocument, filing, fc.nat(4))
  .map(([{ name, text }, { write }, index]) => {
    const { timeline } = readAny(write(text)).snapshot;
    const timed = timeline.filter(({ raw, text: said }) => raw !== "" && said !== "");
    return { name, text: write(text), beside: timed[index % Math.max(1, timed.length)] };
  })
  .filter(({ beside }) => beside?.instant !== undefined && beside.time?.startsWith("23:59") !== true);

describe("an entry logged into somebody's timeline", () => {
  it("has the shape, marker, time, wrapper and separator of the others", () => {
    fc.assert(
      fc.property(behindAnother, ({ name, text, beside }) => {
        const before = readAny(text);
        const at = (beside?.instant ?? 0) + minute;
        const decision = decide(
          before,
          { kind: "log", at, type: "note", text: "Rolled back" },
          { policy: defaultPolicy },
        );
        if (decision.kind === "refused") return; // counted by the law of writing
        const written = applyEdits(text, decision.edits);
        const entry = readAny(written).snapshot.timeline.find((one) => one.text === "Rolled back");
        const known = before.snapshot.timeline.map((other) => mannerOf(text, other));
        expect(known, name).toContain(entry && mannerOf(written, entry));
      }),
      runs(60),
    );
  });
});

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
