import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

const packageFile = new URL("../package.json", import.meta.url);
const manifest: unknown = JSON.parse(readFileSync(packageFile, "utf8"));
const version =
  typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";

process.exitCode = await run(process.argv.slice(2), version, {
  now: () => Date.now(),
  cwd: process.cwd(),
  env: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  builtInRunbooks: fileURLToPath(new URL("../media/runbooks/", import.meta.url)),
});
