import { describe, expect, it } from "vitest";
import { sentencesIn } from "../../scripts/l10n/sentences-in.mjs";

const imports = 'import { l10n, window } from "vscode";\nimport { phrase, t } from "../core/text/say.ts";\n';
const read = (code: string) => sentencesIn("a.ts", `${imports}${code}\n`);
const keys = (code: string) => read(code).sentences.map(({ key }) => key);

describe("The sentences of a source file", () => {
  it("are what the translators are given, wherever they stand", () => {
    expect(keys('const f = () => [l10n.t("One é"), t(`Two`), phrase("Three")].join(t("Four"));')).toEqual([
      "One é",
      "Two",
      "Three",
      "Four",
    ]);
  });

  it("are whole where a literal was cut for its length", () => {
    expect(keys('const f = () => t("One " + "and two");')).toEqual(["One and two"]);
  });

  it("have their comment behind a slash", () => {
    expect(keys('const f = () => t({ message: "Open", comment: "the verb" });')).toEqual(["Open/the verb"]);
  });

  it("are known by another name, too, and nothing else is", () => {
    const renamed =
      'import { t as said } from "./say.ts";\nconst f = (t: (a: string) => string) => said(t("no"));';
    expect(sentencesIn("a.ts", renamed)).toEqual({
      sentences: [],
      faults: ["a.ts:2: the sentence is not one literal, so that no translation can be found for it"],
    });
    expect(sentencesIn("a.ts", 'const t = String;\nt("no");')).toEqual({ sentences: [], faults: [] });
  });
});

describe("What could not be translated", () => {
  it.each([
    [
      "const f = () => t(`Log ${String(1)}`);",
      "the sentence is not one literal, so that no translation can be found for it",
    ],
    [
      'const f = (a: string) => l10n.t("Log " + a);',
      "the sentence is not one literal, so that no translation can be found for it",
    ],
    ['const f = () => t("{0} of {1}", 1);', "has 1 values for {0} {1}: “{0} of {1}”"],
    ['const f = () => t("none", 1);', "has 1 values for {}: “none”"],
    ['const f = () => t({ message: "{0}", comment: "c" });', "has 0 values for {0}: “{0}”"],
    ['const label = t("Label");', "said while the module is loaded, before the language is known: “Label”"],
  ])("is a fault: %s", (code, fault) => {
    expect(read(code).faults).toEqual([`a.ts:3: ${fault}`]);
  });

  it("is none of what the editor says while modules are loaded, or of a value used twice", () => {
    expect(read('const label = l10n.t("Label");\nconst f = () => t("{0}, {0}", 1);').faults).toEqual([]);
  });
});
