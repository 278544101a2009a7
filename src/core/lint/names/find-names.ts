import { findAddresses } from "./find-addresses.ts";
import { findCapitalised } from "./find-capitalised.ts";
import { findInitialSurnames } from "./find-initial-surname.ts";
import { findInitials } from "./find-initials.ts";
import { findLogins } from "./find-logins.ts";
import { reportScore, type NamedPerson, type NameSources } from "./named-person.ts";
import { wordsIn } from "./words-in.ts";

export { sureScore, type NamedPerson, type NameSources } from "./named-person.ts";

/**
 * The persons named in a piece of prose, in order, none of them within another. A roster decides; without one a name is
 * known by its letters and by what stands around it, weighed in find-capitalised.ts. Scores follow measurements on
 * labelled sentences; products, hosts and places that are called like people are what they must not mistake.
 */
export function findNames(text: string, sources: NameSources): readonly NamedPerson[] {
  const words = wordsIn(text);
  const ranked = [
    ...findAddresses(text, sources),
    ...findLogins(text, words, sources),
    ...findInitialSurnames(text, words, sources),
    ...findCapitalised(text, words, sources),
    ...findInitials(text, words, sources),
  ].filter(({ score, text: name }) => score >= reportScore && !sources.allowed.has(name.toLowerCase()));
  return withoutOverlaps(ranked);
}

/** Of names that overlap the one that begins first, or of two that begin together the one that was found first. */
function withoutOverlaps(names: readonly NamedPerson[]): readonly NamedPerson[] {
  const kept: NamedPerson[] = [];
  for (const name of names.toSorted((a, b) => a.start - b.start))
    if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name);
  return kept;
}
