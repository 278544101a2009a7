import { describe, expect, it } from "vitest";
import { alignFrontMatter, driftKeyOf, logFrontMatter } from "../../../src/core/incident/repair-drift.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { after, at, read, recordText } from "../../support/record.ts";

const now = at("2026-11-21T14:10:00Z");

const drifted = recordText({
  frontMatter: [
    "title: Checkout é 漢 🚒",
    "severity: SEV1 # by hand",
    "status: monitoring",
    "roles: { Scribe: Sam Lee, Liaison: Jane Doe }",
  ],
  timeline: [
    "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout",
    "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
    "- 2026-11-21T14:04:00Z **Role** Scribe: Sam Lee",
  ],
});

const drifts = (text: string): readonly unknown[] => {
  const { snapshot, frontMatter } = read(text);
  return snapshot.problems.map((problem) => driftKeyOf(problem, frontMatter));
};

describe("what drifted", () => {
  it("is known by the place of its problem", () => {
    expect(drifts(drifted)).toEqual(["severity", "status", "roles"]);
  });

  it("is nothing for other problems", () => {
    expect(drifts(recordText({ frontMatter: ["title: x", "severity: P9"] }))).toEqual([undefined]);
    const { snapshot } = read(drifted);
    expect(snapshot.problems.map((problem) => driftKeyOf(problem, undefined))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("setting the front matter to what the timeline says", () => {
  it.each([
    ["severity", "severity: SEV1 # by hand", "severity: SEV2 # by hand"],
    ["status", "status: monitoring", "status: investigating"],
    [
      "roles",
      "roles: { Scribe: Sam Lee, Liaison: Jane Doe }",
      "roles: { Scribe: Sam Lee, Liaison: nobody, Incident Commander: Jane Doe }",
    ],
  ] as const)("changes %s and nothing else, LF and CRLF", (key, line, expected) => {
    for (const text of [drifted, drifted.replace(/\n/g, "\r\n")]) {
      const aligned = applyEdits(text, alignFrontMatter(read(text), key));
      expect(aligned).toBe(text.replace(line, expected));
      expect(drifts(aligned)).not.toContain(key);
    }
  });

  it("does nothing where there is no front matter, or no status to say", () => {
    expect(alignFrontMatter(read("# x\n"), "severity")).toEqual([]);
    const silent = read("---\nsitrep: 1\nkind: incident\n---\n");
    expect(alignFrontMatter(silent, "status")).toEqual([]);
  });
});

describe("logging what the front matter says", () => {
  it.each([
    ["severity", [{ kind: "set-severity", at: now, severity: "SEV1" }]],
    ["status", [{ kind: "set-status", at: now, status: "monitoring" }]],
    [
      "roles",
      [
        { kind: "assign-role", at: now, role: "Liaison", name: "Jane Doe" },
        { kind: "assign-role", at: now, role: "Incident Commander", name: undefined },
      ],
    ],
  ] as const)("is an intent for %s, after which the two agree", (key, intents) => {
    const logged = logFrontMatter(read(drifted), key, now, defaultPolicy);
    expect(logged).toEqual(intents);
    const text = logged.reduce((before, intent) => after(before, intent), drifted);
    expect(drifts(text)).not.toContain(key);
  });

  it("empties a role that the front matter gives to nobody", () => {
    const text = drifted.replace("Liaison: Jane Doe", "Incident Commander: nobody");
    expect(logFrontMatter(read(text), "roles", now, defaultPolicy)).toEqual([
      { kind: "assign-role", at: now, role: "Incident Commander", name: undefined },
    ]);
  });

  it("is nothing for a status that is none", () => {
    const text = drifted.replace("status: monitoring", "status: better");
    expect(logFrontMatter(read(text), "status", now, defaultPolicy)).toEqual([]);
  });
});
