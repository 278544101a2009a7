import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import type { Intent } from "../../src/core/incident/intent.ts";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import type { Snapshot } from "../../src/core/model/snapshot.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { filing, logIntent } from "../support/arbitraries.ts";
import { runs } from "../support/runs.ts";
import { after, at, read, recordText, refusal } from "../support/record.ts";

type LogIntent = Extract<Intent, { kind: "log" }>;

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const runbook = ["1. [x] Declare", "2. [ ] Assign roles (skipped: alone)", "   1. [ ] Ask `ops`"];

const timelines: readonly (readonly string[])[] = [
  [declared],
  [
    declared,
    "- 2026-11-21T15:00:00Z **Finding** Pool exhausted on `db-eu-1` ⭐",
    "- 2026-11-21T15:00:00Z note",
  ],
  [declared, "", "- 2026-11-21T15:00:00Z **Finding** loose", "", "- 2026-11-21T16:00:00Z **Todo** é 漢 🚒"],
  ["* 2026-11-21T14:02:11Z **Declared** SEV2: starred list", "* 2026-11-21T14:30:00Z x", "", "Prose behind."],
  [
    declared,
    "- 2026-11-21T15:00:00Z **Finding** with more",
    "",
    "  ```text",
    "  a log line",
    "  ```",
    "- 2026-11-21T16:00:00Z end",
  ],
  ["Nothing yet."],
  [],
  [declared, "", "## Notes", "", "- no entry"],
];

const anyRecord = fc
  .tuple(fc.constantFrom(...timelines), fc.boolean(), filing)
  .map(([timeline, steps, { write }]) => write(recordText({ timeline, ...(steps ? { runbook } : {}) })));

describe("logging an entry", () => {
  it("reads back as it was typed, whatever was typed, in every kind of file", () => {
    fc.assert(
      fc.property(anyRecord, logIntent(), (text, intent) => {
        fc.pre(cleanTyped(intent.text) !== "");
        const entries = read(after(text, intent)).snapshot.timeline.filter(
          (entry) => entry.instant === intent.at && entry.text === cleanTyped(intent.text),
        );
        expect(entries.map(({ type, qualifier, star }) => ({ type, qualifier, star }))).toContainEqual({
          type: intent.type,
          qualifier: intent.qualifier,
          star: intent.star,
        });
      }),
      runs(30),
    );
  });

  it("inserts and replaces nothing, and all else reads as before", () => {
    fc.assert(
      fc.property(anyRecord, logIntent(), (text, intent) => {
        fc.pre(cleanTyped(intent.text) !== "");
        const decision = decide(read(text), intent, { policy: defaultPolicy });
        if (decision.kind === "refused") throw new Error(decision.reason);
        expect(decision.edits.every((edit) => edit.start === edit.end)).toBe(true);
        const before = withoutPlaces(read(text).snapshot, undefined);
        expect(withoutPlaces(read(applyEdits(text, decision.edits)).snapshot, intent)).toEqual(before);
      }),
      runs(30),
    );
  });

  it("keeps a sequence of entries in order of time, equal times in order of arrival", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...timelines),
        filing,
        fc.array(logIntent(fc.constant("x")), { minLength: 2, maxLength: 6 }),
        (timeline, { write }, intents) => {
          const numbered = intents.map((intent, index) => ({ ...intent, text: `arrival ${index}` }));
          const text = numbered.reduce(
            (record, intent) => after(record, intent),
            write(recordText({ timeline })),
          );
          const logged = read(text).snapshot.timeline.filter((entry) => entry.text.startsWith("arrival"));
          const expected = [...numbered].sort((a, b) => a.at - b.at).map((intent) => intent.text);
          expect(logged.map((entry) => entry.text)).toEqual(expected);
        },
      ),
      runs(30),
    );
  });
});

/** The snapshot without offsets and lines, and without the entry that was logged. */
function withoutPlaces(snapshot: Snapshot, logged: LogIntent | undefined): object {
  const entries = snapshot.timeline.map(({ raw, type, qualifier, star, text }) => ({
    raw,
    type,
    qualifier,
    star,
    text,
  }));
  if (logged !== undefined) {
    const own = entries.findIndex(
      (entry) =>
        at(entry.raw) === logged.at &&
        entry.text === cleanTyped(logged.text) &&
        entry.type === logged.type &&
        entry.star === logged.star,
    );
    entries.splice(own, 1);
  }
  return {
    title: snapshot.title,
    severity: snapshot.severity,
    status: snapshot.status,
    sections: snapshot.sections.map(({ level, text, concept }) => ({ level, text, concept })),
    steps: snapshot.steps.map(({ text, state, reason, depth }) => ({ text, state, reason, depth })),
    problems: snapshot.problems.map((problem) => problem.code),
    entries,
  };
}

export { refusal };
