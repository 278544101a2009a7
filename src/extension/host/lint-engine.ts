/** The linter. Load this file for the first document that is to be linted: it brings all rules along. */
export { findingsInSteps, findingsOf } from "../../core/lint/findings-of.ts";
export { rules } from "../../core/lint/rules/index.ts";
