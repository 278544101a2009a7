// Scores `sitrep read --json` against what a person read in real documents, where those are at hand:
//   node test/bench/truth.mjs [--misses 20] [--task timeline] [--owner NAME]
// Needs a built CLI (npm run build) and the shared folder (SITREP_SHARED, else ../shared beside the project).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const shared = path.resolve(project, process.env.SITREP_SHARED ?? "../shared");
const cli = path.join(project, "dist", "cli.cjs");
const truth = path.join(shared, "truth");

if (!existsSync(truth)) {
  console.log("Skipped: there are no annotated documents here.");
} else if (!existsSync(cli)) {
  console.error("There is no dist/cli.cjs: run `npm run build` first.");
  process.exitCode = 2;
} else {
  score();
}

function score() {
  const folder = mkdtempSync(path.join(tmpdir(), "sitrep-truth-"));
  const predictions = path.join(folder, "predictions.json");
  const annotations = path.join(truth, "dev");
  try {
    const command = [process.execPath, cli];
    const predict = [
      path.join(truth, "predict.mjs"),
      annotations,
      path.join(shared, "corpus"),
      "--",
      ...command,
    ];
    writeFileSync(predictions, run(predict));
    process.stdout.write(
      run([path.join(truth, "score.mjs"), annotations, predictions, ...process.argv.slice(2)]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args) {
  return execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
}
