// What time alone makes Sitrep do, in one module.
export { deadlinesOf } from "../../src/core/clock/deadlines.ts";
export { readDocument } from "../../src/core/incident/read-document.ts";
export { defaultPolicy } from "../../src/core/policy/default-policy.ts";
export { createDeadlineWatch } from "../../src/extension/host/deadline-watch.ts";
export { createHeartbeat } from "../../src/extension/host/heartbeat.ts";
export { statusBarText } from "../../src/extension/views/status-bar.ts";
