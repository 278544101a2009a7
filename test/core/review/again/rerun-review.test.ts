import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../../src/core/policy/default-policy.ts";
import { compareWithRecord, planRerun } from "../../../../src/core/review/again/rerun-review.ts";
import { draftReview } from "../../../../src/core/review/draft-review.ts";
import type { RerunChoice } from "../../../../src/core/model/review-choice.ts";
import type { ReviewDepth } from "../../../../src/core/model/snapshot.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { addedLines, read, recordText } from "../../../support/record.ts";

const timeline = [
  "- 2026-11-21T13:58:00Z **Impact** (start) Orders fail",
  "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
  "- 2026-11-21T14:06:00Z **Hypothesis** DNS is slow",
  "- 2026-11-21T14:20:00Z **Todo** Alert on the pool",
  "- 2026-11-21T15:04:00Z **Status** (cause contained: yes) investigating → resolved",
];
const runbook = ["1. [ ] Page the vendor (skipped: not theirs)"];
const before = recordText({ timeline, runbook });
const later = recordText({
  runbook,
  timeline: [
    ...timeline,
    "- 2026-11-21T16:00:00Z **Hypothesis** (rejected) DNS is slow: `dig` answers in 2 ms",
    "- 2026-11-21T16:05:00Z **Hypothesis** Pool é 漢 🚒 | small",
    "- 2026-11-21T16:10:00Z **Todo** Size the pool",
    "- 2026-11-21T16:11:00Z **Decision** Roll forward",
    "- 2026-11-21T16:20:00Z **Impact** (end)",
  ],
});

function draft(record = before, depth: ReviewDepth = "full"): string {
  return draftReview(read(record).snapshot, depth, record, defaultPolicy);
}

const onlyNew: RerunChoice = { add: "new", leaveOut: [], apply: false };

function source(record: string, depth?: ReviewDepth): Parameters<typeof planRerun>[1] {
  return {
    record: read(record).snapshot,
    policy: defaultPolicy,
    recordName: "incident.md",
    depth,
    template: undefined,
  };
}

function asRead(review: string): ReturnType<typeof readDocument> {
  return readDocument(review, { path: "postmortem.md", policy: defaultPolicy });
}

function rerun(review: string, record: string, choice = onlyNew, depth?: ReviewDepth): string {
  return applyEdits(review, planRerun(asRead(review), source(record, depth), choice).edits);
}

function offered(review: string, record: string): readonly string[] {
  return compareWithRecord(asRead(review), source(record)).additions.map(({ key }) => key);
}

describe("a review that is written again", () => {
  it("stays as it is where the record did", () => {
    expect(rerun(draft(), before)).toBe(draft());
    expect(offered(draft(), before)).toEqual([]);
  });

  it("gets what the record came to say since", () => {
    const text = rerun(draft(), later);
    expect(addedLines(draft(), text)).toEqual([
      "seen: 2026-11-21T16:20:00Z",
      "- 2026-11-21T16:00:00Z **Hypothesis** (rejected) DNS is slow: `dig` answers in 2 ms",
      "- 2026-11-21T16:05:00Z **Hypothesis** Pool é 漢 🚒 | small",
      "- 2026-11-21T16:11:00Z **Decision** Roll forward",
      "- 2026-11-21T16:20:00Z **Impact** (end)",
      "| Pool é 漢 🚒 \\| small | Open |  |",
      "## Decisions",
      "- Roll forward",
      "",
      "| Size the pool |  |  |  |",
      "",
    ]);
    expect(rerun(text, later)).toBe(text);
  });

  it("keeps every byte that somebody wrote, wherever it stands", () => {
    const edited = `\uFEFF${draft()
      .replace("## Contributing factors", "## Warum? Root cause\r\n\r\n- **Technical:** The pool é 漢 🚒")
      .replace(
        "| Alert on the pool |  |  |  |",
        "| Add an alert on the pool by load | Jane Doe | 2026-12-04 | immediate |",
      )
      .replace("Orders fail\n", "Orders from the EU fail\n")
      .replace(/\r?\n/g, "\r\n")}`;
    const text = rerun(edited, later);
    expect(text).not.toBe(edited);
    const lines = text.split("\r\n");
    for (const line of edited.split("\r\n")) if (!line.startsWith("seen:")) expect(lines).toContain(line);
    expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  });

  it("shows what differs, and writes it only where asked for", () => {
    const review = rerun(draft(), later);
    const { differences } = compareWithRecord(asRead(review), source(later));
    expect(differences.map(({ key }) => key)).toEqual([
      "fact mitigated",
      "impact 2026-11-21T13:58:00Z",
      "fact impact in all",
      "hypothesis dns is slow",
    ]);
    const applied = rerun(review, later, { add: [], leaveOut: [], apply: true });
    expect(addedLines(review, applied)).toEqual([
      "| Mitigated | 2026-11-21T16:20Z |",
      "| Orders fail | 2026-11-21T13:58Z | 2026-11-21T16:20Z | 2 h 22 min |",
      "Impact in all: 2 h 22 min.",
      "| DNS is slow | Rejected | `dig` answers in 2 ms |",
    ]);
    expect(compareWithRecord(asRead(applied), source(later)).differences).toEqual([]);
  });

  it("brings nothing back that somebody took out, and offers it until it is left out for good", () => {
    const cut = draft()
      .replace(/^- 2026-11-21T14:06:00Z.*\n/m, "")
      .replace(/^\| Alert on the pool .*\n/m, "")
      .replace(/## Where we got lucky[^]*?(?=## Severity)/, "");
    expect(rerun(cut, before)).toBe(cut);
    const keys = ["2026-11-21T14:06:00Z hypothesis", "section lucky", "2026-11-21T14:20:00Z todo"];
    expect(offered(cut, before)).toEqual(keys);
    const noted = rerun(cut, before, { add: [], leaveOut: keys, apply: false });
    expect(addedLines(cut, noted)).toEqual(["left-out:", ...keys.map((key) => `  - ${key}`)]);
    expect(offered(noted, before)).toEqual([]);
    const back = rerun(cut, before, { add: keys, leaveOut: [], apply: false });
    expect(back).toBe(draft());
  });

  it("adds to what is left out already, in its own way", () => {
    const cut = draft()
      .replace(/^\| Alert on the pool .*\n/m, "")
      .replace("depth: full", 'depth: full\nleft-out: ["section lucky"]');
    const noted = rerun(cut, before, {
      add: [],
      leaveOut: ["2026-11-21T14:20:00Z todo", "no such thing"],
      apply: false,
    });
    expect(noted).toContain('left-out: ["section lucky", "2026-11-21T14:20:00Z todo"]\n');
  });

  it("becomes deeper where that is asked for", () => {
    const light = draft(before, "light");
    const full = rerun(light, before, onlyNew, "full");
    const headings = (text: string): readonly string[] => text.match(/^## .*$/gm) ?? [];
    expect(headings(full)).toEqual(headings(draft()));
    expect(full).toContain("\ndepth: full\n");
    expect(rerun(full, before)).toBe(full);
  });

  it("knows entries by their moment where the author made a table of them", () => {
    const table = draft().replace(
      /^- 2026-11-21T13:58[^]*?(?=\n\n## Hypotheses)/m,
      "| Time (UTC) | What |\n|---|---|\n| 2026-11-21 13:58 | Orders failed |\n| 2026-11-21 14:02 | We declared |\n| 2026-11-21 14:06 | DNS? |\n| 2026-11-21 15:04 | Over |",
    );
    expect(offered(table, before).filter((key) => /hypothesis|declared|status|impact/.test(key))).toEqual([]);
  });

  it("writes nothing into what is left open, and says so", () => {
    const open = `${draft().replace(/## Actions[^]*$/, "")}\`\`\`\nleft open\n`;
    const plan = planRerun(asRead(open), source(before), {
      add: ["section actions"],
      leaveOut: [],
      apply: false,
    });
    expect(plan.edits).toEqual([]);
    expect(plan.unplaced.map(({ key }) => key)).toEqual(["section actions"]);
  });
});
