import type { Snapshot } from "../../model/snapshot.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { smallLexicon } from "../lexicon/small-lexicon.ts";
import { findNames, type NameSources } from "./find-names.ts";
import { peopleOfRecord } from "./known-people.ts";

/** Whom to look for in words about a record: its roles and the policy's roster. */
export function nameSourcesOfRecord(record: Snapshot, policy: Policy, lexicon: Lexicon): NameSources {
  const lower = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.map((name) => name.toLowerCase()));
  const { allow, products } = policy.people;
  return {
    people: peopleOfRecord(record, policy, lexicon),
    products: lower([...products, ...allow]),
    allowed: lower(allow),
    lexicon,
  };
}

/** Whether words of a record name a person, so far as `no-person-names` would find one in them. */
export function namesSomebody(words: string, record: Snapshot, policy: Policy): boolean {
  return findNames(words, nameSourcesOfRecord(record, policy, smallLexicon)).length > 0;
}
