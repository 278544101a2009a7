import { describe, expect, it } from "vitest";
import { addedLines, after, at, read, recordText, refusal } from "../../support/record.ts";
import { declared } from "../../support/declared.ts";

const now = at("2026-11-21T14:03:00Z");

describe("a private incident", () => {
  it("is marked with a key and a note, and nothing else", () => {
    const text = after(recordText(), { kind: "set-private", at: now, private: true });
    expect(addedLines(recordText(), text)).toEqual([
      "private: true",
      "- 2026-11-21T14:03:00Z Marked as private",
    ]);
    expect(read(text).snapshot.private).toBe(true);
  });

  it("loses the mark the same way", () => {
    const marked = after(recordText(), { kind: "set-private", at: now, private: true });
    const text = after(marked, { kind: "set-private", at: now, private: false });
    expect(read(text).snapshot.private).toBe(false);
    expect(text).toContain("\nprivate: false\n");
  });

  it("may be declared as one", () => {
    expect(read(declared({ private: true }).text).snapshot.private).toBe(true);
    expect(declared({}).text).not.toContain("private");
  });

  it("is not marked twice, nor where the mark can't stand", () => {
    const marked = after(recordText(), { kind: "set-private", at: now, private: true });
    expect(refusal(marked, { kind: "set-private", at: now, private: true }).reason).toContain("already");
    const broken = recordText({ frontMatter: ['title: "open'] });
    expect(refusal(broken, { kind: "set-private", at: now, private: true }).reason).toContain("`private`");
  });
});
