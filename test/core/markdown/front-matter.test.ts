import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../../src/core/markdown/front-matter.ts";

describe("reading front matter", () => {
  it("gives values as they were written, dates and numbers included", () => {
    const front = readFrontMatter(
      '---\nsitrep: 1\ndeclared: 2026-11-21T14:02:11Z\nversion: 1.10\nyes: "no"\n---\n',
    );
    expect(["sitrep", "declared", "version", "yes"].map((key) => front?.text(key))).toEqual([
      "1",
      "2026-11-21T14:02:11Z",
      "1.10",
      "no",
    ]);
  });

  it("says where a value stands, BOM and CRLF counted", () => {
    const text = "\uFEFF---\r\ntitle: Café 漢 🚒 # said so\r\nstatus: monitoring\r\n---\r\n";
    const place = readFrontMatter(text)?.place("status");
    expect(place && text.slice(place.start, place.end)).toBe("monitoring");
  });

  it("says where the key stands of a value that is missing", () => {
    const text = "---\nowner:\ntitle: x\n---\n";
    const place = readFrontMatter(text)?.place("owner");
    expect(place && text.slice(place.start, place.end)).toBe("owner");
    expect(readFrontMatter(text)?.text("owner")).toBeUndefined();
  });

  it("takes the last of a key that is there twice, as after a merge", () => {
    const front = readFrontMatter(
      "---\nstatus: investigating\nstatus: identified\nroles:\n  A: x\n  A: y\n---\n",
    );
    expect(front?.text("status")).toBe("identified");
    expect(front?.pairs("roles")).toEqual([["A", "y"]]);
    expect(front?.problems).toEqual([]);
  });

  it("reads lists, and one value in the place of a list", () => {
    const front = readFrontMatter("---\na: [x, 2]\nb: y\n---\n");
    expect([front?.list("a"), front?.list("b"), front?.list("c")]).toEqual([["x", "2"], ["y"], []]);
  });

  it.each([
    ["an open quote", '---\ntitle: "open\nstatus: x\n---\n'],
    ["a colon too many", "---\ntitle: a: b: c\n---\n"],
    ["a tab as indent", "---\nroles:\n\tA: x\n---\n"],
    ["no keys", "---\njust words\n---\n"],
    ["a list", "---\n- a\n---\n"],
  ])("reports %s as a problem inside the block, and does not throw", (_, text) => {
    const front = readFrontMatter(text);
    expect(front?.problems.map((problem) => problem.code)).toContain("front-matter-invalid");
    for (const { range } of front?.problems ?? []) {
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
  });

  it.each([
    ["an unclosed block", "---\ntitle: x\n"],
    ["a block that is not at the top", "\n---\ntitle: x\n---\n"],
    ["a thematic break", "---\n"],
    ["nothing", ""],
  ])("takes %s for none", (_, text) => {
    expect(readFrontMatter(text)).toBeUndefined();
  });

  it("reads an empty block, and one that ends the file", () => {
    expect(readFrontMatter("---\n---")?.text("title")).toBeUndefined();
    expect(readFrontMatter("---\ntitle: x\n---")?.text("title")).toBe("x");
  });
});
