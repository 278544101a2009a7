// What the scorers need, in one module: two bundles of one file would be two copies of it.
export { readDocument } from "../../src/core/incident/read-document.ts";
export { lintReview } from "../../src/core/lint/lint.ts";
export { loadLexicon } from "../../src/core/lint/lexicon/load-lexicon.ts";
export { rules } from "../../src/core/lint/rules/index.ts";
export { defaultPolicy } from "../../src/core/policy/default-policy.ts";
export { readPolicy } from "../../src/core/policy/read-policy.ts";
