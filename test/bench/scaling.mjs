// What Git takes when there are many incidents and many people: the figures of docs/scaling.md.
//   node test/bench/scaling.mjs [--folders 100,1000,10000] [--entries 2000] [--writers 2,8,16]
// Real Git over `file://`, so the wire is free: what counts is bytes and work, and how they grow.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { bundleCommandLine } from "../../scripts/command-line-bundle.mjs";
import { gitEnv } from "../support/git-env.mjs";

const numbers = (text) => text.split(",").map(Number);
const { values } = parseArgs({
  options: {
    folders: { type: "string", default: "100,1000,10000" },
    entries: { type: "string", default: "2000" },
    writers: { type: "string", default: "2,8,16" },
  },
});
Object.assign(process.env, gitEnv);
const root = mkdtempSync(path.join(tmpdir(), "sitrep-scaling-"));
try {
  console.log("A. One ref for all incidents: what one more entry writes (flat, and in folders of a month)");
  for (const count of numbers(values.folders)) oneRef(count);
  console.log("B. A ref for each incident: fetching and pushing one of them");
  for (const count of numbers(values.folders)) refEach(count);
  console.log("C. The history of one incident");
  history(Number(values.entries));
  console.log("D. A working tree with all incidents on its branch");
  for (const count of numbers(values.folders)) workingTree(count);
  console.log("E. People who write at the same moment");
  const cli = await bundle();
  for (const count of numbers(values.writers)) await burst(count, cli);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function oneRef(count) {
  for (const shape of ["flat", "month"]) {
    const bare = freshBare(`one-${shape}-${count}`);
    const file = (number) =>
      `incidents/${shape === "month" ? `${month(number)}/` : ""}${month(number)}-01-incident-${number}/incident.md`;
    const lines = ["commit refs/all/sync", "committer A <a@b> 1 +0000", "data 0"];
    for (let number = 0; number < count; number += 1)
      lines.push(`M 644 inline ${file(number)}`, "data 2", "x\n");
    git(bare, lines.join("\n") + "\n", "fast-import", "--quiet");
    const tree = git(
      bare,
      "",
      "rev-parse",
      `refs/all/sync:${path.posix.dirname(path.posix.dirname(file(count - 1)))}`,
    );
    const bytes = Number(git(bare, "", "cat-file", "-s", tree));
    const clone = cloneOf(bare);
    git(clone, "", "fetch", "--quiet", "origin", "refs/all/sync:refs/all/sync");
    const before = looseBytes(clone);
    const took = timed(() => {
      git(clone, "", "read-tree", "refs/all/sync");
      const blob = git(clone, "x\ny\n", "hash-object", "-w", "--stdin");
      git(clone, "", "update-index", "--cacheinfo", `100644,${blob},${file(count - 1)}`);
      const written = git(clone, "", "write-tree");
      git(
        clone,
        "",
        "update-ref",
        "refs/all/sync",
        git(clone, "", "commit-tree", "-m", "x", "-p", "refs/all/sync", written),
      );
    });
    const stored = looseBytes(clone) - before;
    console.log(
      `  ${count} folders, ${shape}: tree of ${kb(bytes)}, one entry stores ${kb(stored)} and takes ${ms(took)}`,
    );
  }
}

/** Ten years of months. */
function month(number) {
  return `${2017 + Math.floor((number % 120) / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

function refEach(count) {
  const bare = freshBare(`refs-${count}`);
  const lines = [];
  for (let number = 0; number < count; number += 1) {
    const name = `incidents%2F${month(number)}-01-incident-${number}`;
    lines.push(`commit refs/sitrep/sync/${name}`, "committer A <a@b> 1 +0000", "data 0");
    lines.push(`M 644 inline incidents/${number}/incident.md`, `data ${String(number).length}`, `${number}`);
  }
  git(bare, lines.join("\n") + "\n", "fast-import", "--quiet");
  git(bare, "", "pack-refs", "--all");
  const clone = cloneOf(bare);
  const ref = `refs/sitrep/sync/incidents%2F${month(count - 1)}-01-incident-${count - 1}`;
  const fetched = onTheWire(clone, "fetch", "--quiet", "--no-tags", "origin", `${ref}:refs/seen`);
  const next = git(clone, "", "commit-tree", "-m", "x", "-p", "refs/seen", "refs/seen^{tree}");
  const pushed = onTheWire(clone, "push", "--quiet", "origin", `${next}:${ref}`);
  console.log(
    `  ${count} refs: fetch ${kb(fetched.bytes)} in ${ms(fetched.took)}, push ${kb(pushed.bytes)} in ${ms(pushed.took)}`,
  );
}

/** The packets Git says it exchanged; not the packs, which are small here. */
function onTheWire(cwd, ...args) {
  let bytes = 0;
  const trace = path.join(root, "trace");
  rmSync(trace, { force: true });
  const took = timed(() => {
    execFileSync("git", args, { cwd, stdio: "pipe", env: { ...process.env, GIT_TRACE_PACKET: trace } });
  });
  for (const line of readFileSync(trace, "utf8").split("\n"))
    bytes += /packet: +(?:fetch|push)[<>] (.*)/.exec(line)?.[1]?.length ?? 0;
  return { bytes, took };
}

function history(entries) {
  const bare = freshBare("history");
  const folder = "incidents/x";
  const lines = [];
  let text = "# Down\n\n## Timeline\n\n";
  for (let number = 0; number < entries; number += 1) {
    text += `- 2026-11-21T14:00:00Z entry ${number} that says what was seen and done, with ${hash(number)}\n`;
    lines.push("commit refs/sitrep/sync/x", `committer A <a@b> ${number} +0000`, "data 0");
    lines.push(`M 644 inline ${folder}/incident.md`, `data ${text.length}`, text);
  }
  git(bare, lines.join("\n") + "\n", "fast-import", "--quiet");
  const clone = cloneOf(bare);
  const took = timed(() =>
    git(clone, "", "fetch", "--quiet", "--no-tags", "origin", "refs/sitrep/sync/x:refs/seen"),
  );
  const packed = Number(/size-pack: (\d+)/.exec(git(clone, "", "count-objects", "-v"))?.[1]);
  git(bare, "", "gc", "--quiet");
  const repacked = Number(/size-pack: (\d+)/.exec(git(bare, "", "count-objects", "-v"))?.[1]);
  const loose = looseOf(text.split("\n"), entries);
  console.log(
    `  ${entries} entries, a version each: record of ${kb(text.length)}; first fetch ${ms(took)}, ${packed} KB packed; ` +
      `${repacked} KB after gc; about ${kb(loose)} as loose objects before it`,
  );
}

/** Ten versions stored as loose objects, times what is between them. */
function looseOf(lines, entries) {
  const clone = cloneOf(freshBare("loose"));
  for (let part = 1; part <= 10; part += 1) {
    git(
      clone,
      lines.slice(0, Math.floor((lines.length * part) / 10)).join("\n"),
      "hash-object",
      "-w",
      "--stdin",
    );
  }
  return (looseBytes(clone) / 10) * entries;
}

function hash(number) {
  return ((number * 2_654_435_761) % 4_294_967_296).toString(36);
}

function workingTree(count) {
  const clone = cloneOf(freshBare(`tree-${count}`));
  const lines = ["commit refs/heads/main", "committer A <a@b> 1 +0000", "data 0"];
  const folder = (number) => `incidents/${month(number)}/${month(number)}-01-incident-${number}`;
  for (let number = 0; number < count; number += 1) {
    lines.push(`M 644 inline ${folder(number)}/incident.md`, "data 2", "x\n");
  }
  git(clone, lines.join("\n") + "\n", "fast-import", "--quiet");
  git(clone, "", "checkout", "--quiet", "-f", "main");
  const index = statSync(path.join(clone, ".git", "index")).size;
  const all = timed(() => git(clone, "", "status", "--porcelain"));
  const one = timed(() =>
    git(clone, "", "ls-files", "-t", "--cached", "--others", "--exclude-standard", "--", folder(count - 1)),
  );
  console.log(
    `  ${count} folders: index of ${kb(index)}; git status ${ms(all)}; listing one incident, as Sync does, ${ms(one)}`,
  );
}

async function burst(count, cli) {
  const folder = path.join(root, `burst-${count}`);
  mkdirSync(folder);
  git(folder, "", "init", "--quiet", "--bare", "--initial-branch=main", "bare.git");
  const seed = path.join(folder, "seed");
  git(folder, "", "clone", "--quiet", "bare.git", "seed");
  const sync = (top) =>
    promisify(execFile)(process.execPath, [cli, "sync", "incidents/x", "--once"], { cwd: top });
  mkdirSync(path.join(seed, "incidents/x"), { recursive: true });
  const text =
    "---\nsitrep: 1\nkind: incident\ntitle: Down\n---\n\n# Down\n\n## Timeline\n\n- 2026-11-21T14:00:00Z Start\n";
  writeFileSync(path.join(seed, "incidents/x/incident.md"), text);
  await sync(seed);
  const tops = Array.from({ length: count }, (_, number) => path.join(folder, `hand-${number}`));
  for (const [number, top] of tops.entries()) {
    cpSync(seed, top, { recursive: true });
    appendFileSync(path.join(top, "incidents/x/incident.md"), `- 2026-11-21T14:01:00Z from ${number}\n`);
  }
  const begun = performance.now();
  const each = await Promise.all(tops.map(async (top) => [await sync(top), performance.now() - begun]));
  const waited = each.map(([, after]) => after).sort((one, other) => one - other);
  const late = each.filter(([{ stdout }]) => stdout.startsWith("Offline")).length;
  const alone = await (async () => {
    const start = performance.now();
    await sync(seed);
    return performance.now() - start;
  })();
  const entries = (readFileSync(path.join(seed, "incidents/x/incident.md"), "utf8").match(/ from /g) ?? [])
    .length;
  console.log(
    `  ${count} at once: ${entries} of ${count} entries shared; median ${ms(waited[count >> 1])}, last ${ms(waited.at(-1))}; ` +
      `${late} left for the next round; one alone ${ms(alone)}`,
  );
}

async function bundle() {
  const folder = path.join(root, "dist");
  await bundleCommandLine({ folder, dev: true });
  writeFileSync(path.join(root, "package.json"), '{ "version": "0.0.0", "type": "module" }');
  return path.join(folder, "cli.cjs");
}

function freshBare(name) {
  const bare = path.join(root, `${name}.git`);
  git(root, "", "init", "--quiet", "--bare", bare);
  return bare;
}

function cloneOf(bare) {
  const clone = bare.replace(/\.git$/, "-clone");
  git(root, "", "init", "--quiet", clone);
  git(clone, "", "remote", "add", "origin", `file://${bare}`);
  return clone;
}

function looseBytes(clone) {
  const objects = path.join(clone, ".git", "objects");
  const listed = spawnSync("find", [objects, "-type", "f", "-path", "*/??/*"], { encoding: "utf8" }).stdout;
  return listed
    .split("\n")
    .filter((file) => /\/[0-9a-f]{2}\/[0-9a-f]{38,}$/.test(file))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}

function git(cwd, input, ...args) {
  return execFileSync("git", args, {
    cwd,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "pipe"],
  }).trim();
}

function timed(work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function kb(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function ms(time) {
  return `${Math.round(time)} ms`;
}
