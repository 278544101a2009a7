import { describe, expect, it } from "vitest";
import { stepTitle } from "../../../src/core/model/step.ts";
import { readDuty } from "../../../src/core/runbook/read-step-duty.ts";

describe("who does a step, and by when", () => {
  it.each([
    ["Page (Communications Lead, within 15 min)", "Communications Lead", 15],
    ["Page {owner: the DBA on call, within: 15 min}", "the DBA on call", 15],
    ['Page {within=2h owner="佐藤, night shift"}', "佐藤, night shift", 120],
    ["Page {due: within 1 day}", undefined, 1440],
    ["Page {owner: Sam Lee}", "Sam Lee", undefined],
  ])("is read in `%s`, which is called Page", (text, owner, within) => {
    expect(readDuty(text)).toEqual({ owner, within });
    expect(stepTitle({ text, owner, within })).toBe("Page");
  });

  it.each([
    "Say {what is happening}",
    "Link {owner of the record}",
    "Page {within: soon}",
    "Page {owner: Sam Lee, colour: red}",
    "Page {}",
    "Set {within}",
    "Page (if needed)",
  ])("is not read in `%s`, which stays as it is", (text) => {
    expect(readDuty(text)).toEqual({ owner: undefined, within: undefined });
    expect(stepTitle({ text, ...readDuty(text) })).toBe(text);
  });
});
