import { describe, expect, it } from "vitest";
import type { Deadline } from "../../../src/core/clock/deadline.ts";
import { deadlinesOf, isAwaited, overdueAt } from "../../../src/core/clock/deadlines.ts";
import { formatInstant } from "../../../src/core/model/instant.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { at, read, recordText } from "../../support/record.ts";

interface Parts {
  readonly severity?: string;
  readonly lines?: readonly string[];
  readonly runbook?: readonly string[];
  readonly frontMatter?: readonly string[];
  readonly policy?: Policy;
}

const roles = [
  "- 2026-11-21T14:02:00Z **Role** Incident Commander: Jane Doe",
  "- 2026-11-21T14:02:00Z **Role** Communications Lead: Sam Lee",
];

/** A record declared at 14:02Z with both leads named. */
function deadlines({ severity = "SEV2", lines = [], ...parts }: Parts): readonly Deadline[] {
  const { frontMatter = [], runbook = [], policy = defaultPolicy } = parts;
  const text = recordText({
    frontMatter: ["title: é 漢 🚒", "declared: 2026-11-21T14:02:00Z", ...frontMatter],
    runbook,
    timeline: [`- 2026-11-21T14:02:00Z **Declared** ${severity}: x`, ...lines],
  });
  return deadlinesOf(read(text, policy).snapshot, policy);
}

/** `14:07 update internal`, the day only where it is another one. */
function owed(parts: Parts): readonly string[] {
  return deadlines(parts).map((deadline) => {
    const when = formatInstant(deadline.due)
      .replace(/^2026-11-21T/, "")
      .replace(/(?::00)?Z$/, "");
    return `${when} ${about(deadline)}`;
  });
}

function about(deadline: Deadline): string {
  switch (deadline.kind) {
    case "update":
      return `update ${deadline.audience}${deadline.promised ? "!" : ""}`;
    case "tell":
      return `tell ${deadline.whom}`;
    case "role":
      return `role ${deadline.role}`;
    case "step":
      return `step ${deadline.title}`;
    case "response":
    case "severity":
      return deadline.kind;
  }
}

describe("what an incident owes", () => {
  it("is at SEV1 word to all within 15 minutes, to the responders within 5", () => {
    expect(owed({ severity: "SEV1", lines: roles })).toEqual([
      "14:07 update internal",
      "14:17 update stakeholders",
      "14:17 update executives",
    ]);
  });

  it("is at SEV2 also the product manager and the manager, until anybody beyond the responders was told", () => {
    const first = ["14:07 update internal", "14:17 update stakeholders"];
    const tell = "14:32 tell the product manager and the manager";
    expect(owed({ lines: roles })).toEqual([...first, tell]);
    const internal = "- 2026-11-21T14:05:00Z **Update** (internal) We look";
    expect(owed({ lines: [...roles, internal] })).toContain(tell);
    for (const to of ["stakeholders", "executives", "customers"]) {
      expect(owed({ lines: [...roles, `- 2026-11-21T14:05:00Z **Update** (${to}) We look`] })).not.toContain(
        tell,
      );
    }
  });

  it("is telling those of the policy also at SEV1, where they are to know before executives do", () => {
    const within = (minutes: number): Policy => ({
      ...defaultPolicy,
      severities: defaultPolicy.severities.map((severity) =>
        severity.id === "SEV1" ? { ...severity, tell: "the CTO", within: minutes } : severity,
      ),
    });
    const at = (minutes: number) => owed({ severity: "SEV1", lines: roles, policy: within(minutes) });
    expect(at(10)).toContain("14:12 tell the CTO");
    expect(at(15).join()).not.toContain("the CTO");
  });

  it("is at SEV3 a response within 2 hours, which any entry behind Declared is", () => {
    expect(owed({ severity: "SEV3" })).toContain("16:02 response");
    expect(owed({ severity: "SEV3", lines: ["- 2026-11-21T14:20:00Z Looked at it"] })).not.toContain(
      "16:02 response",
    );
    expect(owed({ severity: "SEV3", lines: roles })).not.toContain("16:02 response");
    expect(owed({ severity: "SEV3", lines: ["- 2026-11-21T13:50:00Z **Alert** fired"] })).toContain(
      "16:02 response",
    );
  });

  it("is at SEV4 no word to anybody, but somebody in charge", () => {
    expect(owed({ severity: "SEV4" })).toEqual([
      "14:07 role Incident Commander",
      "14:07 role Communications Lead",
    ]);
  });

  it("is the severity while nobody knows it, clocked as the policy says", () => {
    expect(owed({ severity: "SEV?", lines: roles })).toEqual([
      "14:07 update internal",
      "14:07 severity",
      "14:17 update stakeholders",
      "14:32 tell the product manager and the manager",
    ]);
    const known = "- 2026-11-21T14:04:00Z **Severity** SEV? → SEV4";
    expect(owed({ severity: "SEV?", lines: [...roles, known] })).toEqual([]);
    const lost = "- 2026-11-21T14:40:00Z **Severity** SEV2 → SEV?";
    expect(owed({ lines: [...roles, lost] })).toContain("14:45 severity");
  });

  it("is a holder for every role that the policy names, again once it was emptied", () => {
    const emptied = "- 2026-11-21T14:20:00Z **Role** Communications Lead: nobody";
    expect(owed({ severity: "SEV4", lines: [...roles, emptied] })).toEqual([
      "14:07 role Communications Lead",
    ]);
    const policy = { ...defaultPolicy, nudges: { Scribe: 20 } };
    expect(owed({ severity: "SEV4", policy })).toEqual(["14:22 role Scribe"]);
  });

  it("is every open step that has a time", () => {
    const runbook = [
      "1. [ ] Assign roles (Incident Commander, within 5 min)",
      "2. [x] Look (within 5 min)",
      "3. [ ] Page (within 10 min) (skipped: ours)",
      "4. [ ] Talk (within 1 h) (blocked: no room)",
      "5. [ ] Whenever",
      "   - [ ] Below (within 2 h)",
    ];
    const found = deadlines({ severity: "SEV4", lines: roles, runbook });
    expect(found.map(about)).toEqual(["step Assign roles", "step Below"]);
    expect(found[0]).toEqual({
      kind: "step",
      key: "step Assign roles (Incident Commander, within 5 min) #1 2026-11-21T14:02:00Z",
      from: at("2026-11-21T14:02Z"),
      due: at("2026-11-21T14:07Z"),
      text: "Assign roles (Incident Commander, within 5 min)",
      occurrence: 1,
      title: "Assign roles",
      line: 12,
      owner: "Incident Commander",
    });
  });

  it("is nothing once it is resolved or was none, and nothing where the declaration is unknown", () => {
    const runbook = ["1. [ ] Look (within 5 min)"];
    for (const end of ["resolved", "(not an incident) investigating → resolved"]) {
      expect(owed({ runbook, lines: [`- 2026-11-21T14:30:00Z **Status** ${end}`] })).toEqual([]);
    }
    const { snapshot } = read("---\nsitrep: 1\nkind: incident\nseverity: SEV1\n---\n\n## Timeline\n");
    expect(deadlinesOf(snapshot, defaultPolicy)).toEqual([]);
  });

  it("goes on while it is monitored", () => {
    const lines = [...roles, "- 2026-11-21T14:05:00Z **Status** investigating → monitoring"];
    expect(owed({ lines })).toContain("14:07 update internal");
  });

  it("counts from the reopening where it was reopened: what was sent before belongs to the time before", () => {
    const lines = [
      ...roles,
      "- 2026-11-21T14:05:00Z **Update** (internal) x. Next update 2026-11-21T14:20Z",
      "- 2026-11-21T14:10:00Z **Update** (stakeholders) x",
      "- 2026-11-21T14:30:00Z **Status** investigating → resolved",
      "- 2026-11-21T18:00:00Z **Status** (reopened) resolved → investigating",
    ];
    expect(owed({ lines })).toEqual([
      "18:05 update internal",
      "18:15 update stakeholders",
      "18:30 tell the product manager and the manager",
    ]);
    const told = "- 2026-11-21T18:04:00Z **Update** (internal) Back. Next update 2026-11-21T18:20Z";
    expect(owed({ lines: [...lines, told] })).toContain("18:20 update internal!");
  });

  it("follows back-dated entries, and those who write in another order", () => {
    const sent = "- 2026-11-21T14:06:00Z **Update** (internal) x";
    const later = "- 2026-11-21T14:20:00Z **Finding** y";
    const names = (lines: readonly string[]) => deadlines({ lines }).map(({ key, due }) => [key, due]);
    expect(names([...roles, later, sent])).toEqual(names([...roles, sent, later]));
    expect(owed({ lines: [...roles, later, sent] })).toContain("14:36 update internal");
  });
});

describe("a change of severity", () => {
  const raised = (when: string) => `- 2026-11-21T${when}:00Z **Severity** SEV2 → SEV1`;

  it("keeps to the declaration where that is still ahead", () => {
    expect(owed({ lines: [...roles, raised("14:10")] })).toContain("14:17 update executives");
  });

  it("gives the whole time from the change where it would be over already", () => {
    expect(owed({ lines: [...roles, raised("14:40")] })).toContain("14:55 update executives");
    const sent = "- 2026-11-21T14:10:00Z **Update** (internal) x";
    const lines = [...roles, sent, "- 2026-11-21T15:00:00Z **Severity** SEV3 → SEV2"];
    expect(owed({ severity: "SEV3", lines })).toContain("15:05 update internal");
  });

  it("leaves late what was late, and takes it off where the new severity gives more time or owes nothing", () => {
    expect(owed({ lines: [...roles, raised("14:40")] })).toContain("14:07 update internal");
    const sent = "- 2026-11-21T14:10:00Z **Update** (internal) x";
    const lowered = (to: string) => [...roles, sent, `- 2026-11-21T14:50:00Z **Severity** SEV2 → ${to}`];
    expect(owed({ lines: lowered("SEV3") })).toContain("16:10 update internal");
    expect(owed({ lines: lowered("SEV4") })).toEqual([]);
  });

  it("asks to tell those of the new severity, and no more those of the old one", () => {
    const lines = [...roles, "- 2026-11-21T15:00:00Z **Severity** SEV3 → SEV2"];
    expect(owed({ severity: "SEV3", lines })).toContain("15:30 tell the product manager and the manager");
    expect(owed({ lines: [...roles, raised("14:10")] }).join()).not.toContain("tell");
  });

  it("counts by time, wherever it stands, and does not rename what is owed", () => {
    const keys = (lines: readonly string[]) => deadlines({ lines }).map(({ key }) => key);
    expect(keys([...roles, raised("14:40")])).toContain("update internal 2026-11-21T14:02:00Z");
    expect(keys(roles)).toContain("update internal 2026-11-21T14:02:00Z");
  });
});

describe("a drill", () => {
  const drill = ["drill: true"];

  it("runs five times as fast, steps and roles too; what was promised stays", () => {
    const sent = "- 2026-11-21T14:03:00Z **Update** (internal) x. Next update 2026-11-21T14:20Z";
    const runbook = ["1. [ ] Look (within 5 min)"];
    expect(owed({ frontMatter: drill, runbook })).toEqual([
      "14:03 update internal",
      "14:03 role Incident Commander",
      "14:03 role Communications Lead",
      "14:03 step Look",
      "14:05 update stakeholders",
      "14:08 tell the product manager and the manager",
    ]);
    expect(owed({ frontMatter: drill, lines: [sent] })).toContain("14:20 update internal!");
    const plain = "- 2026-11-21T14:03:00Z **Update** (internal) x";
    expect(owed({ frontMatter: drill, lines: [plain] })).toContain("14:09 update internal");
  });

  it("runs as fast as the policy says", () => {
    const policy = { ...defaultPolicy, drill: { timeScale: 0.5 } };
    expect(owed({ frontMatter: drill, lines: roles, policy })[0]).toBe("14:04:30 update internal");
  });
});

describe("the clock", () => {
  /** Lines with a wall clock and an offset, as people in a zone write them. */
  const sentAt = (stamp: string) => [...roles, `- ${stamp} **Update** (internal) x`];

  it.each([
    ["midnight in UTC", "2026-11-21T23:45:00Z", "2026-11-22T00:15:00Z"],
    ["midnight in Kathmandu", "2026-11-21T23:45:00+05:45", "2026-11-21T18:30:00Z"],
    ["the new year", "2026-12-31T23:45:00Z", "2027-01-01T00:15:00Z"],
    ["the hour that comes twice in Berlin, before it", "2026-10-25T02:45:00+02:00", "2026-10-25T01:15:00Z"],
    ["the hour that comes twice in Berlin, after it", "2026-10-25T02:45:00+01:00", "2026-10-25T02:15:00Z"],
    ["the hour that is left out in Berlin", "2027-03-28T01:45:00+01:00", "2027-03-28T01:15:00Z"],
    ["the hour that comes twice in New York", "2026-11-01T01:45:00-04:00", "2026-11-01T06:15:00Z"],
    ["the hour that is left out in New York", "2027-03-14T01:45:00-05:00", "2027-03-14T07:15:00Z"],
  ])("counts plain minutes across %s", (_, stamp, due) => {
    const text = recordText({
      frontMatter: ["declared: 2026-10-01T00:00:00Z"],
      timeline: ["- 2026-10-01T00:00:00Z **Declared** SEV2: x", `- ${stamp} **Update** (internal) x`],
    });
    const found = deadlinesOf(read(text).snapshot, defaultPolicy).find(
      (deadline) => deadline.kind === "update" && deadline.audience === "internal",
    );
    expect(found?.due).toBe(at(due));
  });

  it("has one answer for a snapshot, and says what is over and who waits", () => {
    const { snapshot } = read(recordText());
    const all = deadlinesOf(snapshot, defaultPolicy);
    expect(deadlinesOf(snapshot, defaultPolicy)).toBe(all);
    expect(deadlinesOf(snapshot, { ...defaultPolicy })).not.toBe(all);
    expect(overdueAt(all, at("2026-11-21T14:07:10Z"))).toEqual([]);
    expect(overdueAt(all, at("2026-11-21T14:07:11Z")).map(about)).toEqual([
      "update internal",
      "role Incident Commander",
      "role Communications Lead",
    ]);
    expect(all.filter(isAwaited).map(about)).toEqual([
      "update internal",
      "update stakeholders",
      "tell the product manager and the manager",
    ]);
    expect(deadlines({ lines: sentAt("2026-11-21T14:05:00Z") }).map(({ key }) => key)[0]).toBe(
      "update stakeholders 2026-11-21T14:02:00Z",
    );
  });
});
