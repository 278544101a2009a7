import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import type { Finding } from "../../../src/core/lint/finding.ts";
import { findingsOf } from "../../../src/core/lint/findings-of.ts";
import { fixAll } from "../../../src/core/lint/fix-all.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { recordText } from "../../support/record.ts";
import { shown } from "./lint-text.ts";

const policy = defaultPolicy;
const findings = (text: string, path: string): readonly Finding[] =>
  findingsOf(readDocument(text, { path, policy }), { policy, now: Date.UTC(2026, 10, 22, 12) });

describe("all there is to say about a file", () => {
  it("has what could not be read and what the rules find, by place", () => {
    const text =
      "---\nsitrep: 1\nkind: review\ndepth: note\nincident: [\n---\n\n# Review é 漢 🚒\n\n## Summary\n\nIt fell.\n\n## Actions\n\n- Add an alert\n";
    const found = findings(text, "postmortem.md");
    expect(found.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      "front-matter-invalid warning",
      "action-owner warning",
      "action-due warning",
    ]);
    expect(shown(text, found).map((line) => line.split(":").slice(0, 2).join(":"))).toEqual([
      "6:1",
      "16:3",
      "16:3",
    ]);
  });

  it("says that front matter in TOML is not read, finds nothing in it, and leaves it as it is", () => {
    const toml = '+++\r\ntitle = "Jane should have known"\r\n# TODO é 漢 🚒\r\n+++\r\n';
    const text = `\uFEFF${toml}\r\n# Review\r\n\r\n## Actions\r\n\r\n- Add an alert. Owner: Jane Doe. Due: 2026-12-04\r\n`;
    const found = findings(text, "postmortem.md");
    expect(shown(text, found)[0]).toBe(
      "1:2: Unexpected front matter in TOML (`+++`), expected YAML between lines of `---`. Nothing in it is read.",
    );
    expect(found[0]).toMatchObject({ level: "information", fixes: [] });
    expect(found.filter(({ range }) => range.start < text.indexOf("# Review"))).toHaveLength(1);
    const fixed = fixAll(text, (now) => findings(now, "postmortem.md"));
    expect(fixed).not.toBe(text);
    expect(fixed.startsWith(`\uFEFF${toml}`)).toBe(true);
    const open = "+++\ntitle = 1\n\n# Review\n";
    expect(findings(open, "postmortem.md").map(({ rule }) => rule)).not.toContain("front-matter-other");
  });

  it("offers a safe fix for a front matter that drifted, which settles it", () => {
    const text = recordText({ frontMatter: ["title: x", "severity: SEV1", "status: monitoring"] });
    const found = findings(text, "incident.md");
    expect(
      found.map(({ rule, fixes }) => [rule, ...fixes.map(({ title, safe }) => `${title}: ${safe}`)]),
    ).toEqual([
      ["front-matter-drift", "Set `severity` to what the timeline says: true"],
      ["front-matter-drift", "Set `status` to what the timeline says: true"],
    ]);
    const fixed = applyEdits(
      text,
      found.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)),
    );
    expect(fixed).toBe(text.replace("SEV1", "SEV2").replace("monitoring", "investigating"));
    expect(findings(fixed, "incident.md")).toEqual([]);
  });

  it("offers to delete a key that a merge of lines left twice, a role too", () => {
    const roles = ["roles:", "  Scribe: Sam Lee", "  Scribe: Jane Doe"];
    const timeline = [
      "- 2026-11-21T14:02:11Z **Declared** SEV3: Checkout errors",
      "- 2026-11-21T14:03:00Z **Role** Scribe: Jane Doe",
    ];
    const record = (...lines: readonly string[]): string =>
      `\uFEFF${recordText({ frontMatter: ["title: é", ...lines], timeline })}`.replace(/\n/g, "\r\n");
    const text = record("severity: SEV2", "status: investigating", ...roles, "severity: SEV3");
    const found = findings(text, "incident.md");
    expect(found.map(({ rule }) => rule)).toEqual(["front-matter-repeated-key", "front-matter-repeated-key"]);
    const edits = found.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    const fixed = applyEdits(text, edits);
    expect(fixed).toBe(record("status: investigating", "roles:", "  Scribe: Jane Doe", "severity: SEV3"));
    expect(findings(fixed, "incident.md")).toEqual([]);
  });

  it("offers nothing for what only its author knows", () => {
    const text = recordText({ timeline: ["- 2026-02-30T14:02:11Z **Status** resolved"] });
    expect(findings(text, "incident.md").map(({ rule, fixes }) => [rule, fixes])).toEqual([
      ["entry-time-unknown", []],
    ]);
  });

  it("is nothing for a record in order", () => {
    expect(findings(recordText().replace(/\n/g, "\r\n"), "incident.md")).toEqual([]);
  });
});
