import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/core/markdown/front-matter.ts";
import { cleanTyped } from "../../src/core/markdown/inline-text.ts";
import { setFrontMatter } from "../../src/core/markdown/set-front-matter.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { typedText } from "../support/arbitraries.ts";
import { runs } from "../support/runs.ts";

type Path = readonly [string] | readonly [string, string];

describe("any value", () => {
  const blocks = [
    "roles:\n  Scribe: Sam # s\nstatus: x # y",
    "roles: { Scribe: Sam }\nstatus: 'x'",
    'status: "x"\nroles: {}',
    "a: 1",
    "roles:\nstatus:",
  ];

  it("reads back as it was set, and the other values as they were, LF and CRLF", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...blocks),
        fc.constantFrom("\n", "\r\n"),
        typedText,
        typedText,
        (yaml, eol, key, value) => {
          const name = cleanTyped(value).replace(/\s+/g, " ").trim();
          const role = cleanTyped(key).replace(/\s+/g, " ").trim();
          fc.pre(name !== "" && role !== "" && role !== "Scribe");
          const text = `---\n${yaml}\n---\nbody\n`.replace(/\n/g, eol);
          const changed = set(set(text, ["roles", role], name), ["status"], name);
          const front = readFrontMatter(changed);
          expect(front?.problems).toEqual([]);
          expect(front?.text("status")).toBe(name);
          expect(new Map(front?.pairs("roles")).get(role)).toBe(name);
          expect(new Map(front?.pairs("roles")).get("Scribe")).toBe(yaml.includes("Sam") ? "Sam" : undefined);
          expect(changed.endsWith(`---${eol}body${eol}`)).toBe(true);
        },
      ),
      runs(60),
    );
  });
});

function set(text: string, path: Path, value: string): string {
  const front = readFrontMatter(text);
  if (front === undefined) throw new Error("No front matter");
  return applyEdits(text, setFrontMatter(text, front, path, value));
}
