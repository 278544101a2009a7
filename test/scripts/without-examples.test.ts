import { describe, expect, it } from "vitest";
import { emptied } from "../../scripts/without-examples.mjs";

describe("the examples of a rule", () => {
  it("are taken out, and nothing else is", () => {
    const rule =
      'export const r = defineRule({ id: "é", examples: [{ name: "漢]", reports: [] }], fixable: true });';
    expect(emptied(rule, "r.ts")).toBe(
      'export const r = defineRule({ id: "é", examples: [], fixable: true });',
    );
  });

  it("must be there, or they would ship unseen", () => {
    expect(() => emptied("export const r = 1;\n", "r.ts")).toThrow(
      "r.ts has no `examples: […]`: is it a rule?",
    );
  });
});
