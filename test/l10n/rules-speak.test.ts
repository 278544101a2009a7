import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundles, readBundle } from "../../scripts/l10n/languages.mjs";
import { pseudo } from "../../scripts/l10n/pseudo.mjs";
import { rules } from "../../src/core/lint/rules/index.ts";
import { whyInShort } from "../../src/core/lint/why-in-short.ts";
import { sayPhrase, speak } from "../../src/core/text/say.ts";
import { lintText } from "../core/lint/lint-text.ts";

/** Findings of every example, in a language that marks what was translated: what comes without marks was not. */
describe.each(rules.map((rule) => [rule.id, rule] as const))("%s, in another language,", (_, rule) => {
  beforeAll(async () => {
    const said = Object.entries(await readBundle(process.cwd(), bundles[0]?.english ?? ""));
    speak(Object.fromEntries(said.map(([key, sentence]) => [key, pseudo(sentence)])));
  });
  afterAll(() => {
    speak(undefined);
  });

  it("says all of its findings, their fixes, its sentence and its reason", () => {
    const findings = rule.examples.flatMap(({ markdown, ...given }) =>
      lintText(markdown, { ...given, rules: [rule] }),
    );
    const sentences = findings.flatMap(({ message, fixes, related }) => [
      message,
      ...fixes.map(({ title }) => title),
      ...related.map((place) => place.message),
    ]);
    expect(sentences.length).toBeGreaterThan(0);
    const ofRule = [rule.summary, whyInShort(rule)].map((words) => sayPhrase(words));
    expect([...sentences, ...ofRule].filter((words) => !isMarked(words))).toEqual([]);
  });
});

function isMarked(words: string): boolean {
  return words.startsWith("⟦") && words.endsWith("⟧");
}
