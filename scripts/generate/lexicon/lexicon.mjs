// Makes src/core/lint/lexicon/lexicon-data.ts from the lists of pinned packages. Run by scripts/generate.mjs.
import { classifier } from "./classify.mjs";
import { composedNames } from "./composed-names.mjs";
import { buildTable } from "./fuse-table.mjs";
import { trainLikeness } from "./likeness.mjs";
import { namedLikePersons, namesFirst, neverNames, ownProducts } from "./own-words.mjs";
import { readSources } from "./sources.mjs";

/** Buckets of runs of letters, as a power of two: 14 knows a tenth fewer of the names it has never seen, 16 is 8 kB more. */
const bits = 15;

export const lexiconPath = "src/core/lint/lexicon/lexicon-data.ts";

/**
 * @param {object} core what the sources of the lexicon export: foldWord, eachGram, slotsOf, wordClass, wordCodes
 * @param {(word: string) => boolean} leftOut words to build without, to measure how well unknown ones are judged
 */
export async function makeLexicon(core, leftOut = () => false) {
  const sources = await readSources(core.foldWord);
  const classOf = classifier(sources, core.wordClass);
  const lists = [sources.given, sources.surnames, sources.english, sources.places].map((list) => list.keys());
  const sets = [
    sources.people,
    sources.products,
    sources.terms,
    ownProducts,
    namedLikePersons,
    namesFirst,
    neverNames,
  ];
  const keys = new Set([...lists, ...sets].flatMap((list) => [...list]));
  const known = [...keys].sort().map((word) => ({ word, classes: classOf(word) ?? 0 }));
  const learnt = known.filter(({ word }) => !leftOut(word));
  const likeness = trainLikeness(examplesOf(learnt, sources, core.wordClass), {
    bits,
    rounds: 6,
    step: 0.25,
    gramsOf: (word) => gramsOf(core, word),
  });
  const entries = learnt
    .filter(({ word, classes }) => isNeeded(classes, likeness.score(word), word, core, sources))
    .map(({ word, classes }) => [word, core.byteOfCode(core.wordCodes.indexOf(classes))]);
  const stored = new Set(entries.map(([word]) => word));
  const others = learnt.flatMap(({ word, classes }) =>
    stored.has(word) ? [] : [{ word, classes, score: likeness.score(word) }],
  );
  const table = buildTable(entries, core.slotsOf, (answerOf) => harmOf(others, answerOf, sources, core));
  return { table, likeness: likeness.shipped, known, entries, sources };
}

/** How many words that are not stored a table takes for what they are not: names for words, and words for names. */
function harmOf(others, answerOf, sources, core) {
  const { given, rareGiven, surname } = core.wordClass;
  const isName = (classes) => (classes & (given | rareGiven | surname)) !== 0;
  const isOther = (classes) => classes !== 0 && (classes & ~(given | rareGiven | surname)) !== 0;
  const isCommon = (word) => sources.given.get(word)?.size > 3 || sources.given.get(word)?.has("own");
  let harm = 0;
  for (const { word, classes, score } of others) {
    const answer = core.wordCodes[core.codeOfByte(answerOf(word))] ?? 0;
    if (isName(classes) && isOther(answer)) harm += classes !== given ? 1 : isCommon(word) ? 8 : 3;
    if (!isName(classes) && isName(answer) && score >= core.unlikely) harm += 1;
  }
  return harm;
}

/** The text of the file. */
export function lexiconFile({ table, likeness }) {
  return [
    "// Made by scripts/generate/lexicon: the sources and their licences are in docs/decisions/0007-names-lexicon.md.",
    "",
    "export const lexiconData = {",
    "  table: {",
    `    seed: ${table.seed},`,
    `    segment: ${table.segment},`,
    `    segments: ${table.segments},`,
    `    values:`,
    `      "${table.values}",`,
    "  },",
    "  likeness: {",
    `    bits: ${likeness.bits},`,
    `    bias: ${likeness.bias},`,
    `    step: ${likeness.step},`,
    `    weights:`,
    `      "${likeness.weights}",`,
    "  },",
    "} as const;",
    "",
  ].join("\n");
}

function gramsOf(core, word) {
  const grams = [];
  core.eachGram(word, bits, (gram) => grams.push(gram));
  return grams;
}

/** Names against words and products; what may be both teaches nothing. Composed names teach where the lists are short. */
function examplesOf(known, sources, { given, rareGiven, surname, commonWord, technology }) {
  const words = new Set(known.flatMap(({ word, classes }) => (classes === 0 ? [] : [word])));
  const composed = composedNames().filter((name) => !words.has(name));
  const weights = new Map([
    [given, () => 2],
    [rareGiven, () => 1],
    [surname, (word) => ((sources.surnameRank.get(word) ?? 0) < 20_000 ? 0.8 : 0.3)],
    [technology, (word) => (isPlace(sources, word) ? 0.3 : 3)],
    [commonWord, () => 1],
  ]);
  const examples = known.flatMap(({ word, classes }) => {
    const weight = word.length < 3 ? undefined : weights.get(classes)?.(word);
    return weight === undefined ? [] : [{ word, isName: classes <= surname, weight }];
  });
  return [...examples, ...composed.map((word) => ({ word, isName: true, weight: 1 }))];
}

/** Whether the likeness alone would be misleading: what it tells well need not be stored. */
function isNeeded(classes, score, word, core, sources) {
  const { given, rareGiven, surname, commonWord, technology } = core.wordClass;
  switch (classes) {
    case 0:
      return false;
    case given:
      return score < core.unmistakable;
    case rareGiven:
      return score < 1;
    case surname: {
      const rank = sources.surnameRank.get(word) ?? Infinity;
      return score < 1 && (rank < 3_000 || (isCurated(sources, word) && score < 0.5));
    }
    case commonWord: {
      const size = sources.english.get(word) ?? 0;
      return size <= 40 ? score >= core.unlikely : size <= 50 ? score > -1 : size <= 60 && score > 1.1;
    }
    case technology:
      return isPlace(sources, word)
        ? score > 0 && sources.places.get(word) >= 120_000
        : score >= core.unlikely;
    default:
      return true;
  }
}

/** A city or country, and nothing else that we know. */
function isPlace({ places, products, terms }, word) {
  return places.has(word) && !products.has(word) && !terms.has(word) && !ownProducts.has(word);
}

/** A surname that somebody chose for a list, not one of a count of everybody. */
function isCurated({ surnames, people }, word) {
  const listed = [...(surnames.get(word) ?? [])].filter((source) => source !== "census").length;
  return listed > 1 || (listed === 1 && people.has(word));
}
