// What a window keeps of its incidents, put together as in the extension: the bench of memory bundles it with the editor
// in memory beside it.
export { heldBytes, Uri, workspace } from "vscode";
export { createChanges } from "../../src/extension/host/changes.ts";
export { createReader } from "../../src/extension/host/reader.ts";
export { createRecovery } from "../../src/extension/host/recovery.ts";
export { createStore } from "../../src/extension/host/store.ts";
export { defaultPolicy } from "../../src/core/policy/default-policy.ts";
