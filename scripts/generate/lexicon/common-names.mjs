// Makes src/core/lint/lexicon/common-names.ts: given names that are hardly anything else, by how many lists have them.
// Run by hand after the lists have changed: node scripts/generate/lexicon/common-names.mjs
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { formatText } from "../../format-text.mjs";
import { loadLexiconCore } from "../load-sources.mjs";
import { classifier } from "./classify.mjs";
import { ownGivenNames } from "./own-names.mjs";
import { readSources } from "./sources.mjs";

/** Fewer lists make the file larger than the names that it then holds are worth. */
const lists = 6;
const root = fileURLToPath(new URL("../../../", import.meta.url));
const path = "src/core/lint/lexicon/common-names.ts";

const { foldWord, wordClass } = await loadLexiconCore(root);
const sources = await readSources(foldWord);
const classOf = classifier(sources, wordClass);
const own = new Set(ownGivenNames.map(foldWord));
const names = [...sources.given]
  .filter(([name, { size }]) => name.length > 2 && (size >= lists || own.has(name)))
  .map(([name]) => name)
  .filter(
    (name) => classOf(name) === wordClass.given && !sources.english.has(name) && !sources.places.has(name),
  )
  .sort();
console.log(`${names.length} names`);
const text = `// Made by scripts/generate/lexicon/common-names.mjs: the sources and their licences are in docs/decisions/0007-names-lexicon.md.

/** Folded given names, sorted, as front-coded.ts reads them. */
export const commonNames =
  "${frontCoded(names)}";
`;
await writeFile(root + path, await formatText(path, text));

/** In front of each word how many letters it shares with the one before. @param {readonly string[]} words */
function frontCoded(words) {
  const shared = (/** @type {string} */ a, /** @type {string} */ b) => {
    let length = 0;
    while (length < 9 && length < a.length && a[length] === b[length]) length += 1;
    return length;
  };
  return words
    .map((word, index) => {
      const length = shared(words[index - 1] ?? "", word);
      return `${length}${word.slice(length)}`;
    })
    .join("");
}
