import { expect, it } from "vitest";
import { noPersonNames } from "../../src/core/lint/rules/no-person-names.ts";
import { lintText } from "../core/lint/lint-text.ts";
import { isQuick } from "../support/is-quick.ts";

it("no-person-names stays quick on hostile text", () => {
  const hostile: readonly (readonly [piece: string, times: number])[] = [
    [" ", 20_000],
    ["A ", 20_000],
    ["@a.", 15_000],
    ["a@a.", 12_000],
    ["Bob ", 8_000],
    ['"', 40_000],
    ["Owner:", 8_000],
  ];
  const search = (text: string): unknown =>
    lintText(`# Review\n\n## Contributing factors\n\nx${text}Bob`, { rules: [noPersonNames] });
  for (const [piece, times] of hostile)
    expect({ piece, isQuick: isQuick(search, piece, times) }).toEqual({ piece, isQuick: true });
});
