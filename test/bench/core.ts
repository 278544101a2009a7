// What the benches measure, in one module: two bundles of one file would be two copies of it.
export { decide } from "../../src/core/incident/decide.ts";
export { decideText } from "../../src/core/incident/decide-text.ts";
export { readDocument, readWhole } from "../../src/core/incident/read-document.ts";
export { defaultPolicy } from "../../src/core/policy/default-policy.ts";
export { findTail, writeAtTail } from "../../src/core/timeline/tail.ts";
