import { parser } from "typescript-eslint";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import config from "../../eslint.config.js";

/** The selectors that hold for a folder: the last ones that name it. */
function rulesOf(folder: string): Linter.RuleEntry | undefined {
  return config.findLast(
    ({ files, rules }) =>
      rules?.["no-restricted-syntax"] !== undefined &&
      files?.some((pattern) => String(pattern).startsWith(folder)) === true,
  )?.rules?.["no-restricted-syntax"];
}

function complaints(folder: string, code: string): number {
  const rule = rulesOf(folder);
  expect(rule).toBeDefined();
  const found = new Linter().verify(
    code,
    [{ files: ["**/*.ts"], languageOptions: { parser }, rules: { "no-restricted-syntax": rule ?? "off" } }],
    "planted.ts",
  );
  return found.filter(({ message }) => message.includes("so that it can be translated")).length;
}

describe("A sentence that is shown without being translated", () => {
  it.each([
    ["src/extension", 'void window.showErrorMessage("It failed. Try again.");'],
    ["src/extension", "void window.showInformationMessage(`Since ${time}, one of them`);"],
    ["src/extension", 'const options = { placeHolder: "Which role?" };'],
    ["src/extension", 'item.tooltip = "Open the line";'],
    ["src/core", 'const refusal = refused("There is nothing to log.");'],
    ["src/core", "const message = `Unexpected ${word} here, expected none.`;"],
    ["webview", 'const heading = make("h1", {}, "No incident is active");'],
    ["webview", 'const done = button({ label: "Done" });'],
  ])("is a lint error in %s: %s", (folder, code) => {
    expect(complaints(folder, code)).toBe(1);
  });

  it.each([
    ["src/extension", 'void window.showErrorMessage(l10n.t("It failed."));'],
    ["src/extension", 'const item = { label: "$(edit)", title: "", description: name };'],
    ["src/core", 'const refusal = refused(t("There is nothing to log."));'],
    ["webview", 'const heading = make("h1", { class: "quiet" }, t("No incident is active"));'],
  ])("is none in %s where it is said: %s", (folder, code) => {
    expect(complaints(folder, code)).toBe(0);
  });
});
