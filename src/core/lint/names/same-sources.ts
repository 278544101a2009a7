import type { KnownPerson } from "./known-person.ts";
import type { NameSources } from "./named-person.ts";

/** Whether two sources know the same persons, in the same order, and the same things. Sets of products are told by identity. */
export function areSameSources(some: NameSources, others: NameSources): boolean {
  return (
    some.lexicon === others.lexicon &&
    some.products === others.products &&
    [...some.allowed].join("\n") === [...others.allowed].join("\n") &&
    some.people.length === others.people.length &&
    some.people.every((person, index) => isSame(person, others.people[index]))
  );
}

function isSame(person: KnownPerson, other: KnownPerson | undefined): boolean {
  return (
    person.name === other?.name &&
    person.handle === other.handle &&
    person.email === other.email &&
    person.evidence === other.evidence &&
    person.sure === other.sure
  );
}
