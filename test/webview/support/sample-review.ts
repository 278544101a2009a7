import type { DeskReview } from "../../../src/protocol/review-desk.ts";

/** A review on the desk, as the host says it. */
export function sampleReview(change: Partial<DeskReview> = {}): DeskReview {
  return {
    id: "file:///w/incidents/2026-11-21-checkout/postmortem.md",
    title: "Checkout errors é 漢 🚒",
    marks: ["Drill"],
    state: "draft",
    next: "in review",
    openActions: 2,
    due: "2026-11-27",
    meeting: undefined,
    firstSeverity: "SEV3",
    severity: "SEV2",
    severities: ["SEV1", "SEV2", "SEV3", "SEV4"],
    blocks: [{ kind: "factor", text: "Small pool", line: 20, factorKind: undefined }],
    entriesOf: "record",
    entries: [
      entry(10, "declared", "SEV3: Checkout errors"),
      entry(11, "finding", "Pool exhausted", true),
      entry(12, "note", "A\nB"),
    ],
    ...change,
  };
}

function entry(line: number, type: string, text: string, star = false): DeskReview["entries"][number] {
  const at = Date.UTC(2026, 10, 21, 14, line);
  return { line, when: `14:${line}Z (15:${line})`, at, type, star, words: text, text };
}
