import { execFile } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { utimesSync, writeFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bundleCommandLine } from "../../scripts/command-line-bundle.mjs";
import type { Outcome } from "../support/cli.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sitrep-launch-"));
const dist = path.join(folder, "dist");
const program = path.join(dist, "cli-program.cjs");
/** Where each test's code is kept. */
let caches = "";

beforeAll(async () => {
  await bundleCommandLine({ folder: dist, dev: true });
  const media = fileURLToPath(new URL("../../media/runbooks", import.meta.url));
  cpSync(media, path.join(folder, "media", "runbooks"), { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "version": "1.2.3", "type": "module" }');
  writeFileSync(
    path.join(folder, "review.md"),
    "# Caisse en panne 漢 🚒\r\n\r\n## Root cause\r\n\r\nJane Doe forgot it.\r\n",
  );
}, 60_000);

beforeEach(() => {
  caches = mkdtempSync(path.join(folder, "caches-"));
});

afterEach(() => {
  chmodSync(caches, 0o700);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the command line, started again", { timeout: 60_000 }, () => {
  it("says the same from the code that was kept as from its source", async () => {
    const plain = await sitrep(["lint", "review.md"], { SITREP_CODE_CACHE: "off" });
    const first = await sitrep(["lint", "review.md"]);
    const kept = keptFiles();
    const again = await sitrep(["lint", "review.md"]);
    expect(plain.out).toContain("no-person-names");
    expect([first, again]).toEqual([plain, plain]);
    expect(kept).toHaveLength(1);
    expect(keptFiles(), "nothing is written twice").toEqual(kept);
  });

  it("goes by the name of a module too", async () => {
    const named = await sitrep(["lint", "review.md"], {}, "cli.mjs");
    expect(named).toEqual(await sitrep(["lint", "review.md"]));
    expect(named.out).toContain("no-person-names");
  });

  it("keeps nothing where it is told not to", async () => {
    await sitrep(["lint", "review.md"], { SITREP_CODE_CACHE: "off" });
    await sitrep(["lint", "review.md"], { NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(readdirSync(caches)).toEqual([]);
  });

  it("uses no folder that others may write into", async () => {
    mkdirSync(path.join(caches, "sitrep"));
    chmodSync(path.join(caches, "sitrep"), 0o777);
    expect((await sitrep(["--version"])).out).toBe("1.2.3");
    expect(readdirSync(path.join(caches, "sitrep"))).toEqual([]);
  });

  it("says nothing of a cache that can't be made", async () => {
    writeFileSync(path.join(caches, "sitrep"), "a file, not a folder");
    expect(await sitrep(["--version"])).toEqual({ code: 0, out: "1.2.3", error: "" });
  });

  it("has the native parser from the code that was kept as well, and says nothing of it", async () => {
    const traces = path.join(caches, "traces");
    installParserThatLeaves(traces);
    const large = path.join(caches, "large.md");
    writeFileSync(large, `# Review\n\n${"All is well here.\n".repeat(1000)}`);
    for (const time of [1, 2]) {
      rmSync(traces, { force: true });
      expect((await sitrep(["lint", large])).error).toBe("");
      expect(readFileSync(traces, "utf8"), `at start ${time}`).toBe("loaded");
    }
  });

  it("does its work on other threads as well", async () => {
    const files = Array.from({ length: 70 }, (_, index) => path.join(caches, `${index}.md`));
    for (const file of files) writeFileSync(file, "# Review\n\n## Root cause\n\nJane Doe forgot it.\n");
    const linted = async (): Promise<Outcome> => sitrep(["lint", caches]);
    const first = await linted();
    expect(first.out.match(/no-person-names/g)).toHaveLength(70);
    expect(await linted()).toEqual(first);
  });
});

// From Node 22.1 on Node itself sees to it.
describe.skipIf("enableCompileCache" in nodeModule)("the code that is kept", { timeout: 60_000 }, () => {
  it("is made anew where a byte of it changed", async () => {
    await sitrep(["--version"]);
    const file = onlyFile();
    const whole = readFileSync(file);
    const spoilt = Buffer.from(whole);
    spoilt.writeUInt8(spoilt.readUInt8(spoilt.length >> 1) ^ 1, spoilt.length >> 1);
    writeFileSync(file, spoilt);
    expect(await sitrep(["--version"])).toEqual({ code: 0, out: "1.2.3", error: "" });
    expect(readFileSync(file).equals(spoilt)).toBe(false);
  });

  it("is made anew where only a half of it was written", async () => {
    await sitrep(["--version"]);
    const whole = readFileSync(onlyFile());
    writeFileSync(onlyFile(), whole.subarray(0, whole.length >> 1));
    expect((await sitrep(["--version"])).out).toBe("1.2.3");
    expect(readFileSync(onlyFile()).length).toBeGreaterThan(whole.length * 0.9);
  });

  it("is not taken from a file that others may write", async () => {
    await sitrep(["--version"]);
    const before = statSync(onlyFile());
    chmodSync(onlyFile(), 0o666);
    await sitrep(["--version"]);
    expect(statSync(onlyFile()).ino, "another file was put in its place").not.toBe(before.ino);
  });

  it("counts for one text of the program, not for another of the same length and age", async () => {
    const source = readFileSync(program, "utf8");
    const { atime, mtime } = statSync(program);
    const asWritten = await sitrep(["--help"]);
    writeFileSync(program, source.replaceAll("in plain Markdown", "in PLAIN Markdown"));
    utimesSync(program, atime, mtime);
    try {
      const other = await sitrep(["--help"]);
      expect(other.out).toBe(asWritten.out.replace("in plain Markdown", "in PLAIN Markdown"));
      expect(other.out).not.toBe(asWritten.out);
    } finally {
      writeFileSync(program, source);
    }
  });

  it("is not kept of a run that failed", async () => {
    expect((await sitrep(["nothing-of-the-kind"])).code).toBe(2);
    expect(keptFiles()).toEqual([]);
  });

  it("goes when it is a month old and something else is kept", async () => {
    await sitrep(["--version"]);
    const old = new Date("2020-02-02T00:00:00Z");
    utimesSync(onlyFile(), old, old);
    await sitrep(["lint", "review.md"]);
    expect(path.basename(onlyFile())).toMatch(/^lint-/);
  });
});

function sitrep(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  start = "cli.cjs",
): Promise<Outcome> {
  const places = { XDG_CACHE_HOME: caches, XDG_STATE_HOME: caches };
  const usual = { NODE_DISABLE_COMPILE_CACHE: undefined, SITREP_CODE_CACHE: undefined };
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, ...places, ...usual, ...env } };
    execFile(process.execPath, [path.join(dist, start), ...args], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, out: out.trimEnd(), error: err.trimEnd() });
    });
  });
}

/** A parser that fails at once; then remark does the work. */
function installParserThatLeaves(traces: string): void {
  const home = path.join(folder, "node_modules", "satteri");
  mkdirSync(path.join(home, "dist"), { recursive: true });
  const manifest = { version: "0.10.5", type: "module", exports: "./dist/index.js" };
  writeFileSync(path.join(home, "package.json"), JSON.stringify(manifest));
  const source = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(traces)}, "loaded"); throw 0;`;
  writeFileSync(path.join(home, "dist", "index.js"), source);
}

/** Every file of code, with the moment it was written. */
function keptFiles(): readonly string[] {
  return readdirSync(caches, { recursive: true, encoding: "utf8" })
    .filter((name) => name.startsWith(`sitrep${path.sep}`) && statSync(path.join(caches, name)).isFile())
    .map((name) => `${name} ${statSync(path.join(caches, name)).mtimeMs}`)
    .sort();
}

function onlyFile(): string {
  const names = readdirSync(path.join(caches, "sitrep", "code"));
  expect(names).toHaveLength(1);
  return path.join(caches, "sitrep", "code", names.join());
}
