import { describe, expect, it } from "vitest";
import { readFacts } from "../../../src/core/insights/read-facts.ts";
import type { FileFacts } from "../../../src/core/insights/file-facts.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, recordText } from "../../support/record.ts";

function factsIn(text: string, path = "incident.md"): FileFacts {
  const facts = readFacts(text, { path, policy: defaultPolicy });
  if (facts === undefined) throw new Error("No file of ours");
  return facts;
}

function timeline(...lines: readonly string[]): FileFacts {
  return factsIn(recordText({ timeline: lines }));
}

const reviewHead = ["---", "sitrep: 1", "kind: review", "title: Checkout errors", "incident: incident.md"];
const review = [
  ...[...reviewHead, "state: reviewed", "depth: full", "reviewed: 2026-11-26", "---", ""],
  ...["# Review: Checkout errors", "", "## Summary", "", "The connection pool was exhausted. 漢字 é 🚒", ""],
  ...[
    "## Contributing factors",
    "",
    "- **technical**: the pool was too small",
    "- Nobody knew the limit",
    "",
  ],
  ...[
    "## Actions",
    "",
    "- [x] Raise the limit (Sam Lee, 2026-11-30) done 2026-11-28",
    "- [ ] Add an alert",
    "",
  ],
].join("\n");

describe("readFacts", () => {
  it("reads nothing of files that are not ours, nor of runbooks", () => {
    expect(readFacts("# Timeline\n", { path: "incident.md", policy: defaultPolicy })).toBeUndefined();
    const runbook = "---\nsitrep: 1\nkind: runbook\n---\n\n1. Declare\n";
    expect(readFacts(runbook, { path: "a.md", policy: defaultPolicy })).toBeUndefined();
  });

  it("reads the milestones and the severities of a record", () => {
    const facts = timeline(
      "- 2026-11-21T14:00:00Z **Impact** (start) Errors",
      "- 2026-11-21T14:01:00Z **Alert** Error rate",
      "- 2026-11-21T14:02:11Z **Declared** SEV3: Checkout errors",
      "- 2026-11-21T14:04:00Z **Role** Incident Commander: Jane Doe",
      "- 2026-11-21T14:10:00Z **Severity** SEV3 → SEV1",
      "- 2026-11-21T14:50:00Z **Severity** SEV1 → SEV2",
      "- 2026-11-21T14:55:00Z **Impact** (end) Gone",
      "- 2026-11-21T15:00:00Z **Status** (cause contained: yes) monitoring → resolved",
    );
    expect(facts).toMatchObject({
      severity: { first: "SEV3", worst: "SEV1", last: "SEV2" },
      milestones: { started: at("2026-11-21T14:00Z"), mitigated: at("2026-11-21T14:55Z") },
      ...{ over: true, reopened: 0, unsure: [], due: "2026-11-27" },
    });
  });

  it("counts reopenings, and ends with the last resolution", () => {
    const facts = timeline(
      "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
      "- 2026-11-21T15:00:00Z **Status** investigating → resolved",
      "- 2026-11-21T15:30:00Z **Status** resolved → investigating",
      "- 2026-11-21T16:00:00Z **Status** investigating → resolved",
    );
    expect(facts).toMatchObject({ reopened: 1, milestones: { resolved: at("2026-11-21T16:00Z") } });
  });

  it("is not sure of an end behind which the impact begins again", () => {
    const facts = timeline(
      "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
      "- 2026-11-21T14:30:00Z **Impact** (end) Gone",
      "- 2026-11-21T15:00:00Z **Status** investigating → resolved",
      "- 2026-11-21T15:10:00Z **Impact** (start) Back",
    );
    expect(facts.unsure).toEqual(["mitigated", "resolved"]);
  });

  it("is not sure of a mitigation by monitoring that went back to work", () => {
    const facts = timeline(
      "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
      "- 2026-11-21T14:30:00Z **Status** investigating → monitoring",
      "- 2026-11-21T14:40:00Z **Status** monitoring → investigating",
    );
    expect(facts.unsure).toEqual(["mitigated"]);
  });

  it("owes no review for a drill, for what was no incident, and for what is not over", () => {
    const over = "- 2026-11-21T15:00:00Z **Status** investigating → resolved";
    const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
    expect(timeline(declared).due).toBeUndefined();
    expect(
      timeline(declared, over.replace("**Status**", "**Status** (not an incident)")).due,
    ).toBeUndefined();
    expect(timeline(declared.replace("**Declared**", "**Declared** (drill)"), over).due).toBeUndefined();
  });

  it("reads factors, actions and the state of a review", () => {
    expect(factsIn(review, "postmortem.md")).toMatchObject({
      kind: "review",
      review: { incident: "incident.md", state: "reviewed", depth: "full", reviewedOn: "2026-11-26" },
      factors: [{ text: "the pool was too small", kind: "technical" }, { kind: undefined }],
      actions: [
        { done: true, doneOn: "2026-11-28", due: "2026-11-30" },
        { done: false, doneOn: undefined, due: undefined },
      ],
    });
  });

  it("takes the day of the meeting, in the team's zone, for that of the review once it is reviewed", () => {
    const met = review.replace("reviewed: 2026-11-26", "meeting: 2026-11-26T18:30:00Z");
    const calendar = { ...defaultPolicy.calendar, zone: "Asia/Kathmandu" };
    const options = { path: "postmortem.md", policy: { ...defaultPolicy, calendar } };
    expect(readFacts(met, options)?.review?.reviewedOn).toBe("2026-11-27");
    const draft = met.replace("state: reviewed", "state: draft");
    expect(readFacts(draft, options)?.review?.reviewedOn).toBeUndefined();
  });

  it("reads the same with CRLF", () => {
    expect(factsIn(review.replaceAll("\n", "\r\n"), "postmortem.md")).toEqual(
      factsIn(review, "postmortem.md"),
    );
  });

  it("keeps the words that tell what it was about, none that any text has, and no names of those who held a role", () => {
    const words = timeline(
      "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
      "- 2026-11-21T14:03:11Z **Role** Incident Commander: Jane Doe",
      "- 2026-11-21T14:04:11Z **Finding** Jane saw that the connections are exhausted",
    ).words.split(" ");
    expect(words).toEqual(["checkout", "error", "saw", "connect", "exhaust"]);
  });

  it("is a value of JSON", () => {
    const facts = factsIn(review, "postmortem.md");
    expect(JSON.parse(JSON.stringify(facts))).toEqual(JSON.parse(JSON.stringify({ ...facts })));
    expect({ ...JSON.parse(JSON.stringify(facts)) }).toEqual(facts);
  });
});
