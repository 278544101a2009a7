import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A bad import, the file it is planted in, and the fence it must run into. */
const plants: readonly (readonly [rule: string, file: string, source: string])[] = [
  ["core-is-pure", "src/core/incident/planted-pure.ts", 'import "node:fs";'],
  ["core-is-pure", "src/core/incident/planted-test.ts", 'import "vitest";'],
  ["model-is-a-leaf", "src/core/text/planted-leaf.ts", 'import "../incident/decide.ts";'],
  ["markdown-knows-no-domain", "src/core/markdown/planted-domain.ts", 'import "../timeline/write-entry.ts";'],
  ["markdown-alone-knows-remark", "src/core/timeline/planted-remark.ts", 'import "remark-parse";'],
  ["rules-are-strangers", "src/core/lint/rules/planted-stranger.ts", 'import "./action-due.ts";'],
  ["protocol-is-small", "src/protocol/planted-small.ts", 'import "../core/incident/decide.ts";'],
  [
    "webview-sees-the-protocol",
    "webview/shared/planted-core.ts",
    'import "../../src/core/incident/decide.ts";',
  ],
  ["plot-only-in-charts", "webview/insights/planted-plot.ts", 'import "@observablehq/plot";'],
  ["toolkit-only-in-elements", "webview/shared/planted-kit.ts", 'import "@vscode/webview-ui-toolkit";'],
  ["vscode-only-in-extension", "src/cli/planted-vscode.ts", 'import "vscode";'],
  ["cli-has-no-editor", "src/cli/planted-editor.ts", 'import "../extension/extension.ts";'],
  ["cli-has-no-editor", "src/cli/planted-library.ts", 'import "yaml";'],
  ["one-folder-meets-remark-hosts", "src/cli/planted-remark.ts", 'import "unified-lint-rule";'],
  ["extension-wires", "src/extension/planted-cli.ts", 'import "../cli/run.ts";'],
  ["extension-wires", "src/extension/views/planted-library.ts", 'import "unified";'],
  ["a-computer-in-node-alone", "src/extension/views/planted-disk.ts", 'import "node:fs";'],
  ["a-computer-in-node-alone", "src/extension/views/planted-git.ts", 'import "../../git/run-git.ts";'],
  [
    "secretlint-in-secrets-alone",
    "src/extension/views/planted-secrets.ts",
    'import "@secretlint/secretlint-rule-preset-recommend";',
  ],
  ["new-folders-are-closed", "src/annexe/planted-room.ts", 'import "../core/incident/decide.ts";'],
  ["new-folders-are-closed", "src/planted-root.ts", 'import "node:fs";'],
  ["extension-wires", "src/extension/planted-annexe.ts", 'import "../annexe/planted-room.ts";'],
  ["disk-knows-no-domain", "src/disk/planted-domain.ts", 'import "../core/incident/decide.ts";'],
  ["facts-are-read-from-disk", "src/facts/planted-git.ts", 'import "../git/run-git.ts";'],
  ["secrets-know-a-text", "src/secrets/planted-domain.ts", 'import "../core/incident/decide.ts";'],
  ["git-knows-merging-alone", "src/git/planted-domain.ts", 'import "../core/incident/decide.ts";'],
  ["nothing-imports-the-edges", "src/core/incident/planted-edge.ts", 'import "../../cli/run.ts";'],
  ["src-never-imports-tests", "src/cli/planted-test.ts", 'import "../../test/support/record.ts";'],
  ["no-dev-deps-in-src", "src/extension/planted-dev.ts", 'import "fast-check";'],
  ["no-unresolved", "src/cli/planted-nowhere.ts", 'import "./nowhere.ts";'],
  ["no-orphans", "src/core/text/planted-orphan.ts", "export const nothing = 0;"],
  ["no-cycles", "src/cli/planted-cycle.ts", 'import "./planted-cycle.ts";'],
  ["adapters-know-the-ports", "src/adapters/jira/planted-disk.ts", 'import "node:fs";'],
  [
    "adapters-know-the-ports",
    "src/adapters/jira/planted-domain.ts",
    'import "../../core/incident/decide.ts";',
  ],
  ["vendors-are-strangers", "src/adapters/jira/planted-vendor.ts", 'import "../slack/planted-other.ts";'],
  [
    "the-outbox-knows-no-vendor",
    "src/adapters/http/planted-vendor.ts",
    'import "../slack/planted-other.ts";',
  ],
  ["adapters-know-the-ports", "src/adapters/slack/planted-other.ts", 'import "../../disk/is-code.ts";'],
  ["ports-see-the-model", "src/core/ports/planted-port.ts", 'import "../incident/decide.ts";'],
];

interface Cruise {
  readonly totalCruised: number;
  /** `rule file` of every violation. */
  readonly violations: readonly string[];
  /** The names of the fences. */
  readonly rules: readonly string[];
}

describe("the fences between the layers", () => {
  let clean: Cruise;
  let planted: Cruise;
  const copy = mkdtempSync(path.join(tmpdir(), "sitrep-fences-"));

  beforeAll(() => {
    for (const name of [
      "src",
      "webview",
      "test/support",
      "package.json",
      "tsconfig.base.json",
      ".dependency-cruiser.cjs",
    ]) {
      cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
    clean = cruise(copy);
    for (const [, file, source] of plants) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), `${source}\n`);
    }
    planted = cruise(copy);
  }, 120_000);

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  it("hold in the tree as it is", () => {
    expect(clean.violations).toEqual([]);
  });

  it("are checked over the real tree", () => {
    expect(clean.totalCruised).toBeGreaterThan(200);
    expect(planted.totalCruised).toBeGreaterThanOrEqual(clean.totalCruised + plants.length);
  });

  it("have a bad import each", () => {
    expect(new Set(plants.map(([rule]) => rule))).toEqual(new Set(clean.rules));
  });

  it.each(plants)("turn red at %s for %s", (rule, file) => {
    expect(planted.violations).toContain(`${rule} ${file}`);
  });

  it("turn red for nothing else", () => {
    const files = new Set(plants.map(([, file]) => file));
    const elsewhere = planted.violations.filter((violation) => !files.has(violation.split(" ")[1] ?? ""));
    expect(elsewhere).toEqual([]);
  });
});

function cruise(folder: string): Cruise {
  const bin = path.join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", "src", "webview"];
  return decode(JSON.parse(outputOf(bin, args, folder)));
}

/** What it prints: it exits with the number of violations, which is no failure here. */
function outputOf(bin: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, [bin, ...args], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  } catch (error) {
    if (error instanceof Error && "stdout" in error && typeof error.stdout === "string") return error.stdout;
    throw error;
  }
}

function decode(report: unknown): Cruise {
  const summary = property(report, "summary");
  const total = property(summary, "totalCruised");
  const violations = property(summary, "violations");
  const rules = property(property(summary, "ruleSetUsed"), "forbidden");
  if (typeof total !== "number" || !Array.isArray(violations) || !Array.isArray(rules))
    throw new Error("Not the report of a cruise");
  return {
    totalCruised: total,
    rules: rules.map((rule) => String(property(rule, "name"))),
    violations: violations.map(
      (violation) =>
        `${String(property(property(violation, "rule"), "name"))} ${String(property(violation, "from"))}`,
    ),
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
