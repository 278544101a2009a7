import type { Snapshot } from "../../model/snapshot.ts";
import type { Policy } from "../../policy/policy.ts";
import { smallLexicon } from "../lexicon/small-lexicon.ts";
import { findNames } from "./find-names.ts";
import { peopleOfRecord } from "./known-people.ts";

/** Whether words of a record name a person, so far as `no-person-names` would find one in them. */
export function namesSomebody(words: string, record: Snapshot, policy: Policy): boolean {
  const lower = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.map((name) => name.toLowerCase()));
  const { allow, products } = policy.people;
  const sources = {
    people: peopleOfRecord(record, policy, smallLexicon),
    products: lower([...products, ...allow]),
    allowed: lower(allow),
    lexicon: smallLexicon,
  };
  return findNames(words, sources).length > 0;
}
