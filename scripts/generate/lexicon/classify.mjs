// What a word is: one number of src/core/lint/lexicon/word-codes.ts, or undefined where no list knows it.
import { namedLikePersons, namesFirst, neverNames, ownProducts } from "./own-words.mjs";

/**
 * @param {Awaited<ReturnType<import("./sources.mjs").readSources>>} sources
 * @param {Readonly<Record<string, number>>} wordClass
 */
export function classifier(sources, wordClass) {
  const { given, rareGiven, surname, commonWord, word, technology, place } = wordClass;
  return (key) => {
    const asGiven = weightOfGiven(sources, key);
    const popular = asGiven >= 3;
    const asSurname = weightOfSurname(sources, key);
    const size = sources.english.get(key) ?? Infinity;
    if (neverNames.has(key)) return commonWord;
    if (namesFirst.has(key)) return given;
    if (namedLikePersons.has(key)) return given | technology;
    if (ownProducts.has(key)) return popular ? given | technology : technology;
    if (size <= 35 && !isEverydayName(sources, key)) {
      if (popular) return given | commonWord;
      if (asSurname >= 3.5) return surname | word;
      return asGiven >= 1.5 && size > 10 ? surname | word : commonWord;
    }
    if (size <= 60 && !isEverydayName(sources, key))
      return popular
        ? given | word
        : asGiven < 2 && asSurname < 2
          ? commonWord
          : asGiven >= 2
            ? given | word
            : surname | word;
    if (sources.products.has(key))
      return popular ? given | technology : asGiven + asSurname >= 2 ? surname | word : technology;
    const people = sources.places.get(key) ?? 0;
    if (people >= 200_000)
      return popular ? given | place : asSurname >= 2 || asGiven >= 1.5 ? surname | word : technology;
    if (sources.terms.has(key) && asGiven < 3 && asSurname < 2) return technology;
    if (people >= 30_000 && asGiven < 2 && asSurname < 1) return technology;
    if (size <= 70 && asGiven < 2) return asSurname >= 2 ? surname | word : commonWord;
    if (asGiven >= 2 || (asGiven >= 1 && isCurated(sources, key) && asSurname < 4)) return given;
    if (asGiven > 0 && asGiven >= asSurname / 2) return rareGiven;
    if (asSurname > 0 || sources.people.has(key)) return surname;
    return people > 0 ? technology : undefined;
  };
}

/** `John`, `Mike`, `Sue`: written small they are words too, but nobody thinks of those first. */
function isEverydayName({ givenRank, english }, key) {
  const size = english.get(key) ?? Infinity;
  return size > 20 && (givenRank.get(key) ?? Infinity) < (size >= 50 ? 800 : 130);
}

/** Listed by somebody who chose names one by one, not by a count of everybody. */
function isCurated({ given, givenRank }, key) {
  const chosen = [...(given.get(key) ?? [])].some(
    (source) => source.startsWith("faker") || source === "stdlib" || source === "own",
  );
  return chosen || (givenRank.get(key) ?? Infinity) < 1000;
}

function weightOfGiven({ given, givenRank, people }, key) {
  const listed = given.get(key);
  if (listed === undefined) return 0;
  const weights = Array.from(listed, (source) => (source.startsWith("gender-detection") ? 0.5 : 1));
  const rank = givenRank.get(key) ?? Infinity;
  return (
    weights.reduce((sum, weight) => sum + weight, 0) + (rank < 400 ? 1 : 0) + (people.has(key) ? 0.5 : 0)
  );
}

function weightOfSurname({ surnames, surnameRank, people }, key) {
  const listed = surnames.get(key);
  if (listed === undefined) return 0;
  const rank = surnameRank.get(key) ?? Infinity;
  const weights = Array.from(listed, (source) => (source === "census" ? 0.5 : 1));
  return (
    weights.reduce((sum, weight) => sum + weight, 0) +
    (rank < 1500 ? 2 : rank < 6000 ? 1 : 0) +
    (people.has(key) ? 0.5 : 0)
  );
}
