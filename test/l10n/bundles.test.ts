import { describe, expect, it } from "vitest";
import { holesOf } from "../../scripts/l10n/sentences-in.mjs";
import { bundles, languages, readBundle } from "../../scripts/l10n/languages.mjs";

const root = process.cwd();

/** What is the same in another language: names, units, marks of the product, and words that the language took over. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: [
    "Cockpit",
    "Median",
    "Review",
    "Reviews",
    "Runbook",
    "Sitrep: Reviews",
    "Sitrep: Runbook",
    "Status",
    "Status: {0}…",
    "Ticket",
    "Updates",
    "in {0}",
    "{0} in {1}, {2}.",
    "{0}: Git, {1}",
  ],
  ja: [],
};

const pairs = languages.flatMap((language) =>
  bundles.map(({ english, translated }) => [translated(language), { language, english }] as const),
);

describe.each(pairs)("%s", (path, { language, english }) => {
  const read = async () => ({ said: await readBundle(root, english), own: await readBundle(root, path) });

  it("has every sentence, and none that nobody says (node scripts/l10n.mjs)", async () => {
    const { said, own } = await read();
    expect({
      missing: Object.keys(said).filter((key) => !Object.hasOwn(own, key)),
      unsaid: Object.keys(own).filter((key) => !Object.hasOwn(said, key)),
    }).toEqual({ missing: [], unsaid: [] });
  });

  it("keeps placeholders, code, links and icons", async () => {
    const { said, own } = await read();
    const differing = Object.entries(own).filter(
      ([key, sentence]) => String(fixedParts(sentence)) !== String(fixedParts(said[key] ?? "")),
    );
    expect(Object.fromEntries(differing)).toEqual({});
  });

  it("says in its own words what is no name", async () => {
    const { said, own } = await read();
    const same = Object.entries(own).filter(
      ([key, sentence]) =>
        sentence === said[key] && hasWords(sentence) && !(alike[language] ?? []).includes(sentence),
    );
    expect(Object.fromEntries(same)).toEqual({});
  });
});

/** What must stand in a translation as it stands in the sentence, each once, whatever the order. */
function fixedParts(sentence: string): readonly string[] {
  const code = Array.from(sentence.matchAll(/`[^`]*`|\]\([^)]*\)|\$\([\w-]+\)/g), ([part]) => part);
  return [...new Set(holesOf(sentence)), ...new Set(code)].sort();
}

function hasWords(sentence: string): boolean {
  return /\p{L}{2}/u.test(sentence.replace(/`[^`]*`|\{\d+\}|\$\([\w-]+\)/g, ""));
}
