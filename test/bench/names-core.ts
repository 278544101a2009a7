// What the bench of names and the maker of the lexicon need of the sources.
export { decodeLexicon } from "../../src/core/lint/lexicon/decode-lexicon.ts";
export { foldWord } from "../../src/core/lint/lexicon/fold-word.ts";
export { eachGram } from "../../src/core/lint/lexicon/grams.ts";
export { unlikely, unmistakable, wordClass } from "../../src/core/lint/lexicon/lexicon.ts";
export { byteOfCode, codeOfByte, wordCodes } from "../../src/core/lint/lexicon/word-codes.ts";
export { slotsOf } from "../../src/core/lint/lexicon/word-slots.ts";
export { findNames } from "../../src/core/lint/names/find-names.ts";
