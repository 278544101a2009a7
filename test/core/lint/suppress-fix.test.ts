import { expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { rules } from "../../../src/core/lint/rules/index.ts";
import { suppressFix } from "../../../src/core/lint/suppress-fix.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { lintText } from "./lint-text.ts";

const ids = new Set(rules.map(({ id }) => id));

it.each([
  "# R\n\n## Root cause\n\nBob deployed it.\n",
  "\uFEFF# R\r\n\r\n## Actions\r\n\r\n1. first\r\n2. é second\r\n\r\ntext\r\n",
  "---\nsitrep: 1\n---\n\n# R\n\n## Actions\n- [ ] Page two people\n",
])("hushes the rule there and asks for the reason instead: %j", (text) => {
  const findings = lintText(text).filter(({ rule }) => ["no-person-names", "action-owner"].includes(rule));
  expect(findings.length).toBeGreaterThan(0);
  const [finding] = findings;
  if (finding === undefined) return;
  const fix = suppressFix(readDocument(text, { policy: defaultPolicy }).document, finding, ids);
  const after = applyEdits(text, fix?.edits ?? []);
  const left = lintText(after);
  expect(left.filter(({ rule }) => rule === finding.rule)).toEqual([]);
  expect(left.filter(({ rule }) => rule === "suppression-reason")).toHaveLength(1);
  const comment = `<!-- sitrep-disable ${finding.rule}: -->`;
  expect(after.replace(new RegExp(`${comment}(\r?\n)\\1`), "")).toBe(text);
  expect(
    lintText(after.replace(`${finding.rule}: -->`, `${finding.rule}: quoted from the vendor -->`)).filter(
      ({ rule }) => rule === "suppression-reason",
    ),
  ).toEqual([]);
});

it("is not offered for what is no rule's, or for what suppressions lack themselves", () => {
  const { document } = readDocument("# R\n", { policy: defaultPolicy });
  const finding = {
    rule: "front-matter-invalid",
    level: "warning",
    message: "",
    range: { start: 0, end: 1 },
    fixes: [],
    related: [],
  } as const;
  expect(suppressFix(document, finding, ids)).toBeUndefined();
  expect(suppressFix(document, { ...finding, rule: "suppression-reason" }, ids)).toBeUndefined();
});
