import fc from "fast-check";
import { expect, it } from "vitest";
import { deadlinesOf } from "../../src/core/clock/deadlines.ts";
import { readDocument } from "../../src/core/incident/read-document.ts";
import { formatInstant, minute } from "../../src/core/model/instant.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { readPolicy } from "../../src/core/policy/read-policy.ts";
import { at, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const declared = at("2026-11-21T23:30:00Z");

const words = fc.constantFrom(
  "**Update** (internal) We look",
  "**Update** (stakeholders) x. Next update in 30 min",
  "**Update** (customers) x",
  "**Update** (executives) é 漢 🚒. Next update 2026-11-22T00:20Z",
  "**Severity** SEV2 → SEV1",
  "**Severity** SEV2 → SEV3",
  "**Severity** SEV2 → SEV?",
  "**Status** investigating → monitoring",
  "**Status** investigating → resolved",
  "**Status** (reopened) resolved → investigating",
  "**Role** Incident Commander: Jane Doe",
  "**Role** Incident Commander: nobody",
  "**Finding** the pool is full",
);

/** Lines at different seconds, so that their order in the file says nothing. */
const lines = fc
  .uniqueArray(fc.integer({ min: -600, max: 20_000 }), { maxLength: 12 })
  .chain((seconds) =>
    fc
      .tuple(...seconds.map((second) => words.map((text) => ({ second, text }))))
      .map((found) =>
        found.map(({ second, text }) => `- ${formatInstant(declared + second * 1000 + 500)} ${text}`),
      ),
  );

const severity = fc.constantFrom("SEV1", "SEV2", "SEV3", "SEV4", "SEV?");

function textOf(first: string, timeline: readonly string[], drill: boolean): string {
  return recordText({
    frontMatter: [
      `declared: ${formatInstant(declared)}`,
      "customers: affected",
      ...(drill ? ["drill: true"] : []),
    ],
    runbook: ["1. [ ] Look (within 5 min)", "2. [ ] Look (within 5 min)"],
    timeline: [`- ${formatInstant(declared)} **Declared** ${first}: x`, ...timeline],
  });
}

const derive = (text: string, policy = defaultPolicy) =>
  deadlinesOf(readDocument(text, { path: "incident.md", policy }).snapshot, policy);

it("Deadlines depend on file and policy alone: read again, from a copy, with a policy read again", () => {
  fc.assert(
    fc.property(severity, lines, fc.boolean(), (first, timeline, drill) => {
      const text = textOf(first, timeline, drill);
      const once = derive(text);
      expect(derive(text.replaceAll("\n", "\r\n")).map(({ key, due }) => ({ key, due }))).toEqual(
        once.map(({ key, due }) => ({ key, due })),
      );
      expect(derive(text, readPolicy("{}").policy)).toEqual(once);
    }),
    runs(60),
  );
});

it("The order in which entries stand in the file makes no difference", () => {
  fc.assert(
    fc.property(severity, lines, fc.boolean(), (first, timeline, drill) => {
      expect(derive(textOf(first, timeline.toReversed(), drill))).toEqual(
        derive(textOf(first, timeline, drill)),
      );
    }),
    runs(60),
  );
});

it("Each is named once, comes in order, counts from no later than it is due, in whole seconds", () => {
  fc.assert(
    fc.property(severity, lines, fc.boolean(), (first, timeline, drill) => {
      const found = derive(textOf(first, timeline, drill));
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      expect(found.map(({ due }) => due)).toEqual(found.map(({ due }) => due).sort((a, b) => a - b));
      for (const { kind, from, due } of found) {
        expect(due % 1000).toBe(0);
        if (kind !== "update") expect(due).toBeGreaterThan(from);
        expect(due).toBeLessThan(from + 24 * 60 * minute);
      }
    }),
    runs(60),
  );
});
