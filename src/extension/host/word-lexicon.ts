import { loadLexicon } from "../../core/lint/lexicon/load-lexicon.ts";

/** What is known of words, decoded at the first question. Load this file at the first use: it is large. */
export const wordLexicon = loadLexicon();
