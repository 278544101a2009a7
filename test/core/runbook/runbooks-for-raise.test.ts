import { describe, expect, it } from "vitest";
import { readRunbook } from "../../../src/core/runbook/read-runbook.ts";
import { runbooksForRaise } from "../../../src/core/runbook/runbooks-for-raise.ts";
import { read, recordText } from "../../support/record.ts";

const severities = ["SEV1", "SEV2", "SEV3", "SEV4"];

function runbook(title: string, ...head: readonly string[]) {
  const steps = ["- [ ] Page them (Incident Commander, within 5 min)", "- [ ] Tell executives 漢", ""];
  return readRunbook(["---", `title: ${title}`, ...head, "---", "", ...steps].join("\n"));
}

const sources = [
  runbook("SEV1", "severity: [SEV1]"),
  runbook("Worse two", "severity: [SEV1, SEV2]"),
  runbook("Security", "severity: [SEV1]", "tags: [security]"),
  runbook("Search", "severity: [SEV1]", "service: search"),
];

function raised(before: string | undefined, now: string, steps: readonly string[] = ["1. [x] page them"]) {
  const timeline = [
    `- 2026-11-21T14:02:11Z **Declared** ${now}: Checkout errors`,
    "- 2026-11-21T14:03:00Z a note",
  ];
  const { snapshot } = read(
    recordText({ frontMatter: ["title: Checkout errors", `severity: ${now}`], runbook: steps, timeline }),
  );
  return runbooksForRaise(sources, snapshot, before, severities).map(({ source, missing }) => [
    source.title,
    missing.map(({ text }) => text),
  ]);
}

describe("runbooks that a raised severity brings", () => {
  it("are those that fit now and did not before, with what the record has not", () => {
    expect(raised("SEV2", "SEV1")).toEqual([["SEV1", ["Tell executives 漢"]]]);
    expect(raised("SEV3", "SEV2")).toEqual([["Worse two", ["Tell executives 漢"]]]);
    expect(raised(undefined, "SEV2")).toEqual([["Worse two", ["Tell executives 漢"]]]);
  });

  it("are none where all steps are there, whatever their marks", () => {
    expect(
      raised("SEV2", "SEV1", ["1. [x] Page them", "2. [ ] Tell executives 漢. (skipped: asleep)"]),
    ).toEqual([]);
  });

  it("are none where the severity was lowered or stayed", () => {
    expect(raised("SEV1", "SEV2")).toEqual([]);
    expect(raised("SEV1", "SEV1")).toEqual([]);
  });
});
