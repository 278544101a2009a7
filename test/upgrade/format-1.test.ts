import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/incident/decide.ts";
import { readDocument } from "../../src/core/incident/read-document.ts";
import { snapshotToJson } from "../../src/core/incident/snapshot-to-json.ts";
import { mergeRecords } from "../../src/core/merge/merge-records.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { readPolicy } from "../../src/core/policy/read-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

const folder = "test/fixtures/format-1";
const at = Date.parse("2026-11-21T16:00:00Z");

const textOf = (path: string): string => readFileSync(join(folder, path), "utf8").replaceAll("\r\n", "\n");

const policy = readPolicy(textOf("sitrep.config.json"));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".read.json"))
  .map((path) => path.replace(/\.read\.json$/, ".md"));

/** What is read of a text, as `sitrep read --json` says it. */
function jsonOf(text: string, path: string): unknown {
  const { snapshot, document } = readDocument(text, { path, policy: policy.policy });
  return JSON.parse(JSON.stringify(snapshotToJson(snapshot, document.lines, policy.policy)));
}

const expectedOf = (path: string): object =>
  JSON.parse(readFileSync(join(folder, path.replace(/\.md$/, ".read.json")), "utf8")) as object; // an object, ours

describe("Files of format 1", () => {
  it("are three, with a policy that has no problem", () => {
    expect(files).toHaveLength(3);
    expect(policy.problems).toEqual([]);
  });

  // What is new may come to it: nothing of what was there may go.
  it.each(files)("are read as they always were: %s", (path) => {
    expect(jsonOf(textOf(path), path)).toMatchObject(expectedOf(path));
  });

  it.each(files)("are read alike with CRLF and a byte order mark: %s", (path) => {
    const other = `\uFEFF${textOf(path).replaceAll("\n", "\r\n")}`;
    expect(jsonOf(other, path)).toMatchObject(expectedOf(path));
  });

  it("take what is written today, and keep every other byte", () => {
    const path = files.find((file) => file.endsWith("incident.md")) ?? "";
    const text = textOf(path);
    const line = "- 2026-11-21T16:00:00Z **Finding** 漢\n";
    expect(logged(text, path)).toBe(text + line);
  });
});

describe("What a later Sitrep may add without a new format", () => {
  const path = "incidents/2026-11-21-x/incident.md";
  const text = [
    ...[
      "---",
      "sitrep: 1",
      "kind: incident",
      "title: X",
      "mood: calm",
      "severity: SEV2",
      "---",
      "",
      "# X",
      "",
    ],
    ...["## Weather", "", "Rain.", "", "## Timeline", "", "- 2026-11-21T14:00:00Z **Declared** SEV2: X"],
    ...["- 2026-11-21T14:01:00Z **Vibe** (odd) good ⭐", ""],
  ].join("\n");

  it("is passed over: an entry of an unknown type is a note with all its words", () => {
    const { snapshot } = readDocument(text, { path, policy: defaultPolicy });
    expect(snapshot.timeline.map(({ type }) => type)).toEqual(["declared", "note"]);
    expect(snapshot.timeline[1]?.text).toContain("Vibe");
    expect(snapshot.severity).toBe("SEV2");
  });

  it("stays where it is when something is written", () => {
    expect(logged(text, path)).toBe(`${text}- 2026-11-21T16:00:00Z **Finding** 漢\n`);
  });
});

describe("A file of a later format", () => {
  const path = "incidents/2026-11-21-x/incident.md";
  const text =
    "---\nsitrep: 2\nkind: incident\ntitle: X\n---\n\n# X\n\n## Timeline\n\n- 2026-11-21T14:00:00Z **Declared** X\n";
  const read = readDocument(text, { path, policy: defaultPolicy });

  it("is read as far as it is understood, and says so at its place", () => {
    expect(read.snapshot.title).toBe("X");
    const [problem] = read.snapshot.problems;
    expect(problem?.code).toBe("newer-format");
    expect(problem?.message).toContain("format 2");
    expect(text.slice(problem?.range.start, problem?.range.end)).toBe("2");
  });

  it("is not written to, and the refusal says what to do", () => {
    const decision = decide(read, { kind: "log", at, type: "note", text: "x" }, { policy: defaultPolicy });
    expect(decision).toMatchObject({ kind: "refused" });
    expect(decision.kind === "refused" && decision.reason).toContain("Update Sitrep");
  });

  it("is not merged by what it means", () => {
    const sides = { base: undefined, ours: text, theirs: text.replace("title: X", "title: Y") };
    expect(mergeRecords(sides, { policy: defaultPolicy, path, prose: "keep-both" })).toMatchObject({
      kind: "refused",
    });
  });

  it.each(["1", "true", "0", "1.5", '"1"'])("is none that says `sitrep: %s`", (version) => {
    const other = readDocument(text.replace("sitrep: 2", `sitrep: ${version}`), {
      path,
      policy: defaultPolicy,
    });
    expect(other.snapshot.ours).toBe(true);
    expect(other.snapshot.problems.map(({ code }) => code)).not.toContain("newer-format");
  });
});

function logged(text: string, path: string): string {
  const read = readDocument(text, { path, policy: policy.policy });
  const intent = { kind: "log", at, type: "finding", text: "漢" } as const;
  const decision = decide(read, intent, { policy: policy.policy });
  return decision.kind === "planned" ? applyEdits(text, decision.edits) : decision.reason;
}
