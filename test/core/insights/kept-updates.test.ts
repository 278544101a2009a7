import { describe, expect, it } from "vitest";
import { keptUpdates } from "../../../src/core/insights/kept-updates.ts";
import type { UpdateFacts } from "../../../src/core/insights/facts.ts";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, recordText } from "../../support/record.ts";

/** Declared as SEV2 at 14:00, customers not affected: internal word is due at 14:05, stakeholders' at 14:15. */
function kept(...lines: readonly string[]): UpdateFacts {
  const text = recordText({
    timeline: ["- 2026-11-21T14:00:00Z **Declared** SEV2: Checkout errors", ...lines],
  });
  return keptUpdates(
    readDocument(text, { path: "incident.md", policy: defaultPolicy }).snapshot,
    defaultPolicy,
  );
}

const resolved = "- 2026-11-21T15:00:00Z **Status** (cause contained: yes) investigating → resolved";

describe("keptUpdates", () => {
  it("counts first updates against the times of first updates", () => {
    const { sent } = kept(
      "- 2026-11-21T14:05:00Z **Update** (internal) We look into it",
      "- 2026-11-21T14:16:00Z **Update** (stakeholders) Some payments fail",
    );
    expect(sent).toEqual([
      { audience: "internal", owed: 1, onTime: 1 },
      { audience: "stakeholders", owed: 1, onTime: 0 },
    ]);
  });

  it("holds whoever promised to the promise, and else to the cadence", () => {
    const { sent } = kept(
      "- 2026-11-21T14:05:00Z **Update** (internal) We look into it. Next update 2026-11-21T14:10Z.",
      "- 2026-11-21T14:11:00Z **Update** (internal) No news",
      "- 2026-11-21T14:41:00Z **Update** (internal) No news",
    );
    expect(sent).toEqual([{ audience: "internal", owed: 3, onTime: 2 }]);
  });

  it("keeps a promise to the minute in all of that minute, as the picture of the incident has it", () => {
    const { sent } = kept(
      "- 2026-11-21T14:05:30Z **Update** (internal) We look into it. Next update 2026-11-21T14:30Z.",
      "- 2026-11-21T14:30:20Z **Update** (internal) No news. Next update 2026-11-21T15:00Z.",
      "- 2026-11-21T14:15:59Z **Update** (stakeholders) Some payments fail. Next update 2026-11-21T15:00Z.",
      resolved.replace("15:00:00Z", "15:00:40Z"),
    );
    expect(sent).toEqual([
      { audience: "internal", owed: 2, onTime: 2 },
      { audience: "stakeholders", owed: 1, onTime: 1 },
    ]);
  });

  it("counts what was due and not sent until it was resolved as late", () => {
    const { sent, next } = kept("- 2026-11-21T14:05:00Z **Update** (internal) Here", resolved);
    expect(sent).toEqual([
      { audience: "internal", owed: 2, onTime: 1 },
      { audience: "stakeholders", owed: 1, onTime: 0 },
    ]);
    expect(next).toEqual([]);
  });

  it("owes nobody anything whom the policy gives no clock", () => {
    expect(kept("- 2026-11-21T14:00:01Z **Severity** SEV2 → SEV4", resolved).sent).toEqual([]);
  });

  it("begins anew where an incident is reopened", () => {
    const { sent, next } = kept(
      "- 2026-11-21T14:01:00Z **Status** investigating → resolved",
      "- 2026-11-21T20:00:00Z **Status** resolved → investigating",
      "- 2026-11-21T20:05:00Z **Update** (internal) It is back",
    );
    expect(sent).toEqual([{ audience: "internal", owed: 1, onTime: 1 }]);
    expect(next).toEqual([
      { audience: "stakeholders", due: at("2026-11-21T20:15Z") },
      { audience: "internal", due: at("2026-11-21T20:35Z") },
    ]);
  });
});
