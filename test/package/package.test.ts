import { execFile } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ruleIds } from "./support/rule-ids.ts";
import { zipNames } from "./support/zip-names.ts";

const vsix = join(process.cwd(), "out/sitrep.vsix");

const names = (folder: string, ending: string, list: readonly string[]): readonly string[] =>
  list.map((name) => `extension/${folder}/${name}.${ending}`);

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ["scripts/package.mjs"]);
}, 120_000);

afterAll(() => {
  vi.unstubAllEnvs();
});

describe("The package", () => {
  it("holds what ships and not one file more", async () => {
    expect(zipNames(await readFile(vsix))).toEqual(
      [
        "[Content_Types].xml",
        "extension.vsixmanifest",
        ...["LICENSE.txt", "changelog.md", "readme.md", "package.json"].map((name) => `extension/${name}`),
        ...["", ".de", ".ja"].flatMap((language) => [
          `extension/l10n/bundle.l10n${language}.json`,
          `extension/package.nls${language}.json`,
        ]),
        ...[
          ...[
            "extension",
            "compose-here",
            "commands",
            "answer-composer",
            "compose-natively",
            "create-tools",
          ].map((part) => `${part}.cjs`),
          ...["exchange-incident", "lint-engine", "reach-services"].map((part) => `${part}.cjs`),
          ...["facts-worker", "read-folder-facts"].map((part) => `${part}.cjs`),
          ...["mask-secrets.cjs", "word-lexicon.cjs", "web/extension.cjs"],
          ...(await readdir("dist/parts")).map((part) => `parts/${part}`),
          "cli.cjs",
          "cli.mjs",
          "cli-connections.cjs",
          "cli-program.cjs",
          ...["actions", "cockpit", "insights", "review"].flatMap((page) => [
            `webview/${page}.js`,
            `webview/${page}.css`,
          ]),
        ].map((name) => `extension/dist/${name}`),
        ...names("docs/rules", "md", ["README", ...ruleIds]),
        "extension/media/icon.png",
        "extension/media/icons/sitrep.svg",
        "extension/media/licences/word-lexicon.txt",
        "extension/media/preview.css",
        "extension/media/sitrep.config.schema.json",
        ...names("media/guides", "md", ["product-manager-as-communications-lead"]),
        ...names("media/runbooks", "md", runbooks),
        ...["light", "dark"].flatMap((theme) =>
          names(
            "media/walkthrough",
            "png",
            ["drill", "review", "runbook", "timeline"].map((step) => `${step}-${theme}`),
          ),
        ),
      ].sort(),
    );
  });

  it("is installed by the editor, and declares an incident there", async () => {
    vi.stubEnv("SITREP_EXTENSION", vsix);
    const { startEditor } = await import("../journeys/support/editor.ts");
    const editor = await startEditor({ files: { "notes.txt": "an empty workspace\n" } });
    try {
      await editor.command("Sitrep: Declare Incident");
      await editor.asked("What is happening?");
      await editor.answer("Checkout fails é 漢");
      const folder = await vi.waitUntil(
        async () => (await editor.list("incidents").catch(() => [])).find((name) => !name.startsWith(".")), // it may not be yet
        { timeout: 20_000 },
      );
      const text = await editor.until(`incidents/${folder}/incident.md`, (found) =>
        found.includes("**Declared**"),
      );
      expect(text).toMatch(/^---\nsitrep: 1\nkind: incident\ntitle: Checkout fails é 漢\n/);
      expect(text).toMatch(/^1\. \[ \] /m);
    } finally {
      await editor.close();
    }
  });
});

const runbooks = [
  "bad-deploy",
  "blameless-review",
  "dependency-down",
  "incident-response",
  "security",
  "sev1-critical",
  "sev2-high",
  "sev3-medium",
  "sev4-low",
  "severity-classification",
  "stakeholder-communication",
  "supplier-fails",
  "wrong-mailing",
];
