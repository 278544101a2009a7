// What the benches of the linter measure, in one module.
export { nativeTree } from "../../src/cli/native/native-tree.ts";
export { readDocument } from "../../src/core/incident/read-document.ts";
export { findingsOf } from "../../src/core/lint/findings-of.ts";
export { loadLexicon } from "../../src/core/lint/lexicon/load-lexicon.ts";
export { parseMarkdown } from "../../src/core/markdown/parse.ts";
export { defaultPolicy } from "../../src/core/policy/default-policy.ts";
