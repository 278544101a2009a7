import { decodeLexicon } from "./decode-lexicon.ts";
import { lexiconData } from "./lexicon-data.ts";
import type { Lexicon } from "./lexicon.ts";

/** The lexicon that ships: some hundred kilobytes of source, to be loaded when something is linted. */
export const loadLexicon = (): Lexicon => decodeLexicon(lexiconData);
