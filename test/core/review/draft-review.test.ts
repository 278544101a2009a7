import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { lintReview } from "../../../src/core/lint/lint.ts";
import type { ReviewDepth, Snapshot } from "../../../src/core/model/snapshot.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";
import { draftReview } from "../../../src/core/review/draft-review.ts";
import { read, recordText } from "../../support/record.ts";

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";

const whole = recordText({
  frontMatter: [
    "title: Checkout errors",
    "severity: SEV2",
    "status: resolved",
    "service: checkout",
    "customers: affected",
    "roles:",
    "  Incident Commander: Jane Doe",
  ],
  runbook: [
    "1. [x] Declare",
    "2. [ ] Page the vendor (skipped: not theirs)",
    "3. [ ] Restart (blocked: no access)",
  ],
  timeline: [
    "- 2026-11-21T13:58:00Z **Impact** (start) Orders fail",
    "- 2026-11-21T14:00:00Z **Alert** Error rate 12 %",
    declared,
    "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
    "- 2026-11-21T14:09:55Z **Finding** Pool exhausted on `db-eu-1` ⭐",
    "- 2026-11-21T14:10:00Z **Finding** Not of interest",
    "- 2026-11-21T14:20:00Z **Todo** Alert on the pool | soon",
    "- 2026-11-21T14:30:00Z **Impact** (end)",
    "- 2026-11-21T15:04:00Z **Status** (cause contained: yes) investigating → resolved",
  ],
});

function draft(text: string, depth: ReviewDepth = "full"): string {
  return draftReview(read(text).snapshot, depth, text, defaultPolicy);
}

function readReview(text: string): Snapshot {
  return readDocument(text, { path: "postmortem.md", policy: defaultPolicy }).snapshot;
}

function fact(text: string, name: string): string | undefined {
  return new RegExp(`^\\| ${name} \\| (.*) \\|$`, "m").exec(text)?.[1];
}

describe("the draft of a review", () => {
  it("states the facts of the record", () => {
    const text = draft(whole);
    expect(
      [
        "Severity",
        "Started",
        "Detected",
        "Declared",
        "Acknowledged",
        "Mitigated",
        "Resolved",
        "From declared to resolved",
        "Cause contained",
        "Incident Commander",
      ].map((name) => fact(text, name)),
    ).toEqual([
      "SEV2",
      "2026-11-21T13:58Z",
      "2026-11-21T14:00Z",
      "2026-11-21T14:02Z",
      "2026-11-21T14:03Z",
      "2026-11-21T14:30Z",
      "2026-11-21T15:04Z",
      "1 h 2 min",
      "yes",
      "Jane Doe",
    ]);
  });

  it("says unknown where the record says nothing, and invents nothing", () => {
    const text = draft(recordText({ frontMatter: ["title: x"], timeline: [] }));
    for (const name of [
      "Started",
      "Detected",
      "Declared",
      "Acknowledged",
      "Mitigated",
      "Resolved",
      "From declared to resolved",
      "Cause contained",
    ]) {
      expect(fact(text, name)).toBe("unknown");
    }
    expect(fact(text, "Severity")).toBe("SEV?");
    expect(text).toContain("Customers: unknown.");
    expect(text).not.toContain("Service:");
    expect(readReview(text).actions).toEqual([]);
  });

  it("does not count a time from a resolution before the declaration", () => {
    const text = draft(recordText({ timeline: [declared, "- 2026-11-20T10:00:00Z **Status** resolved"] }));
    expect(fact(text, "From declared to resolved")).toBe("unknown");
  });

  it.each([
    ["note", ["summary"]],
    ["light", ["summary", "timeline", "actions"]],
    [
      "full",
      [
        "summary",
        "impact",
        "timeline",
        "contributing-factors",
        "went-well",
        "went-wrong",
        "lucky",
        "metadata",
        "actions",
      ],
    ],
  ] as const)("of depth %s has its sections", (depth, concepts) => {
    const review = readReview(draft(whole, depth));
    expect(review).toMatchObject({
      kind: "review",
      ours: true,
      problems: [],
      review: { incident: "incident.md", state: "draft", depth },
    });
    expect(review.sections.slice(1).map((section) => section.concept)).toEqual(concepts);
  });

  it("takes key moments over as they read, and leaves the rest in the record", () => {
    const review = readReview(draft(whole));
    expect(review.timeline.map((entry) => entry.text)).toEqual([
      "Orders fail",
      "Error rate 12 %",
      "SEV2: Checkout errors",
      "Pool exhausted on `db-eu-1`",
      "",
      "investigating → resolved",
    ]);
    expect(review.timeline.filter((entry) => entry.star)).toHaveLength(1);
  });

  it("makes an action without owner and date of every todo", () => {
    expect(readReview(draft(whole)).actions).toMatchObject([
      { text: "Alert on the pool | soon", owner: undefined, due: undefined },
    ]);
  });

  it("takes over what the record lists as still to be done, with owner, day and ticket, and each once", () => {
    const actions = [
      "- [ ] Add an alert (owner: Jane Doe, due 2026-11-30, [OPS-1](https://acme.example/browse/OPS-1))",
      "- [x] Restart the pool (owner: Sam Lee)",
      "- [ ] alert on the pool | soon",
    ];
    const text = draft(`${whole}\n## Actions\n\n${actions.join("\n")}\n`);
    expect(readReview(text).actions).toMatchObject([
      { text: "Alert on the pool | soon" },
      {
        text: "Add an alert (OPS-1) https://acme.example/browse/OPS-1",
        owner: "Jane Doe",
        dueDate: "2026-11-30",
        link: "https://acme.example/browse/OPS-1",
      },
    ]);
  });

  it("asks about steps that were skipped or blocked", () => {
    const text = draft(whole);
    expect(text).toContain('- Step "Page the vendor" was skipped: not theirs\n');
    expect(text).toContain('- Step "Restart" was blocked: no access\n');
  });

  it("leaves who was named in a skipped step to the record, so that the draft is clean of names", () => {
    const policy = readPolicy('{ "people": { "roster": ["Ada Moore"] } }').policy;
    const record = recordText({
      frontMatter: ["title: x", "severity: SEV2", "roles:", "  Incident Commander: Jane Doe"],
      runbook: [
        "1. [ ] Ring the vendor (Liaison, within 30 min) (skipped: Jane had done it)",
        "2. [ ] Ask Ada Moore for the key (blocked: she is away)",
        "3. [ ] Page (skipped: @slee knew already)",
        "4. [ ] Drain the pool (skipped: it was empty)",
        "5. [ ] Restart (blocked)",
      ],
      timeline: [declared, "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe"],
    });
    const { snapshot } = read(record);
    const text = draftReview(snapshot, "full", record, policy);
    expect(text.match(/^- .*(?:skipped|blocked).*$/gm)).toEqual([
      '- Step "Ring the vendor" was skipped; [the record](incident.md) says why',
      "- A step was blocked; [the record](incident.md) says which and why",
      '- Step "Page" was skipped; [the record](incident.md) says why',
      '- Step "Drain the pool" was skipped: it was empty',
      '- Step "Restart (blocked)" was not done',
    ]);
    const review = readDocument(text, { path: "postmortem.md", policy });
    const found = lintReview(review, { policy, now: Date.UTC(2026, 10, 22, 12), record: snapshot });
    expect(found.filter(({ rule }) => rule === "no-person-names")).toEqual([]);
  });

  it("names the record it is about by its own file name", () => {
    const record = recordText({ runbook: ["1. [ ] Page (skipped: @slee knew already)"] });
    const text = draftReview(read(record).snapshot, "full", record, defaultPolicy, "2026 漢 (1): #2.md");
    expect(text).not.toContain("incident.md");
    expect(text.match(/\[the record\]\(\S+\)/g)).toEqual([
      "[the record](2026%20漢%20%281%29%3A%20%232.md)",
      "[the record](2026%20漢%20%281%29%3A%20%232.md)",
    ]);
    expect(readReview(text).review?.incident).toBe("2026 漢 (1): #2.md");
  });

  it("has the line breaks of the record", () => {
    const text = draft(whole.replace(/\n/g, "\r\n"));
    expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    expect(readReview(text).problems).toEqual([]);
  });

  it("marks a drill", () => {
    const text = draft(
      recordText({ frontMatter: ["title: x", "drill: true", "severity: SEV2", "status: investigating"] }),
    );
    expect(text).toContain("\ndrill: true\n");
    expect(text).toContain("\n# DRILL: Review: x\n");
  });
});
