import { sep } from "node:path";
import { expect, it } from "vitest";
import { seenFrom } from "../../../src/cli/host/seen-from.ts";

const here = ["", "srv", "shop"].join(sep);

it.each([
  [`${here}${sep}a.md is binary; so is ${here}${sep}é${sep}b.md.`, `a.md is binary; so is é${sep}b.md.`],
  [`${sep}backup${here}${sep}a.md is binary`, `${sep}backup${here}${sep}a.md is binary`],
  [`${here}-old${sep}a.md is binary`, `${here}-old${sep}a.md is binary`],
  ["Nothing was checked.", "Nothing was checked."],
])("shortens paths below a folder, and no others: %s", (message, shown) => {
  expect(seenFrom(here, message)).toBe(shown);
});

it("leaves all as it is at the root", () => {
  expect(seenFrom(sep, `${sep}srv${sep}a.md is binary`)).toBe(`${sep}srv${sep}a.md is binary`);
});
