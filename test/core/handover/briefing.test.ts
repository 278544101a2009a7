import { describe, expect, it } from "vitest";
import { briefing } from "../../../src/core/handover/briefing.ts";
import { tellList, whomToTell } from "../../../src/core/handover/whom-to-tell.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";

const policy = defaultPolicy;
const now = at("2026-11-21T14:25:00Z");

const text = recordText({
  frontMatter: ["title: Checkout *fails* für 漢", "customers: affected", "private: true"],
  runbook: [
    "1. [x] Declare",
    "2. [ ] Page the vendor (Communications Lead, within 15 min)",
    "3. [ ] Fail over (blocked: no quorum)",
  ],
  timeline: [
    "- 2026-11-21T14:02:11Z **Declared** SEV1: Checkout fails",
    "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
    "- 2026-11-21T14:05:00Z **Finding** Pool exhausted 🚒 ⭐",
    "- 2026-11-21T14:06:00Z **Hypothesis** The pool is too small",
    "- 2026-11-21T14:07:00Z **Hypothesis** A bad deploy",
    "- 2026-11-21T14:08:00Z **Hypothesis** (rejected) A bad deploy: none today",
    ...[10, 11, 12, 13, 14, 15].map(
      (minute) => `- 2026-11-21T14:${minute}:00Z **Change** Restarted ${minute}`,
    ),
    "- 2026-11-21T14:16:00Z **Update** (internal) We look. Next update 2026-11-21T14:40Z.",
  ],
});

describe("a briefing", () => {
  it("says where the incident stands, who is owed word, what is open and what was found", () => {
    expect(briefing(read(text).snapshot, { policy, now })).toBe(`# Briefing: Checkout \\*fails\\* für 漢

- Severity: SEV1 Critical
- Status: investigating
- Declared: 14:02 UTC, 23 min ago
- Service: unknown
- Customers: affected
- Private: keep it among those who need to know

## Owed next

- Word to customers by 14:17 UTC, overdue
- Word to stakeholders by 14:17 UTC, overdue
- Word to executives by 14:17 UTC, overdue
- Word to the responders and their teams by 14:40 UTC

## Who does what

- Incident Commander: Jane Doe
- Communications Lead: nobody
- Technical Lead: nobody
- Scribe: nobody

## Open steps

- Page the vendor, Communications Lead
- Fail over (blocked: no quorum)

## Open hypotheses

- The pool is too small

## What we know

- 14:05 UTC finding: Pool exhausted 🚒
- 14:11 UTC change: Restarted 11
- 14:12 UTC change: Restarted 12
- 14:13 UTC change: Restarted 13
- 14:14 UTC change: Restarted 14
- 14:15 UTC change: Restarted 15
`);
  });

  it("of a handover ends with what the two say aloud", () => {
    const handover = { role: "Incident Commander", from: "Jane Doe", to: "Sam Lee" };
    expect(briefing(read(text).snapshot, { policy, now, handover })).toMatch(
      /## Say it aloud\n\n- Jane Doe: "Sam Lee, you are Incident Commander from now on\. Do you confirm\?"\n- Sam Lee: "I am Incident Commander now\."\n- Sam Lee, to everybody: "I have taken over as Incident Commander from Jane Doe\. Questions come to me\."\n$/,
    );
  });

  it("of a record that says nothing says unknown, and invents nothing", () => {
    const page = briefing(read("---\nsitrep: 1\nkind: incident\n---\n").snapshot, { policy, now });
    expect(page).toContain(
      "# Briefing: an incident without a title\n\n- Severity: SEV?\n- Status: unknown\n- Declared: unknown",
    );
    expect(page).not.toContain("## Owed next");
    expect(page).not.toContain("## Open steps");
  });
});

describe("whom to tell", () => {
  it("is what the clock counts, ready to paste", () => {
    expect(tellList(read(text).snapshot, policy, now)).toBe(
      [
        "Checkout *fails* für 漢 (SEV1). Tell:",
        "- Customers: by 14:17 UTC (overdue)",
        "- Stakeholders: by 14:17 UTC (overdue)",
        "- Executives: by 14:17 UTC (overdue)",
        "- The responders and their teams: by 14:40 UTC",
        "Private: tell nobody else.",
      ].join("\n"),
    );
  });

  it("names those whom the severity wants told", () => {
    const told = whomToTell(read(recordText()).snapshot, policy).map(({ whom }) => whom);
    expect(told).toContain("the product manager and the manager");
  });

  it("is nobody once it is over", () => {
    const over = recordText({
      timeline: [
        "- 2026-11-21T14:02:11Z **Declared** SEV1: It is down",
        "- 2026-11-21T14:20:00Z **Status** investigating → resolved",
      ],
    });
    expect(tellList(read(over).snapshot, policy, now)).toBe("");
  });
});
