// Makes src/core/lint/lexicon/lexicon-data.ts from the lists of pinned packages. Run by scripts/generate.mjs.
import { classifier } from "./classify.mjs";
import { buildTable } from "./fuse-table.mjs";
import { trainLikeness } from "./likeness.mjs";
import { readSources } from "./sources.mjs";

export const lexiconPath = "src/core/lint/lexicon/lexicon-data.ts";

/**
 * @param {object} core what the sources of the lexicon export: foldWord, eachGram, slotsOf, wordClass, wordCodes
 * @param {(word: string) => boolean} leftOut words to build without, to measure how well unknown ones are judged
 */
export async function makeLexicon(core, leftOut = () => false) {
  const sources = await readSources(core.foldWord);
  const classOf = classifier(sources, core.wordClass);
  const keys = new Set(
    [
      sources.given,
      sources.surnames,
      sources.people,
      sources.english,
      sources.products,
      sources.terms,
    ].flatMap((list) => [...list.keys()]),
  );
  for (const key of sources.places.keys()) keys.add(key);
  const known = [...keys].sort().map((word) => ({ word, classes: classOf(word) ?? 0 }));
  const learnt = known.filter(({ word }) => !leftOut(word));
  const likeness = trainLikeness(examplesOf(learnt, sources, core.wordClass), {
    bits: 14,
    rounds: 6,
    step: 0.25,
    gramsOf: (word) => gramsOf(core, word),
  });
  const entries = learnt
    .filter(({ word, classes }) => isNeeded(classes, likeness.score(word), word, core.wordClass, sources))
    .map(({ word, classes }) => [word, core.byteOfCode(core.wordCodes.indexOf(classes))]);
  return { table: buildTable(entries, core.slotsOf), likeness: likeness.shipped, known, entries, sources };
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
  core.eachGram(word, 14, (gram) => grams.push(gram));
  return grams;
}

/** Names against words and products; what may be both teaches nothing. */
function examplesOf(
  known,
  sources,
  { given, rareGiven, surname, commonWord, word: rareWord, technology, place },
) {
  return known.flatMap(({ word, classes }) => {
    if (word.length < 3) return [];
    if (classes === given) return [{ word, isName: true, weight: 2 }];
    if (classes === rareGiven) return [{ word, isName: true, weight: 1 }];
    if (classes === surname)
      return [{ word, isName: true, weight: (sources.surnameRank.get(word) ?? 0) < 20_000 ? 0.8 : 0.3 }];
    if (classes === technology) return [{ word, isName: false, weight: 3 }];
    if (classes === place) return [{ word, isName: false, weight: 0.3 }];
    if (classes === commonWord || classes === rareWord) return [{ word, isName: false, weight: 1 }];
    return [];
  });
}

/** Whether the likeness alone would be misleading: what it tells well need not be stored. */
function isNeeded(
  classes,
  score,
  word,
  { given, rareGiven, surname, commonWord, word: rareWord, technology, place },
  sources,
) {
  if (classes === given) return true;
  if (classes === 0) return false;
  if (classes === surname) return (sources.surnameRank.get(word) ?? 0) < 12_000 && score < 1.5;
  if (classes === rareGiven) return score < 2;
  if (classes === commonWord) return score > -2.4;
  if (classes === rareWord) return score > 0 && (sources.english.get(word) ?? 0) <= 60;
  if (classes === place) return score > 0 && (sources.places.get(word) ?? 0) >= 100_000;
  if (classes === technology) return score > -2.4;
  return true;
}
