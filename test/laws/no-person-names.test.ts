import { expect, it } from "vitest";
import { noPersonNames } from "../../src/core/lint/rules/no-person-names.ts";
import { lintText } from "../core/lint/lint-text.ts";

it("no-person-names stays quick on hostile text", () => {
  const hostile = [
    " ".repeat(20_000),
    "A ".repeat(20_000),
    "@a.".repeat(15_000),
    "a@a.".repeat(12_000),
    "Bob ".repeat(8_000),
    '"'.repeat(40_000),
    "Owner:".repeat(8_000),
  ];
  const started = performance.now();
  for (const text of hostile)
    lintText(`# Review\n\n## Contributing factors\n\nx${text}Bob`, { rules: [noPersonNames] });
  expect(performance.now() - started).toBeLessThan(4000);
});
