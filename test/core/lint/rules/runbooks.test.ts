import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answersTo, relativeTargets } from "../../../../src/core/lint/runbooks/relative-targets.ts";
import { rules } from "../../../../src/core/lint/rules/index.ts";
import { deadLink } from "../../../../src/core/lint/rules/dead-link.ts";
import { runbookReviewed } from "../../../../src/core/lint/rules/runbook-reviewed.ts";
import { stepExpectedResult } from "../../../../src/core/lint/rules/step-expected-result.ts";
import { stepRollback } from "../../../../src/core/lint/rules/step-rollback.ts";
import { parseMarkdown } from "../../../../src/core/markdown/parse.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText, shown } from "../lint-text.ts";

const runbook = (...lines: readonly string[]): string =>
  ["---", "sitrep: 1", "kind: runbook", "---", "", "# Restart é 漢 🚒", "", ...lines, ""].join("\n");
const command = (step: string, line: string): string => `${step}\n\n   \`\`\`sh\n   ${line}\n   \`\`\`\n`;

describe("relative targets", () => {
  const targets = (text: string): readonly string[] =>
    relativeTargets(parseMarkdown(text)).map(({ path }) => path);

  it("are links, images and definitions, in lists and tables too", () => {
    expect(
      targets(
        "[a](a.md) ![b](img/b%20é.png)\n\n- [c][x]\n\n| t |\n|---|\n| [d](../d.md?x=1#y) |\n\n[x]: <x y.md>\n",
      ),
    ).toEqual(["a.md", "img/b é.png", "../d.md", "x y.md"]);
  });

  it.each([
    "[a](https://example.org/a.md)",
    "[a](//example.org/a.md)",
    "[a](mailto:jane@example.org)",
    "[a](jane@example.org)",
    "[a](#below)",
    "[a](/docs/a.md)",
    "[a](?x=1)",
    "[a]({{ url }})",
    "[a](<LINK>)",
    "[a](...)",
    "[a](www.example.org)",
    "[a](example.org/a)",
    "[a]()",
    "`[a](a.md)`",
    "    [a](a.md)",
  ])("are not: %s", (text) => {
    expect(targets(text)).toEqual([]);
  });

  it("keep a lone percent sign", () => {
    expect(targets("[a](50%.md)")).toEqual(["50%.md"]);
  });

  it("are answered by pages as sites write them", () => {
    expect(answersTo("a.md")).toEqual(["a.md"]);
    expect(answersTo("a/")).toEqual(["a/", "a.md", "a/index.md", "a/README.md"]);
    expect(answersTo("a.html")).toEqual(["a.html", "a.md", "a/index.md", "a/README.md"]);
  });
});

describe("dead-link", () => {
  it("is at the link, each time", () => {
    const text = runbook("[a](gone.md) and [b](gone.md#x)").replace(/\n/g, "\r\n");
    expect(
      shown(text, lintText(text, { missing: ["gone.md"], rules: [deadLink] })).map((line) =>
        line.slice(0, 5),
      ),
    ).toEqual(["8:1: ", "8:18:"]);
  });
});

describe("runbook-reviewed", () => {
  const reviewed = (day: string): string =>
    runbook("1. Restart").replace("kind: runbook", `kind: runbook\nreviewed: ${day}`);

  it("is set to today by its fix, which keeps quotes and line ends", () => {
    const text = reviewed("'2020-01-01' # é").replace(/\n/g, "\r\n");
    const [finding] = lintText(text, { rules: [runbookReviewed] });
    expect(finding?.fixes[0]).toMatchObject({ title: "Set `reviewed` to 2026-11-22", safe: false });
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(text.replace("2020-01-01", "2026-11-22"));
  });

  it.each([
    ["2026-11-22", 0],
    ["2025-11-22", 0],
    ["2025-11-21", 1],
    ["2026-11-23", 1],
    ["2026-02-30", 1],
    ["2026-11-21T14:02:11Z", 0],
  ])("%s makes %i findings on 22 November 2026", (day, count) => {
    expect(lintText(reviewed(day), { rules: [runbookReviewed] })).toHaveLength(count);
  });

  it("is asked for only where the team wants it", () => {
    const policy = `{ "lint": { "runbook-reviewed": { "required": true } } }`;
    const text = runbook("1. Restart");
    expect(lintText(text, { rules: [runbookReviewed] })).toEqual([]);
    const [finding] = lintText(text, { policy, rules: [runbookReviewed] });
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(
      text.replace("kind: runbook\n", "kind: runbook\nreviewed: 2026-11-22\n"),
    );
  });
});

describe("step-expected-result", () => {
  const counts = (...lines: readonly string[]): number =>
    lintText(runbook(...lines), { rules: [stepExpectedResult] }).length;

  it.each([
    "Restart until the queue is empty",
    "Restart; expect `ok`",
    "Make sure that it runs",
    "Check that it runs",
    "Restart. The error rate should fall.",
  ])("is told in: %s", (step) => {
    expect(counts(command(`1. ${step}`, "pool restart"))).toBe(0);
  });

  it("is told by a block of output, or by the steps inside", () => {
    expect(counts(`${command("1. List", "pool list")}\n   \`\`\`text\n   pool-1 up\n   \`\`\``)).toBe(0);
    expect(counts(command("1. Restart", "pool restart"), "   - [ ] Drain")).toBe(0);
  });

  it("is not asked of a step that runs nothing", () => {
    expect(counts("1. Tell the vendor")).toBe(0);
    expect(counts(command("1. Choose the cluster", "export CLUSTER=eu-1"))).toBe(0);
    expect(counts(command("1. Restart", "pool restart"))).toBe(1);
  });
});

describe("step-rollback", () => {
  const counts = (line: string, words = "Change it"): number =>
    lintText(runbook(command(`1. ${words}`, line)), { rules: [stepRollback] }).length;

  it.each([
    "kubectl -n shop apply -f pool.yaml",
    "oc delete deployment pool",
    "helm upgrade pool ./chart",
    "terraform apply",
    "sudo rm -rf /var/lib/pool",
    "psql -c 'DROP TABLE orders'",
    "aws ec2 terminate-instances --instance-ids i-1",
    "systemctl stop pool",
  ])("is asked for behind: %s", (line) => {
    expect(counts(line)).toBe(1);
    expect(counts(line, "Change it; to undo, apply the file before")).toBe(0);
    expect(counts(line, "Change it. This cannot be undone")).toBe(0);
  });

  it.each([
    "kubectl get pods",
    "kubectl delete pod pool-1",
    "kubectl rollout restart deploy/pool",
    "systemctl restart pool",
    "echo dropped",
    "git push",
  ])("is not asked for behind: %s", (line) => {
    expect(counts(line)).toBe(0);
  });
});

it("finds nothing in the runbooks that come along", () => {
  const folder = new URL("../../../../media/runbooks/", import.meta.url);
  const findings = readdirSync(folder).flatMap((name) =>
    lintText(readFileSync(new URL(name, folder), "utf8"), {
      rules: [stepExpectedResult, stepRollback, runbookReviewed],
    }).map(({ message }) => `${name}: ${message}`),
  );
  expect(findings).toEqual([]);
});

describe("a place in a step", () => {
  const file = (steps: string): string => `---\r\nsitrep: 1\r\nkind: runbook\r\n---\r\n\r\n${steps}`;
  const made = (id: string, steps: string): readonly string[] => {
    const text = file(steps);
    const found = lintText(text, { rules: rules.filter((rule) => rule.id === id) });
    return (found[0]?.fixes ?? []).map(({ edits }) => applyEdits(text, edits).slice(file("").length));
  };
  const scale = (indent: string): string =>
    `${indent}\`\`\`sh\r\n${indent}kubectl scale deploy/é --replicas=9\r\n${indent}\`\`\`\r\n`;

  it("stands at its end, as far in as its other lines", () => {
    const step = `10. [ ] Scale 🚒\r\n\r\n${scale("    ")}`;
    expect(made("step-expected-result", `${step}\r\n11. Ask the vendor\r\n`)).toEqual([
      `${step}\r\n    Expect: TODO\r\n\r\n11. Ask the vendor\r\n`,
    ]);
    expect(made("step-rollback", step)).toEqual([
      `${step}\r\n    Undo: TODO\r\n`,
      `${step}\r\n    This can't be undone.\r\n`,
    ]);
    const headed = `## Step 1: Scale\r\n\r\n${scale("")}`;
    expect(made("step-expected-result", headed)).toEqual([`${headed}\r\nExpect: TODO\r\n`]);
  });

  it("is no answer until it is filled in, and is not asked for twice", () => {
    const step = `1. Scale\r\n\r\n${scale("   ")}\r\n   Expect: TODO\r\n\r\n   Undo: TODO\r\n`;
    expect(made("step-expected-result", step)).toEqual([]);
    expect(made("step-rollback", step)).toEqual([`${step.trimEnd()}\r\n\r\n   This can't be undone.\r\n`]);
    expect(lintText(file(step)).map(({ rule }) => rule)).toEqual(["step-expected-result", "step-rollback"]);
    expect(lintText(file(step.replaceAll("TODO", "9 pods run"))).map(({ rule }) => rule)).toEqual([]);
  });

  it("is not offered where it would stand in a fence or below other steps", () => {
    expect(made("step-expected-result", `1. Scale\r\n\r\n${scale("   ").slice(0, -5)}`)).toEqual([]);
    expect(made("step-rollback", `1. Scale\r\n\r\n${scale("   ")}\r\n   1. Ask\r\n`)).toEqual([]);
  });
});
