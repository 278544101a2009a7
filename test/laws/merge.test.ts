import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import { foldTimeline } from "../../src/core/incident/fold.ts";
import type { Intent } from "../../src/core/incident/intent.ts";
import { mergeRecords, type MergeResult } from "../../src/core/merge/merge-records.ts";
import { statuses } from "../../src/core/model/status.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { severityIds } from "../../src/core/policy/severity-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { filing, logIntent, moment } from "../support/arbitraries.ts";
import { declaredAt, read, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

/** One thing that happens to a version of the record: through Sitrep, or by hand. */
type Change =
  | { readonly kind: "intent"; readonly intent: Intent }
  | { readonly kind: "hand"; readonly name: string; readonly change: (text: string) => string };

const anyStep = fc.record({
  text: fc.constantFrom("Declare", "Assign roles", "Ask ops", "Twice"),
  occurrence: fc.constantFrom(1, 2),
});

const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  logIntent(),
  logIntent(fc.constantFrom("x", "é 漢", "🚒 a\nb")),
  fc.record({ kind: fc.constant("set-status" as const), at: moment, status: fc.constantFrom(...statuses) }),
  fc.record({
    kind: fc.constant("set-severity" as const),
    at: moment,
    severity: fc.constantFrom("SEV1", "SEV2", "SEV3", undefined),
  }),
  fc.record({
    kind: fc.constant("assign-role" as const),
    at: moment,
    role: fc.constantFrom("Incident Commander", "Scribe"),
    name: fc.constantFrom("Jane Doe", "Sam Lee", undefined),
  }),
  fc.record({
    kind: fc.constant("note-sent" as const),
    at: moment,
    entryAt: moment.map((instant) => instant - (instant % 3_600_000)), // few, so that both sides send the same update
    audience: fc.constantFrom("internal" as const, "customers" as const),
    text: fc.constantFrom("We look é 漢", "x"),
    service: fc.constant("slack" as const),
    label: fc.constantFrom("Slack", "Teams (ops)", "Statuspage"),
    url: fc.constantFrom("https://a.example/1", "https://b.example/2", undefined),
  }),
  fc.record({
    kind: fc.constant("note-connection" as const),
    at: moment,
    service: fc.constantFrom("slack" as const, "jira" as const),
    id: fc.constantFrom("C1", "OPS-2"),
    url: fc.constantFrom("https://a.example/1", undefined),
  }),
  fc.record({
    kind: fc.constantFrom("complete-step" as const, "undo-step" as const),
    at: moment,
    step: anyStep,
  }),
  fc.record({
    kind: fc.constantFrom("skip-step" as const, "block-step" as const),
    at: moment,
    step: anyStep,
    reason: fc.constantFrom("not ours", "a (b)"),
  }),
);

/** A change of the nth line that the pattern finds. */
function onLine(name: string, pattern: RegExp, change: (line: string) => string): fc.Arbitrary<Change> {
  return fc.nat(20).map((nth) => ({
    kind: "hand",
    name: `${name} ${nth}`,
    change: (text) => {
      const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
      const found = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
      const at = found[nth % Math.max(found.length, 1)];
      return lines.map((line, index) => (index === at ? change(line) : line)).join("");
    },
  }));
}

function atEnd(line: string, added: string): string {
  return line.replace(/[\r\n]*$/, (end) => added + end);
}

const anEntry = /^[-*] \d{4}-.*Z (?!\*\*Declared)/;
const word = fc.constantFrom("one", "two", "three", "four é");

const entryEdits: fc.Arbitrary<Change> = fc.oneof(
  onLine("delete an entry", anEntry, () => ""),
  onLine("star an entry", anEntry, (line) => (line.includes(" ⭐") ? line : atEnd(line, " ⭐"))),
  word.chain((added) =>
    onLine(`edit an entry: ${added}`, anEntry, (line) =>
      line.replace(/ ?⭐?[\r\n]*$/, (end) => ` ${added}${end}`),
    ),
  ),
);

const proseEdits: fc.Arbitrary<Change> = fc.oneof(
  word.chain((added) => onLine(`edit prose: ${added}`, /^Prose/, (line) => atEnd(line, ` ${added}`))),
  word.chain((added) =>
    onLine(`a section: ${added}`, /^## Timeline/, (line) => `## About ${added}\n\nText.\n\n${line}`),
  ),
  onLine("delete prose", /^Prose/, () => ""),
);

const intents = anyIntent.map((intent): Change => ({ kind: "intent", intent }));
const anyChange = fc.oneof(
  { weight: 5, arbitrary: intents },
  { weight: 2, arbitrary: entryEdits },
  { weight: 1, arbitrary: proseEdits },
);
const anySide = fc.array(anyChange, { maxLength: 5 });

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, change) => {
    if (change.kind === "hand") return change.change(before);
    const decision = decide(read(before), change.intent, { policy: defaultPolicy });
    return decision.kind === "refused" ? before : applyEdits(before, decision.edits);
  }, text);
}

const runbook = [
  "Prose of the runbook.",
  "",
  "1. [x] Declare",
  "2. [ ] Assign roles",
  "   1. [ ] Ask ops",
  "3. [ ] Twice",
  "4. [ ] Twice",
];

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const timelines: readonly (readonly string[])[] = [
  [declared],
  [
    declared,
    "- 2026-11-21T15:00:00Z **Finding** Pool exhausted ⭐",
    "- 2026-11-21T15:00:00Z x",
    "- 2026-11-21T15:30:00Z x",
  ],
  [
    declared,
    "",
    "- 2026-11-21T15:00:00Z loose",
    "",
    "  more of it",
    "",
    "- 2026-11-21T16:00:00Z **Todo** é 漢 🚒",
  ],
  [
    "Prose before.",
    "",
    declared,
    "",
    "Prose between.",
    "",
    "- 2026-11-21T15:00:00Z x",
    "",
    "## After",
    "",
    "Prose behind.",
  ],
];

const anyBase = fc
  .tuple(fc.constantFrom(...timelines), filing, anySide)
  .filter(([, { name }]) => name !== "CR") // YAML knows no lone CR
  .map(([timeline, { write }, changes]) =>
    changed(
      write(recordText({ timeline, runbook })),
      changes.filter(({ kind }) => kind === "intent"),
    ),
  );

function merge(
  base: string | undefined,
  ours: string,
  theirs: string,
  prose: "markers" | "keep-both" = "keep-both",
): string {
  const result: MergeResult = mergeRecords({ base, ours, theirs }, { policy: defaultPolicy, prose });
  if (result.kind === "refused") throw new Error(result.reason);
  return result.text;
}

/** What the entries of a text say, sorted. */
function entriesOf(text: string): readonly string[] {
  return read(text).snapshot.timeline.map(({ instant, type, qualifier, text: said }) =>
    JSON.stringify([instant, type, qualifier, said]),
  );
}

function stateOf(text: string): object {
  const { severity, status, roles, steps } = read(text).snapshot;
  const holders = roles.map(({ role, name }) => `${role}: ${name}`).sort();
  return {
    severity,
    status,
    holders,
    steps: steps.map(({ text: step, state, reason }) => [step, state, reason]),
  };
}

const versions = fc.tuple(anyBase, anySide, anySide).map(([base, mine, other]) => ({
  base,
  ours: changed(base, mine),
  theirs: changed(base, other),
  mine,
  other,
}));

describe("merging", () => {
  it("gives the same from either side, with a base and without", () => {
    fc.assert(
      fc.property(versions, fc.boolean(), ({ base, ours, theirs }, isNew) => {
        const before = isNew ? undefined : base;
        expect(merge(before, ours, theirs)).toBe(merge(before, theirs, ours));
      }),
      runs(6),
    );
  });

  it("changes nothing where one side did nothing, where both did the same, and the second time", () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        expect(merge(base, ours, base)).toBe(ours);
        expect(merge(base, base, theirs)).toBe(theirs);
        expect(merge(base, ours, ours)).toBe(ours);
        const merged = merge(base, ours, theirs);
        expect(merge(base, merged, theirs)).toBe(merged);
        expect(merge(base, merged, ours)).toBe(merged);
      }),
      runs(6),
    );
  });

  it("loses no entry that nobody deleted, adds none, and keeps them in order of time", () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const [before, mine, other] = [entriesOf(base), entriesOf(ours), entriesOf(theirs)];
        const merged = entriesOf(merge(base, ours, theirs));
        for (const entry of new Set([...before, ...mine, ...other, ...merged])) {
          const count = (entries: readonly string[]): number =>
            entries.filter((known) => known === entry).length;
          const [inBase, inOurs, inTheirs] = [count(before), count(mine), count(other)];
          expect(count(merged)).toBeLessThanOrEqual(Math.max(inBase, inOurs, inTheirs));
          if (inOurs >= inBase && inTheirs >= inBase) expect(count(merged)).toBe(Math.max(inOurs, inTheirs));
          else expect(count(merged)).toBeGreaterThanOrEqual(Math.max(inOurs, inTheirs) - inBase);
        }
        const instants = read(merge(base, ours, theirs)).snapshot.timeline.map(({ instant }) => instant ?? 0);
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      }),
      runs(6),
    );
  });

  it("reads without new problems, and its front matter says what its timeline adds up to", () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const merged = read(merge(base, ours, theirs)).snapshot;
        const known = new Set(
          [base, ours, theirs].flatMap((text) => read(text).snapshot.problems.map(({ code }) => code)),
        );
        expect(merged.problems.filter(({ code }) => !known.has(code))).toEqual([]);
        if (known.has("front-matter-drift")) return;
        const folded = foldTimeline(merged.timeline, severityIds(defaultPolicy));
        expect([merged.severity, merged.status]).toEqual([folded.severity, folded.status]);
      }),
      runs(6),
    );
  });

  it("comes to the same entries and state with three sides, in whatever order they are merged", () => {
    fc.assert(
      fc.property(anyBase, fc.tuple(anySide, anySide, anySide), (base, sides) => {
        const [a, b, c] = sides.map((changes) => changed(base, changes)) as [string, string, string];
        const results = [
          [a, b, c],
          [b, c, a],
          [a, c, b],
        ].map(([first = "", second = "", third = ""]) => merge(base, merge(base, first, second), third));
        // Two edits of one entry share its moment; where prose stands beside them, their place decides before their text.
        const [one, ...others] = results.map((text) => ({
          entries: entriesOf(text).toSorted(),
          ...stateOf(text),
        }));
        for (const other of others) expect(other).toEqual(one);
      }),
      runs(6),
    );
  });

  it("puts conflict markers around prose alone, and else says the same for a person as for a sync", () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const [marked, kept] = [merge(base, ours, theirs, "markers"), merge(base, ours, theirs)];
        if (!/^<{7} /m.test(marked)) expect(marked).toBe(kept);
        const inside = [...marked.matchAll(/^<{7} ours[^]*?^>{7} theirs$/gm)].map(([conflict]) => conflict);
        for (const conflict of inside) expect(conflict).not.toMatch(/^[-*] \d{4}-/m);
      }),
      runs(6),
    );
  });

  it("takes a timeline of a thousand entries as it takes a short one", () => {
    const line = (second: number, who: string): string =>
      `- ${new Date(declaredAt + second * 1000).toISOString().replace(".000Z", "Z")} ${who} ${second}`;
    const record = (...sides: readonly string[]): string => {
      const entries = Array.from({ length: 1000 }, (_, index) => [
        line(3 * index + 1, "base"),
        ...(index % 4 === 0 && sides.includes("ours") ? [line(3 * index + 2, "ours")] : []),
        ...(index % 4 === 0 && sides.includes("theirs") ? [line(3 * index + 2, "theirs")] : []),
      ]);
      return recordText({ runbook, timeline: [declared, ...entries.flat()] });
    };
    const [base, ours, theirs] = [record(), record("ours"), record("theirs")];
    expect(merge(base, ours, theirs)).toBe(record("ours", "theirs"));
    expect(merge(base, ours.replace(/^.* base 1501\n/m, ""), theirs)).not.toContain(" base 1501\n");
  });
});
