import { expect, it } from "vitest";
import { readShortlog } from "../../../../src/core/lint/names/read-shortlog.ts";

it("reads the persons of a shortlog, robots left out", () => {
  const text = [
    "   412\tJane Doe <jane@example.org>",
    "    12\tÉmile 漢 <12345+emile@users.noreply.github.com>",
    "     3\tdependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
    "     1\tSam Lee <>",
    "no line of a shortlog",
  ].join("\r\n");
  expect(readShortlog(text)).toEqual([
    { name: "Jane Doe", handle: undefined, email: "jane@example.org" },
    { name: "Émile 漢", handle: "emile", email: undefined },
    { name: "Sam Lee", handle: undefined, email: undefined },
  ]);
});
