import { wordClass, type Lexicon } from "../lexicon/lexicon.ts";
import type { KnownPerson } from "./known-person.ts";
import { teamWords } from "./person-words.ts";

/** The persons in a cell or line like `Incident Commander: Jane Doe, @slee`; teams and roles are not among them. */
export function personsListed(text: string, evidence: string, lexicon: Lexicon): readonly KnownPerson[] {
  const names = text.replace(/\([^()]*\)/g, " ").replace(/^[^:@]{1,40}:\s/, "");
  return names.split(/\s*[,;/&+\n]\s*|\s+and\s+/).flatMap((part): readonly KnownPerson[] => {
    const bare = part.trim().replace(/[.:]$/, "");
    if (/^[\w.+-]+@[\w.-]+$/.test(bare))
      return [{ name: bare, handle: undefined, email: bare, evidence, sure: false }];
    if (bare.startsWith("@")) {
      return [{ name: bare, handle: bare.slice(1), email: undefined, evidence, sure: false }];
    }
    if (!looksLikeName(bare)) return [];
    const sure = isGivenName(bare.split(/\s+/)[0] ?? "", lexicon);
    return /\s/.test(bare) || sure
      ? [{ name: bare, handle: undefined, email: undefined, evidence, sure }]
      : [];
  });
}

function looksLikeName(text: string): boolean {
  const parts = text.split(/\s+/);
  return (
    parts.length <= 4 &&
    parts.every((part) =>
      /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|van|von|de|da|dos|del|der|den|di|la|le|bin|ibn|al)$/u.test(part),
    ) &&
    !parts.some((part) => teamWords.has(part.toLowerCase()))
  );
}

/** In a list of people a name that is a word or a city as well is a name; a product alone may be a team's. */
function isGivenName(word: string, lexicon: Lexicon): boolean {
  const classes = lexicon.classesOf(word);
  return (classes & wordClass.given) !== 0 && (classes & wordClass.technology) === 0;
}
