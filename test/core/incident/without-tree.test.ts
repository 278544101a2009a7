import { describe, expect, it } from "vitest";
import { decide } from "../../../src/core/incident/decide.ts";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { withoutTree } from "../../../src/core/incident/without-tree.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { recordText } from "../../support/record.ts";

const policy = defaultPolicy;
const text = `\uFEFF${recordText({
  runbook: ["1. [ ] é", "2. [ ] 漢"],
  timeline: ["- 2026-11-21T14:02:11Z **Declared** SEV2: 🚒", "- 2026-11-21T14:05:00Z **Finding** `x`"],
}).replaceAll("\n", "\r\n")}`;

describe("a file kept without its tree", () => {
  const read = readDocument(text, { policy });
  const lean = withoutTree(read);

  it("says all that was read", () => {
    expect(lean.snapshot).toBe(read.snapshot);
    expect(lean.document.text).toBe(text);
  });

  it("has its tree again where somebody asks, and the same one each time", () => {
    expect(lean.document.root).toEqual(read.document.root);
    expect(lean.document.root).toBe(lean.document.root);
  });

  it.each([
    { kind: "log", type: "note", text: "漢" },
    { kind: "complete-step", step: { text: "漢", occurrence: 1 } },
    { kind: "set-status", status: "identified" },
  ] as const)("is written as if it had it: $kind", (intent) => {
    const at = Date.parse("2026-11-21T15:00:00Z");
    const wanted = decide(read, { ...intent, at }, { policy });
    expect(wanted.kind).toBe("planned");
    expect(decide(withoutTree(read), { ...intent, at }, { policy })).toEqual(wanted);
  });
});
