// Many responders on one record, with real Git: clones of one bare remote log entries and sync at random, two of them
// offline for half of the time. Every entry has to be in every clone, once, in order, and all clones alike.
//   node test/bench/many-hands.mjs [--clones 8] [--entries 250] [--only sync|pull] [--seed 1]
// Once by Sync, once by ordinary commits and `git pull` with the merge driver. Prints what came of it and how long it took.
import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { build } from "esbuild";
import { bundleCommandLine } from "../../scripts/command-line-bundle.mjs";
import { gitEnv } from "../support/git-env.mjs";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: {
    clones: { type: "string", default: "8" },
    entries: { type: "string", default: "250" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const hands = Number(values.clones);
const each = Number(values.entries);
const incident = "incidents/2026-11-21-checkout-errors";
const record = `${incident}/incident.md`;
const started = Date.parse("2026-11-21T14:00:00Z");

Object.assign(process.env, gitEnv);

const root = mkdtempSync(path.join(tmpdir(), "sitrep-hands é-"));
try {
  const cli = await bundle();
  const { run } = await import(pathToFileURL(path.join(root, "dist", "run.mjs")).href);
  let failed = false;
  for (const way of ["sync", "pull"]) {
    if (values.only !== undefined && values.only !== way) continue;
    failed = !(await play(way, run, cli)) || failed;
  }
  process.exitCode = failed ? 1 : 0;
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** The command line as one file, and its `run` for this process. */
async function bundle() {
  const folder = path.join(root, "dist");
  await bundleCommandLine({ folder, dev: true });
  await build({
    absWorkingDir: project,
    bundle: true,
    format: "esm",
    platform: "neutral",
    entryPoints: ["src/cli/run.ts"],
    outfile: path.join(folder, "run.mjs"),
    mainFields: ["module", "main"],
    external: ["node:*"],
    logLevel: "error",
  });
  cpSync(path.join(project, "media", "runbooks"), path.join(root, "media", "runbooks"), { recursive: true });
  writeFileSync(path.join(root, "package.json"), '{ "version": "0.0.0", "type": "module" }');
  return path.join(root, "dist", "cli.cjs");
}

async function play(way, run, cli) {
  const clones = await makeClones(way, run, cli);
  const roll = dice(Number(values.seed));
  const left = clones.map(() => each);
  const total = hands * each;
  const begun = performance.now();
  const spent = { log: 0, exchange: 0, exchanges: 0 };
  for (let step = 0; step < total; step += 1) {
    const open = left.flatMap((count, who) => (count > 0 ? [who] : []));
    const who = open[roll(open.length)];
    left[who] -= 1;
    // Up to two minutes back-dated; several in one second.
    const at = new Date(started + step * 700 - roll(120) * 1000 + 120_000).toISOString();
    await timed(spent, "log", () =>
      clones[who].sitrep("log", incident, `entry ${who}/${left[who]} é 漢`, "--at", at),
    );
    if (way === "pull") await clones[who].git("commit", "--quiet", "-am", "Entry");
    if (roll(12) > 0) continue;
    // One to three at the same time; the last two are offline for a half each.
    const chosen = new Set([who, roll(hands), roll(hands)].slice(0, 1 + roll(3)));
    const online = [...chosen].filter((hand) => !isOffline(hand, step / total));
    spent.exchanges += online.length;
    await timed(spent, "exchange", () => Promise.all(online.map((hand) => exchange(way, clones[hand]))));
  }
  await timed(spent, "exchange", async () => {
    for (const clone of [...clones, ...clones]) await exchange(way, clone);
  });
  const ok = report(way, clones, total);
  const seconds = (ms) => (ms / 1000).toFixed(1);
  console.log(
    `${way}: ${seconds(performance.now() - begun)} s in all; ${total} entries logged in ${seconds(spent.log)} s; ` +
      `${spent.exchanges + 2 * hands} exchanges in ${seconds(spent.exchange)} s`,
  );
  return ok;
}

function isOffline(hand, part) {
  return (hand === hands - 1 && part < 0.5) || (hand === hands - 2 && part >= 0.5 && part < 1);
}

async function timed(spent, key, work) {
  const begun = performance.now();
  const result = await work();
  spent[key] += performance.now() - begun;
  return result;
}

async function makeClones(way, run, cli) {
  const folder = path.join(root, way);
  mkdirSync(folder);
  const git = (...args) => execFileSync("git", args, { cwd: folder, stdio: "pipe" });
  git("init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
  git("clone", "--quiet", "remote.git", "hand-0");
  const first = cloneAt(path.join(folder, "hand-0"), run);
  await first.git("checkout", "--quiet", "-b", "main");
  await first.sitrep(
    "declare",
    "--title",
    "Checkout errors",
    "--runbook",
    "none",
    "--at",
    "2026-11-21T13:00:00Z",
  );
  await first.git("add", ".");
  await first.git("commit", "--quiet", "-m", "Declare");
  await first.git("push", "--quiet", "-u", "origin", "main");
  const clones = [first];
  for (let number = 1; number < hands; number += 1) {
    git("clone", "--quiet", "remote.git", `hand-${number}`);
    clones.push(cloneAt(path.join(folder, `hand-${number}`), run));
  }
  if (way === "pull") {
    const command = `"${process.execPath}" "${cli}"`;
    for (const clone of clones) await clone.sitrep("git-setup", "--command", command);
  }
  return clones;
}

function cloneAt(top, run) {
  return {
    top,
    git: (...args) => promisify(execFile)("git", args, { cwd: top }),
    sitrep: async (...args) => {
      const said = [];
      const code = await run(args, {
        version: "0.0.0",
        input: async () => "",
        now: () => Date.now(),
        cwd: top,
        env: { XDG_STATE_HOME: path.join(root, "state") },
        out: (text) => said.push(text),
        error: (text) => said.push(text),
        builtInRunbooks: path.join(project, "media", "runbooks"),
      });
      if (code === 2) throw new Error(`sitrep ${args.join(" ")}: ${said.join("\n")}`);
      return code;
    },
  };
}

async function exchange(way, clone) {
  if (way === "sync") return clone.sitrep("sync", incident, "--once");
  for (let tries = 0; tries < 20; tries += 1) {
    await clone.git("pull", "--quiet", "--no-rebase", "--no-edit");
    const pushed = await clone.git("push", "--quiet").then(
      () => true,
      () => false, // somebody else was first
    );
    if (pushed) return 0;
  }
  throw new Error("Others were always first.");
}

/** Every entry in every clone, once and in order; no marker; all alike. */
function report(way, clones, total) {
  const texts = clones.map((clone) => readFileSync(path.join(clone.top, record), "utf8"));
  const counts = texts.map((text) => new Set(text.match(/entry \d+\/\d+ é 漢$/gm)).size);
  const twice = texts.filter((text) => (text.match(/entry \d+\/\d+/g) ?? []).length !== total).length;
  const unordered = texts.filter((text) => !isInOrder(text)).length;
  const marked = texts.filter((text) => /^(?:<{7}|={7}|>{7})/m.test(text)).length;
  const states = new Set(texts).size;
  const complete = counts.filter((count) => count === total).length;
  console.log(
    `${way}: ${complete} of ${clones.length} clones hold ${total} of ${total} entries (least ${Math.min(...counts)}), ` +
      `${twice} with more or fewer, ${unordered} out of order, ${marked} with conflict markers, ${states} different states`,
  );
  return complete === clones.length && twice + unordered + marked === 0 && states === 1;
}

function isInOrder(text) {
  const instants = text.match(/^- \S+Z/gm) ?? [];
  return instants.every((instant, index) => index === 0 || (instants[index - 1] ?? "") <= instant);
}

/** The same numbers in every run of a seed. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}
