#!/usr/bin/env node
// How well names are told from products and places that the lexicon does not hold: it is built without every tenth word,
// and those words, put into sentences, are what is asked for: node test/bench/names.mjs [--wrong]
import { lexiconFile, makeLexicon } from "../../scripts/generate/lexicon/lexicon.mjs";
import { gzipSync } from "node:zlib";
import { bundled } from "./support.mjs";

const core = await bundled("test/bench/names-core.ts");
const { given, rareGiven, surname, technology } = core.wordClass;

const frames = {
  "only persons do": [
    "{} forgot to renew it.",
    "We learnt that {} had misread the graph.",
    "{} thought the host was idle.",
    "{} was on leave that week.",
  ],
  "mostly persons do": [
    "{} merged the change on Friday.",
    "Then {} disabled the alert.",
    "{} approved the request within a minute.",
    "When {} deployed the release, the pool was full.",
  ],
  "persons and systems do": [
    "{} restarted the broker.",
    "{} deleted the volume.",
    "Later {} updated the index.",
    "{} ran the job again.",
  ],
  "are asked or act": [
    "We asked {} to pause it.",
    "It was reviewed by {} and released.",
    "{}'s PR removed the check.",
    "Nobody told {} about the freeze.",
    "The change was made by {}.",
  ],
  "have a role or team": [
    "{} from the payments team pulled the cable.",
    "Our on-call engineer {} was paged.",
    "{} (SRE) looked at the graphs.",
  ],
};
const systemFrames = [
  "{} timed out twice.",
  "The {} cluster was full.",
  "{} rejected the writes.",
  "Requests to {} were retried.",
  "{} was upgraded in March.",
  "Data in {} was stale.",
  "{} failed over to the second region.",
  "{} evicted the pods.",
];

const leftOut = (word) => core.wordClass && hash(word) % 10 === 3;
const built = await makeLexicon(core, leftOut);
const lexicon = core.decodeLexicon(built);
const whole = core.decodeLexicon(await makeLexicon(core));
console.log(
  `lexicon ${built.entries.length} words, ${(gzipSync(lexiconFile(built), { level: 9 }).length / 1000).toFixed(0)} kB gzipped`,
);
const rank = (word) =>
  Math.min(built.sources.givenRank.get(word) ?? Infinity, built.sources.surnameRank.get(word) ?? Infinity);
const sets = {
  "given names (several lists)": pick(({ classes }) => classes === given, 300),
  "given names (rare)": pick(({ classes }) => classes === rareGiven, 300),
  "surnames (first 12,000)": pick(({ word, classes }) => classes === surname && rank(word) < 12_000, 300),
  products: pick(
    ({ word }) =>
      built.sources.products.has(word) && !built.sources.given.has(word) && !built.sources.surnames.has(word),
    300,
  ),
  "places (100,000 inhabitants)": pick(
    ({ word, classes }) => classes === technology && built.sources.places.get(word) >= 100_000,
    200,
  ),
};
for (const [set, words] of Object.entries(sets)) {
  console.log(`${set}: ${words.length} left out`);
  for (const [name, sentences] of [...Object.entries(frames), ["systems do or are", systemFrames]])
    console.log(
      `  ${name.padEnd(24)} unknown ${share(words, sentences, lexicon)}   listed ${share(words, sentences, whole)}`,
    );
}

function pick(fits, count) {
  const all = built.known
    .filter((entry) => leftOut(entry.word) && entry.word.length > 2 && fits(entry))
    .map(({ word }) => word);
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

/** How many of the sentences have the name found: all, and from where it is a warning. */
function share(words, sentences, asked) {
  let found = 0;
  let sure = 0;
  for (const word of words)
    for (const sentence of sentences) {
      const name = word[0].toUpperCase() + word.slice(1);
      const at = sentence.indexOf("{}");
      const [hit] = core
        .findNames(sentence.replace("{}", name), {
          people: [],
          products: new Set(),
          allowed: new Set(),
          lexicon: asked,
        })
        .filter(({ start }) => start === at);
      if (hit === undefined) continue;
      found += 1;
      if (hit.score >= 0.75) sure += 1;
    }
  const all = words.length * sentences.length;
  return `${((100 * found) / all).toFixed(1).padStart(5)} % (${((100 * sure) / all).toFixed(1)} % sure)`;
}

function hash(word) {
  let bits = 17;
  for (const letter of word) bits = Math.imul(bits ^ letter.charCodeAt(0), 0x01000193);
  return (bits ^ (bits >>> 15)) >>> 0;
}
