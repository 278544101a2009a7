import { describe, expect, it } from "vitest";
import { stepsOfRole } from "../../../src/core/runbook/steps-of-role.ts";
import { read, recordText } from "../../support/record.ts";

const { steps } = read(
  recordText({
    runbook: [
      "1. [ ] Tell é (Communications Lead, within 5 min)",
      "   - [ ] Draft it",
      "2. [ ] Look",
      "   - [ ] Watch the graph (Scribe and Technical Lead)",
      "   - [ ] Wait",
      "3. [ ] Resolve (Incident Commander)",
    ],
  }),
).snapshot;

const of = (role: string): readonly string[] => [...stepsOfRole(steps, role)].map(({ text }) => text);

describe("the steps of a role", () => {
  it("are its own with what stands below them, and those they stand below", () => {
    expect(of("communications lead")).toEqual(["Tell é (Communications Lead, within 5 min)", "Draft it"]);
    expect(of("Technical Lead")).toEqual(["Look", "Watch the graph (Scribe and Technical Lead)"]);
    expect(of("Scribe")).toEqual(of("Technical Lead"));
  });

  it("are none where it owns none", () => {
    expect(of("Lead")).toEqual([]);
    expect(of("")).toEqual([]);
  });
});
