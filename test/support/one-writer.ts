import { readFileSync } from "node:fs";
import { changeRecord } from "../../src/cli/host/change-record.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";

/**
 * A process that logs one entry when it is told to, so that somebody can kill it on the way: `FILE TEXT STATE`. It says
 * `ready`, waits for `enter`, says `entered`, keeps its note in that same turn, says `noted`, and writes.
 */
const [file = "", text = "", state = ""] = process.argv.slice(2);
const shell = {
  now: () => Date.UTC(2026, 10, 21, 20),
  cwd: process.cwd(),
  env: { XDG_STATE_HOME: state },
  version: "1.2.3",
  input: () => Promise.resolve(""),
  out: () => undefined,
  error: () => undefined,
  builtInRunbooks: "",
};

process.once("message", () => {
  process.send?.("entered");
  const intent = { kind: "log", at: shell.now(), type: "finding", text } as const;
  const change = changeRecord({ file, policy: defaultPolicy }, intent, shell);
  process.send?.("noted");
  change.then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(String(error));
      process.exit(1);
    },
  );
});
readFileSync(file); // as the file that is written to lately, it is in the machine's memory
process.send?.("ready");
