import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { packageReadme } from "../../scripts/package-readme.mjs";

it("shows the light picture where the page of the editor would look for a dark one that is not there", () => {
  const text =
    'a <picture><source media="(prefers-color-scheme: dark)" srcset="é-dark.png"><img src="é.png" alt="漢 🚒"></picture> b';
  expect(packageReadme(text)).toBe('a <img src="é.png" alt="漢 🚒"> b');
});

it("leaves no other picture in our own README, and changes nothing else", () => {
  const text = readFileSync("README.md", "utf8");
  const packaged = packageReadme(text);
  expect(packaged).not.toMatch(/<source|<picture|-dark\.png/);
  expect(packaged.match(/<img [^>]*>/g)).toEqual(text.match(/<img [^>]*>/g));
});
