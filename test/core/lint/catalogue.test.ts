import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../../src/core/lint/rules/index.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

describe("the catalogue of rules", () => {
  it("names each rule once", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  it("has every rule's page in its table", () => {
    const table = read("docs/rules/README.md");
    for (const { id } of rules) expect(table).toContain(`[\`${id}\`](${id}.md)`);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("is a file, a page and a setting of its name", () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(existsSync(new URL(`../../../src/core/lint/rules/${id}.ts`, import.meta.url))).toBe(true);
    expect(read(`docs/rules/${id}.md`)).toContain(rule.summary);
    expect(read("media/sitrep.config.schema.json")).toContain(`"${id}"`);
  });

  it("says what, why and whose guidance it is, in sentences", () => {
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.why.length).toBeGreaterThan(80);
    expect(rule.source.length).toBeGreaterThan(20);
  });

  it("shows a good and a bad example", () => {
    expect(rule.examples.some((example) => example.reports.length === 0)).toBe(true);
    expect(rule.examples.some((example) => example.reports.length > 0)).toBe(true);
  });

  it("speaks in one grammar", () => {
    for (const report of rule.examples.flatMap((example) => example.reports)) {
      expect(report).toMatch(/^\d+:\d+: Unexpected .+, expected .+\.$/);
    }
  });
});
