import { expect, it } from "vitest";
import { dayProblemOf } from "../../../src/core/review/day-problem.ts";

it.each([
  ["2026-02-30", { kind: "impossible" }],
  ["31 November 2026", { kind: "impossible" }],
  ["Fri, 32/12/2026", { kind: "impossible" }],
  ["05/07/2027", { kind: "two-days", days: ["2027-07-05", "2027-05-07"] }],
  ["4 December", { kind: "no-year", month: 12, day: 4 }],
  ["EOD Dec 4", { kind: "no-year", month: 12, day: 4 }],
  ["Q1 2027", { kind: "period", last: "2027-03-31" }],
  ["H1 2027", { kind: "period", last: "2027-06-30" }],
  ["end of February 2028", { kind: "period", last: "2028-02-29" }],
  ["2027-02", { kind: "period", last: "2027-02-28" }],
  ["December 2026", { kind: "period", last: "2026-12-31" }],
  ["end of 2026", { kind: "period", last: "2026-12-31" }],
  ["Q4", { kind: "vague" }],
  ["next sprint", { kind: "vague" }],
  ["soon é 漢 🚒", { kind: "vague" }],
])("%s is no day: %j", (written, problem) => {
  expect(dayProblemOf(written)).toEqual(problem);
});
