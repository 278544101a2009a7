import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../../src/core/markdown/front-matter.ts";
import { setFrontMatter, writeScalar } from "../../../src/core/markdown/set-front-matter.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";

type Path = readonly [string] | readonly [string, string];

/** The front matter's lines after setting a value, fences left out. */
function after(yaml: string, path: Path, value: string): string {
  const text = `---\n${yaml}\n---\n`;
  return set(text, path, value).slice(4, -5);
}

function set(text: string, path: Path, value: string): string {
  const front = readFrontMatter(text);
  if (front === undefined) throw new Error("No front matter");
  return applyEdits(text, setFrontMatter(text, front, path, value));
}

const commander = "Incident Commander";

describe("setting a value at the top", () => {
  it.each([
    ["a plain value", "status: investigating", "status: resolved"],
    ["a comment behind it", "status: investigating # since noon", "status: resolved # since noon"],
    [
      "its neighbours, order and blank lines",
      "b: 1\n\nstatus: x\na: [1,  2]",
      "b: 1\n\nstatus: resolved\na: [1,  2]",
    ],
    ["double quotes", 'status: "investigating"', 'status: "resolved"'],
    ["single quotes", "status: 'investigating'", "status: 'resolved'"],
    ["odd spacing", "status   :    investigating", "status   :    resolved"],
    ["an empty value", "status:\na: 1", "status: resolved\na: 1"],
    ["an empty value with a comment", "status: # ask\na: 1", "status: resolved # ask\na: 1"],
    ["a null", "status: ~", "status: resolved"],
    ["a quoted key", '"status": x', '"status": resolved'],
    ["an anchor", "status: &now x\nwas: *now", "status: &now resolved\nwas: *now"],
    ["the last of two", "status: a\nstatus: b", "status: a\nstatus: resolved"],
    ["a missing key", "a: 1", "a: 1\nstatus: resolved"],
    ["a missing key behind a mapping", "roles:\n  A: x", "roles:\n  A: x\nstatus: resolved"],
    ["a missing key behind a comment", "a: 1\n# end", "a: 1\n# end\nstatus: resolved"],
    ["a flow mapping of everything", "{ a: 1, status: x }", "{ a: 1, status: resolved }"],
    ["a missing key in a flow mapping", "{ a: 1 }", "{ a: 1, status: resolved }"],
    ["a block value's line break", "status: |\n  x\na: 1", "status: resolved\na: 1"],
    ["an indented block", "  a: 1", "  a: 1\n  status: resolved"],
  ])("keeps %s", (_, yaml, expected) => {
    expect(after(yaml, ["status"], "resolved")).toBe(expected);
  });

  it("touches nothing where the value is so already", () => {
    expect(after('status: "resolved"  # x', ["status"], "resolved")).toBe('status: "resolved"  # x');
  });

  it("keeps CRLF and a BOM", () => {
    expect(set("\uFEFF---\r\nstatus: x\r\n---\r\nbody\r\n", ["status"], "resolved")).toBe(
      "\uFEFF---\r\nstatus: resolved\r\n---\r\nbody\r\n",
    );
    expect(set("---\r\na: 1\r\n---\r\n", ["roles", commander], "Jane")).toBe(
      "---\r\na: 1\r\nroles:\r\n  Incident Commander: Jane\r\n---\r\n",
    );
  });

  it.each(["title: [", "- a", "words"])("leaves what is no valid mapping alone: `%s`", (yaml) => {
    expect(after(yaml, ["status"], "resolved")).toBe(yaml);
  });
});

describe("setting a value of a mapping", () => {
  it.each([
    [
      "a line of its own",
      "roles:\n  Incident Commander: Jane # primary\n  Scribe: Sam",
      "roles:\n  Incident Commander: Kenji # primary\n  Scribe: Sam",
    ],
    [
      "its indent",
      "roles:\n      Scribe: Sam\nz: 1",
      "roles:\n      Scribe: Sam\n      Incident Commander: Kenji\nz: 1",
    ],
    [
      "a comment at its end",
      "roles:\n  Scribe: Sam # night\nz: 1",
      "roles:\n  Scribe: Sam # night\n  Incident Commander: Kenji\nz: 1",
    ],
    [
      "a pair without a value",
      "roles:\n  Scribe:\nz: 1",
      "roles:\n  Scribe:\n  Incident Commander: Kenji\nz: 1",
    ],
    ["a missing mapping", "a: 1", "a: 1\nroles:\n  Incident Commander: Kenji"],
    ["an empty mapping", "roles:\na: 1", "roles:\n  Incident Commander: Kenji\na: 1"],
    [
      "an empty mapping with a comment",
      "roles: # who\na: 1",
      "roles: # who\n  Incident Commander: Kenji\na: 1",
    ],
    ["a null", "roles: ~\na: 1", "roles:\n  Incident Commander: Kenji\na: 1"],
    ["a flow mapping", "roles: { Scribe: Sam }", "roles: { Scribe: Sam, Incident Commander: Kenji }"],
    ["a tight flow mapping", "roles: {Scribe: Sam}", "roles: {Scribe: Sam, Incident Commander: Kenji}"],
    ["an empty flow mapping", "roles: {}", "roles: {Incident Commander: Kenji}"],
    [
      "an anchor at the mapping",
      "roles: &r\n  Scribe: Sam\nx: *r",
      "roles: &r\n  Scribe: Sam\n  Incident Commander: Kenji\nx: *r",
    ],
    [
      "a block value at its end",
      "roles:\n  Scribe: |\n    Sam\nz: 1",
      "roles:\n  Scribe: |\n    Sam\n  Incident Commander: Kenji\nz: 1",
    ],
    ["a flow mapping of everything", "{ a: 1 }", "{ a: 1, roles: { Incident Commander: Kenji } }"],
    ["an indented block", "  a: 1", "  a: 1\n  roles:\n    Incident Commander: Kenji"],
    [
      "a flow mapping with a last comma",
      "roles: {Scribe: Sam,}",
      "roles: {Scribe: Sam, Incident Commander: Kenji}",
    ],
    [
      "a flow mapping of lines",
      "roles: {\n  Scribe: Sam\n}",
      "roles: {\n  Scribe: Sam, Incident Commander: Kenji\n}",
    ],
    [
      "the last of two keys",
      "roles:\n  Incident Commander: A\n  Incident Commander: B",
      "roles:\n  Incident Commander: A\n  Incident Commander: Kenji",
    ],
  ])("keeps %s", (_, yaml, expected) => {
    expect(after(yaml, ["roles", commander], "Kenji")).toBe(expected);
  });

  it("quotes what a flow mapping would take for its own", () => {
    const text = "---\nroles: { Incident Commander: x }\n---\n";
    for (const name of ["Lee, Sam", "{x}", "[Sam]", "a: b", "#1"]) {
      expect(readFrontMatter(set(text, ["roles", commander], name))?.pairs("roles")).toEqual([
        [commander, name],
      ]);
    }
  });

  it("is not afraid of a `#` inside quotes, but of a comment at the end of a flow mapping", () => {
    expect(after('roles: { A: "#1" }', ["roles", commander], "Kenji")).toBe(
      'roles: { A: "#1", Incident Commander: Kenji }',
    );
    const commented = "roles: {\n  A: x # day\n}";
    expect(after(commented, ["roles", commander], "Kenji")).toBe(commented);
  });

  it("leaves a scalar in the place of the mapping alone", () => {
    expect(after("roles: everybody", ["roles", commander], "Kenji")).toBe("roles: everybody");
  });
});

describe("any value", () => {
  it.each([
    "yes",
    "null",
    "~",
    "1.0",
    "- a",
    "# x",
    "a: b",
    "a #b",
    "'q'",
    '"q"',
    "@x",
    "*x",
    "&x",
    "!x",
    "%x",
    "---",
    "2026-11-21",
    "🚒",
    "\\n",
    "{",
    "[",
    "|",
    ">",
    "? x",
    "x".repeat(500),
  ])("is one line of YAML that reads back: %j", (value) => {
    const line = writeScalar(value);
    expect(line).not.toContain("\n");
    expect(readFrontMatter(`---\ntitle: ${line}\n---\n`)?.text("title")).toBe(value);
  });
});
