import { readFileSync } from "node:fs";
import { Uri } from "vscode";
import { createChanges } from "../../src/extension/host/changes.ts";
import { createReader } from "../../src/extension/host/reader.ts";
import { createRecovery } from "../../src/extension/host/recovery.ts";
import { createStore } from "../../src/extension/host/store.ts";
import { thisComputer } from "../../src/extension/node/this-computer.ts";
import { defaultPolicies } from "./default-policies.ts";

/**
 * The extension host's way to log one entry into a file that no editor has open, as `one-writer.ts` is the command line's:
 * `FILE TEXT STATE`. It says `ready`, waits for `enter`, says `entered`, keeps its note in that same turn, says `noted`, and writes.
 */
const [file = "", text = "", state = ""] = process.argv.slice(2);
const log = (message: string): void => {
  process.stderr.write(`${message}\n`);
};
const { disk } = thisComputer;
const recovery = createRecovery(Uri.file(`${state}/sitrep`), log, disk);
const changes = createChanges(defaultPolicies, recovery, createReader(), createStore(disk));

process.once("message", () => {
  process.send?.("entered");
  const intent = { kind: "log", at: Date.UTC(2026, 10, 21, 20), type: "finding", text } as const;
  const change = changes.apply(Uri.file(file), intent);
  process.send?.("noted");
  change.then(
    (outcome) => {
      if (outcome.kind === "refused") log(outcome.reason);
      process.exit(outcome.kind === "done" ? 0 : 1);
    },
    (error: unknown) => {
      log(String(error));
      process.exit(1);
    },
  );
});
readFileSync(file); // as the file that is written to lately, it is in the machine's memory
process.send?.("ready");
