import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MessageChannel } from "node:worker_threads";
import { describe, expect, it, onTestFinished } from "vitest";
import type { IncidentsAnswer, IncidentsTask } from "../../src/facts/incidents-task.ts";
import { readIncidents, type IncidentsRead } from "../../src/facts/read-incidents.ts";
import { serveIncidents } from "../../src/facts/serve-incidents.ts";
import { recordText } from "../support/record.ts";

const dead = scriptOf("throw new Error('dead')");

function scriptOf(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

function taskFor(root: string): IncidentsTask {
  const index = path.join(root, "index.json");
  return { kind: "incidents", root, index, edition: "1", helpers: 1, words: undefined };
}

/** A folder with two incidents, one of them with a review. */
function twoIncidents(): string {
  const root = mkdtempSync(path.join(tmpdir(), "sitrep-é 漢-"));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const name of ["a", "b"]) {
    mkdirSync(path.join(root, name));
    writeFileSync(path.join(root, name, "incident.md"), recordText());
  }
  writeFileSync(path.join(root, "b/postmortem.md"), "---\nsitrep: 1\nkind: review\nstate: draft\n---\n");
  return root;
}

describe("serveIncidents", () => {
  const answersFor = async (task: IncidentsTask, tells: boolean): Promise<readonly IncidentsAnswer[]> => {
    const { port1, port2 } = new MessageChannel();
    const answers: IncidentsAnswer[] = [];
    port2.on("message", (answer: IncidentsAnswer) => answers.push(answer));
    const closed = new Promise((resolve) => port2.once("close", resolve));
    const served = serveIncidents(port1, task, dead);
    if (tells) port2.postMessage("stop");
    await served;
    await closed;
    return answers;
  };

  it("joins records and reviews, and says when it is done", async () => {
    const answers = await answersFor(taskFor(twoIncidents()), false);
    const incidents = answers.flatMap((answer) => (answer.kind === "incidents" ? answer.incidents : []));
    expect(incidents.map(({ path: name, review }) => [name, review.state])).toEqual([
      ["a/incident.md", undefined],
      ["b/incident.md", "draft"],
    ]);
    expect(answers.at(-1)).toEqual({ kind: "done", problems: [] });
  });

  it("says why it came to no end", async () => {
    const [only, ...rest] = await answersFor(taskFor("/nowhere/at/all"), false);
    expect([only?.kind, rest]).toEqual(["failed", []]);
  });

  it("ends where it is told to", async () => {
    const answers = await answersFor(taskFor(twoIncidents()), true);
    expect(answers.at(-1)?.kind).toBe("failed");
  });
});

describe("readIncidents", () => {
  const read = (source: string, signal?: AbortSignal): Promise<IncidentsRead> =>
    readIncidents(taskFor("/x"), { script: scriptOf(source), report: undefined, signal });
  const speaks = (...answers: readonly unknown[]): string =>
    `import { parentPort } from "node:worker_threads";
     for (const answer of ${JSON.stringify(answers)}) parentPort.postMessage(answer);`;

  it("puts together what it hears, in its order", async () => {
    const parts = [
      { kind: "progress", done: 1, of: 2 },
      { kind: "incidents", incidents: [{ path: "a" }] },
      { kind: "incidents", incidents: [{ path: "b" }] },
      { kind: "done", problems: ["c was left out"] },
    ];
    expect(await read(speaks(...parts))).toEqual({
      incidents: [{ path: "a" }, { path: "b" }],
      problems: ["c was left out"],
    });
  });

  it("fails with the thread's words, and where the thread dies or ends too early", async () => {
    await expect(read(speaks({ kind: "failed", said: "ENOENT" }))).rejects.toThrow("ENOENT");
    await expect(read("throw new Error('dead')")).rejects.toThrow("dead");
    await expect(read("")).rejects.toThrow("has ended");
  });

  it("lets go at once where it is to be ended, and tells the thread", async () => {
    const waits = `import { parentPort } from "node:worker_threads";
      parentPort.once("message", () => parentPort.close());`;
    await expect(read(waits, AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
    await expect(read(waits, AbortSignal.timeout(20))).rejects.toThrow("timeout");
  });
});
