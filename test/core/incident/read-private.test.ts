import { describe, expect, it } from "vitest";
import { readPrivate } from "../../../src/core/incident/read-private.ts";
import { readFrontMatter } from "../../../src/core/markdown/front-matter.ts";

function isPrivate(lines: string, end = "---\n"): boolean {
  const text = `---\nsitrep: 1\n${lines}\n${end}\n# T é 漢\n\nprivate: true\n`;
  return readPrivate(text, readFrontMatter(text));
}

describe("whether a record is private", () => {
  it.each([
    "private: true",
    "private: True # breach",
    "private: yes",
    "private: 'true'",
    '"private": on',
    "Private: true",
    "private:\n  true",
    "  private: true",
    'title: "half\nprivate: true',
    "title: a: b: c\nprivate: true",
    "<<<<<<< ours\nprivate: true\n=======\n>>>>>>> theirs",
    "private: true\nprivate: false",
    "private: false\nprivate: true",
    "private: until Monday",
  ])("is said, or likely meant, by %j", (lines) => {
    expect(isPrivate(lines)).toBe(true);
    expect(isPrivate(lines.replaceAll("\n", "\r\n"))).toBe(true);
    expect(isPrivate(lines, "")).toBe(!lines.includes("private:\n"));
  });

  it.each([
    "private: false",
    "private: no # any more",
    "private:",
    "private: 'off'",
    "title: private: x",
    "",
  ])("is not by %j, nor by the text below", (lines) => {
    expect(isPrivate(lines)).toBe(false);
    expect(isPrivate(lines, "")).toBe(false);
  });

  it("is not where there is no front matter", () => {
    expect(readPrivate("# T\n\nprivate: true\n", undefined)).toBe(false);
  });
});
