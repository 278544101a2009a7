import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answersTo, relativeTargets } from "../../../../src/core/lint/runbooks/relative-targets.ts";
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
