import { afterEach, describe, expect, it } from "vitest";
import { sayPhrase, speak, t } from "../../../src/core/text/say.ts";

afterEach(() => {
  speak(undefined);
});

const german = {
  "{0} of {1} steps": "{0} von {1} Schritten",
  "in {1}, {0}": "{0} in {1}",
  "Open/the verb": "Öffnen",
  plain: "schlicht {0}",
};

describe("t", () => {
  it("says the English that stands in the code while no language is known", () => {
    expect(t("{0} of {1} steps", 3, 9)).toBe("3 of 9 steps");
    expect(t({ message: "Open", comment: "the verb" })).toBe("Open");
  });

  it("says the translation, with the values where that language wants them", () => {
    speak(german);
    expect(t("{0} of {1} steps", 3, 9)).toBe("3 von 9 Schritten");
    expect(t("in {1}, {0}", "é", "漢")).toBe("é in 漢");
  });

  it("keeps apart what a comment tells apart", () => {
    speak(german);
    expect([t("Open"), t({ message: "Open", comment: "the verb" })]).toEqual(["Open", "Öffnen"]);
  });

  it("says a sentence in English that nobody translated", () => {
    speak(german);
    expect([t("Unheard of {0}", "🚒"), t("constructor")]).toEqual(["Unheard of 🚒", "constructor"]);
  });

  it("puts a value in as it is, even one that looks like a placeholder or a pattern", () => {
    expect(t("{0}, {1}", "{1}", "$&")).toBe("{1}, $&");
  });

  it("leaves a placeholder that gets no value, and a sentence without values, alone", () => {
    speak(german);
    expect([t("{0} and {1}", "a"), t("plain")]).toEqual(["a and {1}", "schlicht {0}"]);
  });
});

describe("sayPhrase", () => {
  it("says a sentence that stands in data", () => {
    speak(german);
    expect([sayPhrase("plain", 1), sayPhrase("other")]).toEqual(["schlicht 1", "other"]);
  });
});
