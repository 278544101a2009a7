import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rankRunbooks } from "../../../src/core/runbook/rank-runbooks.ts";
import { readRunbook } from "../../../src/core/runbook/read-runbook.ts";
import { builtInRunbooks } from "../../../src/extension/host/built-in-runbooks.ts";

function runbook(title: string, head: readonly string[] = []) {
  return readRunbook(["---", `title: ${title}`, ...head, "---", "", "1. Do é", ""].join("\n"));
}

const incident = { title: "Checkout fails after a deploy", severity: "SEV2", service: "checkout" };

describe("ranking runbooks", () => {
  it("puts the service before tags, tags before the severity, and says why", () => {
    const sources = [
      runbook("General"),
      runbook("Any SEV2", ["severity: [SEV1, SEV2]"]),
      runbook("Release", ["tags: [deploy, rollback]"]),
      runbook("Payments", ["service: Checkout", "severity: sev2"]),
    ];
    expect(rankRunbooks(sources, incident).map(({ source, reasons }) => [source.title, reasons])).toEqual([
      [
        "Payments",
        [
          { kind: "service", service: "Checkout" },
          { kind: "severity", severity: "sev2" },
        ],
      ],
      ["Release", [{ kind: "tag", tag: "deploy" }]],
      ["Any SEV2", [{ kind: "severity", severity: "SEV2" }]],
      ["General", []],
    ]);
  });

  it("puts those for other services and severities last", () => {
    const sources = [
      runbook("Search", ["services: [search, index]", "severity: SEV2"]),
      runbook("Small", ["severity: [SEV4]"]),
      runbook("General"),
    ];
    expect(rankRunbooks(sources, incident).map(({ source, score }) => [source.title, score < 0])).toEqual([
      ["General", false],
      ["Small", true],
      ["Search", true],
    ]);
  });

  it("lets an unknown severity and an unknown service speak for none, and keeps the order given", () => {
    const sources = [runbook("B", ["severity: SEV1"]), runbook("A", ["service: x"]), runbook("C")];
    const unknown = { title: undefined, severity: undefined, service: undefined };
    expect(rankRunbooks(sources, unknown).map(({ source, score }) => [source.title, score])).toEqual([
      ["B", 0],
      ["A", 0],
      ["C", 0],
    ]);
  });

  it.each([
    ["A release broke the login page", "Bad deploy"],
    ["Security: a token was leaked", "Security incident"],
    ["Our payment vendor is down", "Dependency down"],
  ])("finds the built-in one for `%s`", (title, expected) => {
    const sources = builtInRunbooks.map((name) =>
      readRunbook(readFileSync(`media/runbooks/${name}`, "utf8")),
    );
    const [best] = rankRunbooks(sources, { title, severity: "SEV2", service: undefined });
    expect(best?.source.title).toBe(expected);
  });
});
