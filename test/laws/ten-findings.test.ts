import { expect, it } from "vitest";
import type { Finding } from "../../src/core/lint/finding.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { lintText } from "../core/lint/lint-text.ts";

const record = `---
sitrep: 1
kind: incident
title: Checkout errors
---

# Checkout errors

## Timeline

- 2026-11-20T14:02:00Z **Alert** Payments failing
- 2026-11-20T14:04:00Z **Declared** SEV2: Checkout errors
- 2026-11-20T15:10:00Z **Status** resolved
`;

const review = `---
sitrep: 1
kind: review
title: Checkout errors
state: draft
---

# Review: {{title}}

## Summary

On 20 November card payments failed for an hour.

## Timeline

All times UTC.

- 2026-11-20T14:02:00Z **Alert** Payments failing at 40 %
- 2026-11-20T15:10:00Z **Status** resolved
- 2026-11-20T14:20:00Z **Change** Raised \`pool_size\` to 200

## Contributing factors

Sam Lee set the pool to 20 connections in the spring, when that was enough. _Technical._

## Lessons learned

_What did we learn?_

## Actions

| Action | Owner | Due |
|---|---|---|
| We should add an alert on pool use above 90 % | Jane Doe | Q1 2027 |
| Investigate monitoring |  | 2026-12-11 |
`;

/** What an author writes where a fix left a place to fill in, by the rule that asked. */
const written: Readonly<Record<string, string>> = {
  "required-section": "1,200 orders were not paid from 14:02 to 15:10 UTC.",
  "severity-reviewed": "SEV2 was right from the start.",
  "action-owner": "Payments team",
};

/** What an author rewrites where only the message helps. */
const rewritten: readonly (readonly [rule: string, before: string, after: string])[] = [
  ["action-vague", "Investigate monitoring", "Write down which alerts fired late and why"],
];

const lint = (text: string): readonly Finding[] => lintText(text, { record });

function settle(text: string, { rule, fixes: [fix] }: Finding): string {
  if (fix !== undefined) {
    const edits = fix.edits.map((edit) => ({
      ...edit,
      newText: edit.newText.replace(/<!--[^]*?-->|TODO/, written[rule] ?? "?"),
    }));
    return applyEdits(text, edits);
  }
  return rewritten
    .filter(([id]) => id === rule)
    .reduce((rest, [, before, after]) => rest.replace(before, after), text);
}

it("goes from ten findings to none by quick fixes and messages alone", () => {
  expect(lint(review).map(({ rule }) => rule)).toEqual([
    "required-section",
    "severity-reviewed",
    "unknown-variable",
    "timeline-order",
    "no-person-names",
    "empty-section",
    "action-verb",
    "action-due",
    "action-vague",
    "action-owner",
  ]);
  let text = review;
  for (let left = 10; left > 0; left -= 1) {
    const [next, ...others] = lint(text);
    expect(others).toHaveLength(left - 1);
    if (next !== undefined) text = settle(text, next);
  }
  expect(lint(text).map(({ message }) => message)).toEqual([]);
});
