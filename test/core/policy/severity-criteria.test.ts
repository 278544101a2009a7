import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { severityCriteria } from "../../../src/core/policy/severity-criteria.ts";

describe("the criteria for everybody to read", () => {
  it("says of each severity what it means, who is told by when, and what is owed", () => {
    const page = severityCriteria({ ...defaultPolicy, reviewed: "2026-11-22" });
    expect(page).toMatch(/^# Severity criteria\n\nAn unplanned event/);
    expect(page).toContain(
      [
        "## SEV2 High",
        "",
        "Significant degradation for a large subset of users, or of a critical workflow.",
        "",
        "- Tell the product manager and the manager within 30 minutes.",
        "- An update every 30 minutes while it lasts.",
        "- The review is due 5 business days after the resolution.",
      ].join("\n"),
    );
    expect(page).toContain("- The response begins within 2 hours.");
    expect(page).toContain("- No regular updates.\n- A review is optional.");
    expect(page).toContain("Last gone through on 2026-11-22.");
    expect(page.endsWith("then publish again.\n")).toBe(true);
  });

  it("tells executives once, where `tell` and the first update say the same", () => {
    expect(severityCriteria(defaultPolicy).match(/executives/g)).toHaveLength(1);
  });

  it("writes a team's own words so that they stay words", () => {
    const page = severityCriteria({
      ...defaultPolicy,
      incident: { definition: "# Anything *odd* <b>" },
      severities: [
        {
          id: "P1",
          name: "P1",
          meaning: "Down 🚒 for 漢 users.",
          tell: "the_duty_officer",
          within: 1,
          respondWithin: undefined,
          response: undefined,
        },
      ],
    });
    expect(page).toContain("\\# Anything \\*odd\\* \\<b>");
    expect(page).toContain("## P1\n\nDown 🚒 for 漢 users.\n\n- Tell the_duty_officer within 1 minute.");
  });
});
