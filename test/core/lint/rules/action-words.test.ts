import { describe, expect, it } from "vitest";
import { actionHorizon } from "../../../../src/core/lint/rules/action-horizon.ts";
import { actionVague } from "../../../../src/core/lint/rules/action-vague.ts";
import { actionVerb } from "../../../../src/core/lint/rules/action-verb.ts";
import type { Rule } from "../../../../src/core/lint/rule.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText, type LintTextOptions } from "../lint-text.ts";

const list = (item: string): string => `# Review\r\n\r\n## Actions\r\n\r\n${item}\r\n`;
const found = (rule: Rule, item: string, options: LintTextOptions = {}): readonly string[] => {
  const text = list(item);
  return lintText(text, { ...options, rules: [rule] }).map(({ range }) => text.slice(range.start, range.end));
};
const fixed = (rule: Rule, item: string, options: LintTextOptions = {}): string => {
  const text = list(item);
  const [fix] = lintText(text, { ...options, rules: [rule] }).flatMap(({ fixes }) => fixes);
  return applyEdits(text, fix?.edits ?? []);
};

describe("the beginning of an action", () => {
  it.each([
    "Add an alert",
    "é alert the 漢 team 🚒",
    "#12: Add an alert",
    "OPS-12 Add an alert",
    "[P1] Add an alert",
    "HIGH Add an alert",
    "Alerting: add an alert",
    "@jdoe to add an alert",
    "Jane Doe will add an alert",
    "the Data Platform team to add an alert",
    "More carefully test the restore",
    "When the pool is full, page two people",
    "Bring the alert back",
    "String the probes together",
    "#2127",
  ])("is fine: %s", (item) => {
    expect(found(actionVerb, `- ${item}`)).toEqual([]);
  });

  it.each([
    ["We should also add an alert", "We should also", "Add an alert"],
    ["Need to test the restore", "Need to", "Test the restore"],
    ["Adding an alert", "Adding", "Add an alert"],
    ["Dropping the flag", "Dropping", "Drop the flag"],
    ["Removal of the flag", "Removal of", "Remove the flag"],
    ["OPS-1: Automation of the failover", "Automation of", "OPS-1: Automate the failover"],
  ])("can be mended: %s", (item, words, better) => {
    expect(found(actionVerb, `1. ${item}`)).toEqual([words]);
    expect(fixed(actionVerb, `1. ${item}`)).toBe(list(`1. ${better}`));
    expect(found(actionVerb, `1. ${better}`)).toEqual([]);
  });

  it.each([
    ["The alert", "The"],
    ["More alerts for `eu-1`", "More"],
    ["Documentation for the failover", "Documentation for"],
    ["Sam Lee: better alerting", "better"],
  ])("is left to its author: %s", (item, words) => {
    expect(found(actionVerb, `- [ ] ${item}`)).toEqual([words]);
    expect(fixed(actionVerb, `- [ ] ${item}`)).toBe(list(`- [ ] ${item}`));
  });

  it("is a hint in full reviews, and nothing in light ones or once it is done", () => {
    const text = list("- The alert");
    expect(lintText(text, { rules: [actionVerb] }).map(({ level }) => level)).toEqual(["information"]);
    expect(lintText(text, { rules: [actionVerb], severity: "SEV3" })).toEqual([]);
    expect(found(actionVerb, "- [x] The alert")).toEqual([]);
  });
});

describe("what an action leaves open", () => {
  it.each([
    ["Look into the timeouts", "Look into"],
    ["Consider a second pool", "Consider"],
    ["Jane to investigate the timeouts", "investigate"],
    ["#12: Find a better way to deploy", "Find a better way"],
    ["Enhance the dashboards", "Enhance"],
    ["Remember to drain first", "Remember to"],
    ["Remind everyone to drain first", "Remind everyone"],
    ["Guarantee that mails arrive", "Guarantee"],
    ["Never deploy on Fridays", "Never"],
    ["Add alerts, dashboards, etc.", "etc"],
    ["| Action |\r\n|---|\r\n| Improve the **alerts** |", "Improve"],
  ])("is told: %s", (item, words) => {
    expect(found(actionVague, item.startsWith("|") ? item : `- ${item}`)).toEqual([words]);
  });

  it.each([
    "Add an alert",
    "Improve `checkout` so that it sheds load",
    "Improve the cache hit rate from 60 to 90 %",
    "Make sure restores work by testing one a month",
    "Ensure a test covers the empty cart",
    "Look into and fix the leak",
    "Investigate the leak (time-boxed)",
    "Reconsider the default timeout of 30 s",
    "Considerations go into the runbook",
  ])("is nothing here: %s", (item) => {
    expect(found(actionVague, `- ${item}`)).toEqual([]);
  });

  it("may be what the team says", () => {
    const policy = `{ "lint": { "action-vague": { "words": ["liaise with", ""] } } }`;
    expect(found(actionVague, "- Liaise with the vendor", { policy })).toEqual(["Liaise with"]);
    expect(found(actionVague, "- Liaise with the vendor")).toEqual([]);
  });
});

describe("the horizon of an action", () => {
  const resolved = "2026-11-16T20:00:00Z";
  const days = (horizon: string, due: string, options: LintTextOptions = { resolved }): readonly string[] =>
    found(actionHorizon, `- Add an alert (Horizon: ${horizon}), due ${due}`, options);

  it("is counted from the day of the resolution in the team's zone, by the team's numbers", () => {
    expect(days("immediate", "2026-11-30")).toEqual([]);
    expect(days("immediate", "2026-12-01")).toEqual(["2026-12-01"]);
    const policy = `{ "calendar": { "zone": "Asia/Kathmandu" } }`;
    expect(days("immediate", "2026-12-01", { resolved, policy })).toEqual([]);
    const actions = `{ "actions": { "immediateDays": 30 } }`;
    expect(days("immediate", "2026-12-16", { resolved, policy: actions })).toEqual([]);
    expect(days("short-term", "2026-11-17")).toEqual([]);
    expect(days("short-term", "2027-03-01")).toEqual(["2027-03-01"]);
    expect(days("long-term", "2027-02-16")).toEqual(["2027-02-16"]);
    expect(days("long-term", "2027-02-17")).toEqual([]);
  });

  it("is counted from today where nobody knows the resolution, and then only too far off", () => {
    expect(days("immediate", "2026-12-06", {})).toEqual([]);
    expect(days("immediate", "2026-12-07", {})).toEqual(["2026-12-07"]);
    expect(days("long-term", "2026-12-07", {})).toEqual([]);
  });

  it("can be set where the action states it", () => {
    expect(fixed(actionHorizon, "- Add é [immediate], due 2027-01-15", { resolved })).toBe(
      list("- Add é [short-term], due 2027-01-15"),
    );
    const table =
      "| Action | Due | Horizon |\r\n|-|-|-|\r\n| Mend long-term storage | 2027-01-15 | Immediate |";
    expect(fixed(actionHorizon, table, { resolved })).toBe(list(table.replace("Immediate", "short-term")));
    const heading = "### Immediate\r\n\r\n- Add an alert, due 2027-01-15";
    expect(found(actionHorizon, heading, { resolved })).toEqual(["2027-01-15"]);
    expect(fixed(actionHorizon, heading, { resolved })).toBe(list(heading));
  });

  it("is asked for where the team wants it, and worked out where the day is known", () => {
    const policy = `{ "lint": { "action-horizon": { "required": true } } }`;
    expect(fixed(actionHorizon, "- Add an alert, due 2027-01-15", { resolved, policy })).toBe(
      list("- Add an alert, due 2027-01-15 (horizon: short-term)"),
    );
    expect(fixed(actionHorizon, "- Add an alert", { resolved, policy })).toBe(
      list("- Add an alert (horizon: TODO)"),
    );
    expect(found(actionHorizon, "- Add an alert (horizon: TODO)", { policy })).toEqual(["TODO"]);
    expect(found(actionHorizon, "- [x] Add an alert", { policy })).toEqual([]);
  });
});
