import { describe, expect, it } from "vitest";
import { declare } from "../../../src/core/incident/declare.ts";
import { declared } from "../../support/declared.ts";
import { declaredAt, read } from "../../support/record.ts";

describe("declaring an incident", () => {
  it("writes a record that one can read without Sitrep", () => {
    const { folder, text } = declared({
      title: "Checkout errors for EU customers",
      severity: "SEV2",
      runbook: "# Runbook\n\n1. Declare\n2. Assign roles\n",
    });
    expect(folder).toBe("2026-11-21-checkout-errors-for-eu-customers");
    expect(text).toBe(
      [
        "---",
        "sitrep: 1",
        "kind: incident",
        "title: Checkout errors for EU customers",
        "declared: 2026-11-21T14:02:11Z",
        "severity: SEV2",
        "status: investigating",
        "---",
        "",
        "# Checkout errors for EU customers",
        "",
        "## Runbook",
        "",
        "1. [ ] Declare",
        "2. [ ] Assign roles",
        "",
        "## Timeline",
        "",
        "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors for EU customers",
        "",
      ].join("\n"),
    );
  });

  it("leaves an unknown severity open, and says so", () => {
    const { text, announcement } = declared({});
    expect(text).toContain("severity: SEV?\n");
    expect(read(text).snapshot.severity).toBeUndefined();
    expect(announcement).toBe("I am declaring an incident: Checkout errors (severity not known yet).");
  });

  it("marks a drill everywhere", () => {
    const { text, announcement } = declared({ drill: true, severity: "SEV1" });
    expect(text).toContain("\ndrill: true\n");
    expect(text).toContain("\n# DRILL: Checkout errors\n");
    expect(text).toContain("**Declared** (drill) SEV1: Checkout errors");
    expect(announcement).toBe("This is a drill. I am declaring an incident: Checkout errors (SEV1).");
    expect(read(text).snapshot).toMatchObject({ drill: true, title: "Checkout errors" });
  });

  it("dates the folder in UTC", () => {
    expect(declared({ at: Date.UTC(2026, 11, 31, 23, 59, 59) }).folder).toBe("2026-12-31-checkout-errors");
  });

  it.each([
    "🚒🔥",
    "../../etc/passwd",
    "C:\\temp\\#",
    'He said: "it\'s down"',
    "yes",
    "null",
    "2026-11-21",
    "- a list? # no",
    "a: b",
    "ends in ##",
    "# begins so",
    "<script>alert(1)</script>",
    "**Status** resolved",
    "⭐",
    "`code` and *stars*",
    "---",
    "x".repeat(500),
    "SEV1: not my severity",
  ])("reads the title %j back, without problems", (title) => {
    const { text } = declared({ title, severity: "SEV3" });
    const { snapshot } = read(text);
    expect(snapshot).toMatchObject({ title, severity: "SEV3", status: "investigating", problems: [] });
    expect(snapshot.timeline).toMatchObject([{ type: "declared", star: false, text: `SEV3: ${title}` }]);
    expect(snapshot.sections.map((section) => section.level)).toEqual([1, 2]);
  });

  it("makes one line of a title of several", () => {
    expect(read(declared({ title: " Checkout\r\n\tfails \u2028 now " }).text).snapshot.title).toBe(
      "Checkout fails now",
    );
  });

  it.each(["", "  \n ", "\u0007"])("refuses %j for a title", (title) => {
    const intent = {
      kind: "declare",
      at: declaredAt,
      title,
      severity: undefined,
      drill: false,
      runbook: undefined,
    } as const;
    expect(declare(intent)).toEqual({
      kind: "refused",
      reason: "An incident needs a title. Say in a few words what is happening.",
      line: undefined,
    });
  });
});
