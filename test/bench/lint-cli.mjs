#!/usr/bin/env node
// `sitrep lint` as a command, against others: one file cold, 1,000 files at once, and the memory of 1,000 and 10,000 files.
// Run `npm run build`, then node test/bench/lint-cli.mjs [path of cli.cjs]. The peers are installed at the first run (see
// lint-peers.mjs). Wall time and time of the processor, helpers included; medians; what counts are ratios within one run. What
// Node compiled is kept from the first start on, as it is for everybody; "nothing kept" is what the very first start costs. "first
// run" checks every file; "again" is what the next run over the same files takes, which tells what was kept of them.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { root } from "../../scripts/host/paths.mjs";
import { run } from "../../scripts/host/run.mjs";
import { ensurePeers, peers } from "./lint-peers.mjs";
import { median, reviewOf } from "./support.mjs";

await ensurePeers();
const folder = mkdtempSync(join(tmpdir(), "sitrep-lint-"));
const cli = resolve(process.argv[2] ?? join(root, "dist/cli.cjs"));
const cli2 = join(peers, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");
const rumdl = nativeBinary();
const caches = { XDG_CACHE_HOME: join(folder, "caches") };

/** How each is told to lint a path; `usage` has Node tell what it used. */
const linters = {
  "markdownlint-cli2": (path) => [process.execPath, [cli2, path === "." ? "**/*.md" : path]],
  "sitrep lint, first run": (path) => [process.execPath, [cli, "lint", path, "--no-cache"], caches],
  "sitrep lint, again": (path) => [process.execPath, [cli, "lint", path], caches],
  "sitrep lint, nothing kept": (path) => [
    process.execPath,
    [cli, "lint", path, "--no-cache"],
    { SITREP_CODE_CACHE: "off" },
  ],
  "sitrep lint, remark alone": (path) => [
    process.execPath,
    [cli, "lint", path, "--no-cache"],
    { ...caches, SITREP_PARSER: "remark" },
  ],
  "node -e 0": () => [process.execPath, ["-e", "0"]],
  ...(rumdl === undefined ? {} : { rumdl: (path) => [rumdl, ["check", "--no-cache", path]] }),
};

try {
  const documents = realDocuments();
  fill("many", 1000, documents);
  await compare("one file, cold", join("many", "1", "1.md"), folder, 7);
  await compare("1,000 files", ".", join(folder, "many"), 3);
  fill("most", 10_000, documents);
  for (const name of ["many", "most"]) {
    const { megabytes } = await used(linters["sitrep lint, first run"]("."), join(folder, name));
    console.log(`${name === "many" ? " 1,000" : "10,000"} files: ${megabytes?.toFixed(0)} MB at the most`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Each in turn, so that whatever else the machine does is shared by all. */
async function compare(title, path, cwd, rounds) {
  const wall = {};
  const cpu = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, told] of Object.entries(linters)) {
      const { seconds, processor } = await used(told(path), cwd);
      (wall[name] ??= []).push(seconds);
      (cpu[name] ??= []).push(processor ?? Number.NaN);
    }
  }
  const [first] = Object.keys(linters);
  console.log(`\n${title}, medians of ${rounds}:      wall  × ${first}     processor  × ${first}`);
  for (const name of Object.keys(linters)) {
    const [a, b] = [median(wall[name]), median(cpu[name])];
    const shares = [a / median(wall[first]), b / median(cpu[first])].map((share) => share.toFixed(3));
    console.log(`${name.padEnd(28)} ${a.toFixed(2)} s  ${shares[0]}   ${b.toFixed(2)} s  ${shares[1]}`);
  }
}

/** Runs a program; programs of Node tell the time they used, on all threads, and their memory at the most. */
async function used([program, args, more = {}], cwd) {
  const tell =
    "import{isMainThread as m}from'node:worker_threads';import{writeSync}from'node:fs';if(m)process.on('exit',()=>{const u=process.resourceUsage();writeSync(2,'\\\\nUSED '+(u.userCPUTime+u.systemCPUTime)/1e6+' '+u.maxRSS/1e3+'\\\\n')})";
  const isNode = program === process.execPath;
  const options = isNode ? ["--import", `data:text/javascript,${tell.replaceAll("\\\\n", "%5Cn")}`] : [];
  // What a machine has Node read of certificates at each start is nothing of any linter's.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, ...more };
  const { output, seconds, code } = await run(program, [...options, ...args], { cwd, env });
  if (code > 1) throw new Error(`${program} ${args.join(" ")}\n${output.slice(-2000)}`);
  const [, processor, megabytes] = /USED (\S+) (\S+)/.exec(output) ?? [];
  return { seconds, processor: processor && Number(processor), megabytes: megabytes && Number(megabytes) };
}

/** Files of what teams write, no two alike. */
function fill(name, count, documents) {
  for (let index = 0; index < count; index += 1) {
    const below = join(folder, name, String(index % 20));
    mkdirSync(below, { recursive: true });
    const text = documents[index % documents.length] ?? reviewOf(index);
    writeFileSync(join(below, `${index}.md`), `${text}\n\nCopy ${index}.\n`);
  }
}

/** The shared corpus where it is at hand; reviews of our own making else. */
function realDocuments() {
  const shared = resolve(root, process.env["SITREP_SHARED"] ?? "../shared", "corpus");
  try {
    return readdirSync(shared, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => readFileSync(join(shared, name), "utf8"));
  } catch {
    return [];
  }
}

/** rumdl without the script of Node that starts it; undefined where it was not built for this machine. */
function nativeBinary() {
  const require = createRequire(join(peers, "node_modules/rumdl/package.json"));
  const names = [`${process.platform}-${process.arch}`, `${process.platform}-${process.arch}-musl`];
  for (const name of names) {
    try {
      return join(dirname(require.resolve(`@rumdl/cli-${name}/package.json`)), "rumdl");
    } catch {
      continue; // not for this machine
    }
  }
  return undefined;
}
