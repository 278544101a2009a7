import { describe, expect, it } from "vitest";
import { decide } from "../../../src/core/incident/decide.ts";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { addedLines, after, at, read, recordText, refusal } from "../../support/record.ts";

const noon = at("2026-11-21T15:00:00Z");
const note: Intent = { kind: "log", at: noon, type: "note", text: "x" };
const status: Intent = { kind: "set-status", at: noon, status: "identified" };
const conflict = ["<<<<<<< HEAD", "ours", "=======", "theirs", ">>>>>>> branch"];
const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";

describe("merge conflict markers", () => {
  it("refuse an entry where they stand in the timeline, and name the line", () => {
    const text = recordText({ timeline: [declared, ...conflict] });
    expect(refusal(text, note)).toEqual({
      reason: "It has merge conflict markers at line 15. Resolve them, then try again.",
      line: 15,
    });
  });

  it("refuse it in a file with CRLF too", () => {
    const text = recordText({ timeline: [declared, ...conflict] }).replace(/\n/g, "\r\n");
    expect(refusal(text, note).line).toBe(15);
  });

  it("refuse it where both sides of a conflict are entries", () => {
    const sides = [
      "<<<<<<< HEAD",
      "- 2026-11-21T14:10:00Z ours",
      "=======",
      "- 2026-11-21T14:11:00Z theirs",
      ">>>>>>> b",
    ];
    expect(refusal(recordText({ timeline: [declared, ...sides] }), note).line).toBe(15);
  });

  it("do not keep an entry out where they stand elsewhere", () => {
    const text = recordText({ runbook: [...conflict, "", "1. [ ] Declare"] });
    expect(addedLines(text, after(text, note))).toEqual(["- 2026-11-21T15:00:00Z x"]);
  });

  it("refuse a change of state where they stand in the front matter, but no plain entry", () => {
    const frontMatter = [
      "title: x",
      "<<<<<<< HEAD",
      "status: investigating",
      "=======",
      "status: identified",
      ">>>>>>> b",
    ];
    const text = recordText({ frontMatter });
    expect(addedLines(text, after(text, note))).toEqual(["- 2026-11-21T15:00:00Z x"]);
    expect(refusal(text, { kind: "set-status", at: noon, status: "monitoring" }).line).toBe(5);
  });

  it("refuse to mark a step inside them", () => {
    const text = recordText({
      runbook: ["1. [ ] a", "<<<<<<< HEAD", "2. [ ] b", "=======", "2. [ ] c", ">>>>>>> x"],
    });
    const step = read(text).snapshot.steps.find((candidate) => candidate.text.startsWith("b"));
    expect(
      refusal(text, { kind: "complete-step", at: noon, step: { text: step?.text ?? "", occurrence: 1 } })
        .line,
    ).toBe(15);
  });
});

describe("front matter that can't be written", () => {
  const text = recordText({ frontMatter: ['title: "open', "status: investigating"] });

  it("does not keep an entry out of the timeline", () => {
    expect(addedLines(text, after(text, note))).toEqual(["- 2026-11-21T15:00:00Z x"]);
  });

  it("is left as it is by a change of state, with a warning", () => {
    const decision = decide(read(text), status, { policy: defaultPolicy });
    expect(decision).toMatchObject({
      kind: "planned",
      edits: [{ newText: "\n- 2026-11-21T15:00:00Z **Status** investigating → identified" }],
      warnings: ["The front matter is not valid YAML, so it was left as it is. Mend it by hand."],
    });
  });
});

describe("a record that was edited by hand", () => {
  it("gets its timeline back where the section was deleted", () => {
    const text = "---\nsitrep: 1\nkind: incident\ntitle: x\n---\n\n# x";
    expect(after(text, note)).toBe(`${text}\n\n## Timeline\n\n- 2026-11-21T15:00:00Z x\n`);
  });
});
