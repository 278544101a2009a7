// What the bench of a keystroke measures, in one module.
export { readAgain } from "../../src/core/incident/read-again.ts";
export { readDocument } from "../../src/core/incident/read-document.ts";
export { findingsInSteps, findingsOf } from "../../src/core/lint/findings-of.ts";
export { loadLexicon } from "../../src/core/lint/lexicon/load-lexicon.ts";
export { parseAgain, parseInParts } from "../../src/core/markdown/incremental/parse-again.ts";
export { parseMarkdown } from "../../src/core/markdown/parse.ts";
export { defaultPolicy } from "../../src/core/policy/default-policy.ts";
export { inOneGo } from "../../src/core/text/steps.ts";
