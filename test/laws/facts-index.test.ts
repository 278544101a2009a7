import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinFacts } from "../../src/core/insights/join-facts.ts";
import { insightsOf } from "../../src/core/insights/insights-of.ts";
import { readAllFacts, type AllFacts } from "../../src/facts/read-all-facts.ts";
import { recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const folders = ["a", "b", "b/c", "é 漢"];
const folder = fc.constantFrom(...folders);

/** What happens to files between two readings. */
const change = fc.oneof(
  fc.record({ kind: fc.constant("write"), folder, number: fc.nat(5) }),
  fc.record({ kind: fc.constant("write-review"), folder, number: fc.nat(5) }),
  fc.record({ kind: fc.constantFrom("touch", "same-size", "delete", "spoil-index", "policy"), folder }),
  fc.record({ kind: fc.constant("rename"), folder, to: folder }),
  fc.record({ kind: fc.constant("read"), later: fc.boolean() }),
);

type Step = typeof change extends fc.Arbitrary<infer Value> ? Value : never;
type Change = Exclude<Step, { readonly later: boolean }>;

const longAgo = new Date("2026-01-01T00:00:00Z");

function carryOut(root: string, index: string, step: Change): void {
  const at = path.join(root, step.folder);
  const file = path.join(at, "incident.md");
  mkdirSync(at, { recursive: true });
  if ("number" in step) {
    const title = `title: Incident ${step.number}`;
    const review = `---\nsitrep: 1\nkind: review\n${title}\n---\n\n## Contributing factors\n\n- It was ${step.number}\n`;
    if (step.kind === "write") writeFileSync(file, recordText({ frontMatter: [title] }));
    else writeFileSync(path.join(at, "postmortem.md"), review);
    return;
  }
  if (step.kind === "policy") writeFileSync(path.join(at, "sitrep.config.json"), policyText(at));
  if (step.kind === "spoil-index" && existsSync(index)) writeFileSync(index, readFileSync(index).subarray(1));
  if (!existsSync(file)) return;
  if (step.kind === "touch") utimesSync(file, longAgo, longAgo);
  if (step.kind === "delete") rmSync(file);
  if (step.kind === "same-size") {
    writeFileSync(file, readFileSync(file, "utf8").replace(/title: (.)/, "title: J"));
    utimesSync(file, longAgo, longAgo);
  }
  if ("to" in step) {
    mkdirSync(path.join(root, step.to), { recursive: true });
    renameSync(file, path.join(root, step.to, "incident.md"));
  }
}

function policyText(at: string): string {
  const file = path.join(at, "sitrep.config.json");
  const days = existsSync(file) && readFileSync(file, "utf8").includes("7") ? 3 : 7;
  return `{ "review": { "businessDays": { "SEV2": ${days} } } }`;
}

describe("the index of facts", () => {
  it("makes no difference, whatever happens to the files", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 14 }), async (steps) => {
        const place = mkdtempSync(path.join(tmpdir(), "sitrep-law-"));
        const root = path.join(place, "incidents");
        const index = path.join(place, "index.json");
        mkdirSync(root);
        const read = (kept: string | undefined, later: boolean): Promise<AllFacts> =>
          readAllFacts({
            ...{ root, index: kept, edition: "1", helpers: undefined, native: false, parse: undefined },
            now: () => Date.now() + (later ? 60_000 : 0),
          });
        try {
          for (const step of [...steps, { kind: "read", later: false } as const]) {
            if (!("later" in step)) {
              carryOut(root, index, step);
              continue;
            }
            const known = await read(index, step.later);
            const anew = await read(undefined, false);
            expect(known.files).toEqual(anew.files);
            expect(known.problems).toEqual(anew.problems);
            if (step.later) await setTimeout(12); // more than the clock of the system's files takes for a tick
          }
        } finally {
          rmSync(place, { recursive: true });
        }
      }),
      runs(15),
    );
  });

  it("lets the order of files make no difference", async () => {
    const place = mkdtempSync(path.join(tmpdir(), "sitrep-law-"));
    try {
      for (const [number, name] of folders.entries()) {
        carryOut(place, "", { kind: "write", folder: name, number });
        carryOut(place, "", { kind: "write-review", folder: name, number });
      }
      const { files } = await readAllFacts({
        ...{
          root: place,
          index: undefined,
          edition: "1",
          helpers: undefined,
          native: false,
          parse: undefined,
        },
        now: () => Date.now(),
      });
      const ask = { now: Date.UTC(2026, 11, 1), zone: "Asia/Kathmandu" };
      const straight = insightsOf(joinFacts(files), ask);
      fc.assert(
        fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
          expect(insightsOf(joinFacts(shuffled), ask)).toEqual(straight);
        }),
        runs(30),
      );
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});
