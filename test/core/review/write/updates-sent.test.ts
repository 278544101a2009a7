import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../../src/core/policy/default-policy.ts";
import { updatesSent } from "../../../../src/core/review/write/updates-sent.ts";
import { read, recordText } from "../../../support/record.ts";

/** What is said of the updates of a SEV2 that was declared at 14:00 and resolved at 14:50. */
function said(...updates: readonly string[]): string | undefined {
  const timeline = [
    "- 2026-11-21T14:00:00Z **Declared** SEV2: Checkout errors é 漢",
    ...updates,
    "- 2026-11-21T14:50:00Z **Status** investigating → resolved",
  ];
  const record = read(recordText({ timeline })).snapshot;
  return updatesSent({ record, recordName: "incident.md", policy: defaultPolicy })?.words;
}

describe("updatesSent", () => {
  it("says nothing where none was sent", () => {
    expect(said()).toBeUndefined();
  });

  it("says how many went to whom, and by audience how many of those due came in time", () => {
    expect(
      said(
        "- 2026-11-21T14:20:00Z **Update** (stakeholders) Looking into it",
        "- 2026-11-21T14:40:00Z **Update** (customers) Half of the payments fail",
      ),
    ).toMatch(
      /^2 \(stakeholders 1, customers 1\); due by the policy and sent in time: (?:\w+ \d of \d(?:, )?)+$/,
    );
  });
});
