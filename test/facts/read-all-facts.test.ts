import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readAllFacts, type AllFacts, type ReadAll } from "../../src/facts/read-all-facts.ts";
import { recordText } from "../support/record.ts";

interface Place {
  readonly root: string;
  readonly index: string;
  readonly write: (name: string, text: string | Uint8Array) => void;
  readonly read: (changed?: Partial<ReadAll>) => Promise<AllFacts>;
}

/** A folder whose files all look as if they had been there for long. */
function place(): Place {
  const folder = mkdtempSync(path.join(tmpdir(), "sitrep-é 漢-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const root = path.join(folder, "incidents");
  mkdirSync(root);
  const index = path.join(folder, "caches", "index.json");
  return {
    root,
    index,
    write: (name, text) => {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    read: (changed = {}) =>
      readAllFacts({
        ...{ root, index, edition: "1", helpers: undefined, native: false, parse: undefined },
        now: () => Date.now() + 60_000, // a minute later: no file is young
        ...changed,
      }),
  };
}

describe("readAllFacts", () => {
  it("reads records and reviews to the bottom, and nothing of others' files", async () => {
    const { write, read } = place();
    write("a/incident.md", recordText());
    write("b/c/incident.markdown", recordText());
    write("b/notes.md", "# Notes\n");
    write("node_modules/x/incident.md", recordText());
    write("b/data.txt", recordText());
    const { files, problems } = await read();
    expect(files.map(({ path: name }) => name)).toEqual(["a/incident.md", "b/c/incident.markdown"]);
    expect(problems).toEqual([]);
  });

  it("reads what changed, and knows the rest from its index", async () => {
    const { write, read } = place();
    for (const name of ["a", "b", "c"]) write(`${name}/incident.md`, recordText());
    expect((await read()).read).toBe(3);
    expect((await read()).read).toBe(0);
    write("b/incident.md", recordText({ frontMatter: ["title: Zebra"] }));
    const after = await read();
    expect(after.read).toBe(1);
    expect(after.files.map(({ facts }) => facts.title)).toEqual([
      "Checkout errors",
      "Zebra",
      "Checkout errors",
    ]);
  });

  it("sees a change that leaves size and time as they are", async () => {
    const { root, write, read } = place();
    const file = path.join(root, "a/incident.md");
    const long = new Date("2026-01-01T00:00:00Z");
    write("a/incident.md", recordText());
    utimesSync(file, long, long);
    await read({ now: () => Date.now() }); // its inode changed a moment ago: it is young
    write("a/incident.md", recordText().replaceAll("Checkout", "Checkoff"));
    utimesSync(file, long, long);
    const { files } = await read({ now: () => Date.now() });
    expect(files[0]?.facts.title).toBe("Checkoff errors");
  });

  it("reads again what a change of the policy concerns, nested ones and ones above the folder", async () => {
    const { root, write, read } = place();
    write("a/incident.md", recordText({ frontMatter: ["title: A", "severity: P1"], timeline: [] }));
    write("b/incident.md", recordText());
    await read();
    write("a/sitrep.config.json", '{ "severities": [{ "id": "P1", "name": "worst", "meaning": "all" }] }');
    const nested = await read();
    expect(nested.read).toBe(1);
    expect(nested.files[0]?.facts.severity.last).toBe("P1");
    writeFileSync(path.join(root, "../sitrep.config.json"), '{ "calendar": { "zone": "Asia/Kathmandu" } }');
    const above = await read();
    expect(above.read).toBe(1);
    expect(above.policy).toContain("Kathmandu");
  });

  it("makes an index anew that is spoilt, of another edition, or of another folder", async () => {
    const { index, write, read } = place();
    write("a/incident.md", recordText());
    await read();
    expect((await read({ edition: "2" })).read).toBe(1);
    writeFileSync(index, readFileSync(index, "utf8").replace("Checkout errors", "Checkout arrows"));
    const { files, read: count } = await read({ edition: "2" });
    expect([count, files[0]?.facts.title]).toEqual([1, "Checkout errors"]);
  });

  it("tells what it can't read and reads the rest", async () => {
    const { write, read } = place();
    write("a/incident.md", recordText());
    write("b/incident.md", Buffer.concat([Buffer.from(recordText()), Buffer.from([0xff, 0xfe])]));
    const { files, problems } = await read();
    expect(files.map(({ path: name }) => name)).toEqual(["a/incident.md"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^b\/incident\.md was left out: /);
    expect((await read()).problems).toEqual(problems); // it is not forgotten for being known
  });

  it("stops when it is told to, and keeps what it learnt", async () => {
    const { write, read } = place();
    for (let number = 0; number < 30; number += 1) write(`${number}/incident.md`, recordText());
    const end = new AbortController();
    const report = (done: number): void => {
      if (done === 10) end.abort(new Error("enough"));
    };
    await expect(read({ report, signal: end.signal })).rejects.toThrow("enough");
    expect((await read()).read).toBeLessThan(30);
  });

  describe("on threads", () => {
    const record = "---\nsitrep: 1\nkind: incident\n---\n";
    const helpers = (source: string): ReadAll["helpers"] => ({
      script: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
      count: 2,
    });
    const many = (): Place => {
      const made = place();
      for (let number = 0; number < 140; number += 1) made.write(`${number}/incident.md`, record);
      return made;
    };

    it("reads itself what helpers that die leave behind", async () => {
      const { read } = many();
      const { files, problems } = await read({ helpers: helpers("throw new Error()"), index: undefined });
      expect([files.length, problems]).toEqual([140, []]);
    });

    it("goes on with what helpers answered before they died", async () => {
      const { read } = many();
      const once = `import { parentPort } from "node:worker_threads";
        parentPort.once("message", (jobs) => {
          parentPort.postMessage(jobs.map(({ path }) => ({ kind: "problem", path, said: "by a thread" })));
          setImmediate(() => process.exit(1));
        });`;
      const { files, problems } = await read({ helpers: helpers(once), index: undefined });
      expect(problems.length).toBeGreaterThan(0);
      expect(files.length + problems.length).toBe(140);
    });

    it("ends them when it is told to stop", async () => {
      const { read } = many();
      const signal = AbortSignal.timeout(1);
      const forever = helpers("setInterval(() => undefined, 1000)");
      await expect(read({ helpers: forever, signal })).rejects.toThrow("timeout");
    });
  });

  it("refuses a folder that is not there", async () => {
    const { root, read } = place();
    await expect(read({ root: path.join(root, "nowhere") })).rejects.toThrow("ENOENT");
  });
});
