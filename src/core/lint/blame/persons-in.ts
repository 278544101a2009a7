import { oncePer } from "../../text/once-per.ts";
import type { TextRange } from "../../text/range.ts";
import { findNames, type NameSources } from "../names/find-names.ts";
import { knownPeople } from "../names/known-people.ts";
import type { ReviewModel } from "../review-model.ts";
import { person, type Token } from "./tokens.ts";

/** Who is named in a piece of prose of a review. */
export interface Persons {
  /** The words with whatever might be a name made one: capitals, handles, logins the review knows. Fast. */
  readonly likely: (tokens: readonly Token[]) => readonly Token[];
  /** What the rule for names takes for one. */
  readonly named: (text: string) => readonly TextRange[];
}

/** Looks for names, given what is known of them in a review. */
export function personsBy(sources: NameSources): Persons {
  return {
    likely: (tokens) => tokens.map((token) => asName(token, loginsOf(sources))),
    named: (text) => findNames(text, sources),
  };
}

function asName(token: Token, logins: ReadonlySet<string>): Token {
  const isName = token.capital || token.word.startsWith("@") || logins.has(token.word);
  return isName ? { ...token, word: person } : token;
}

const loginsOf = oncePer(
  ({ people }: NameSources): ReadonlySet<string> =>
    new Set(people.flatMap(({ handle }) => (handle === undefined ? [] : [handle.toLowerCase()]))),
);

/** Whom a review knows, and what its policy calls things. */
export const personSources = oncePer((review: ReviewModel): NameSources => {
  const { lexicon, policy } = review;
  const products = new Set(policy.people.products.map((name) => name.toLowerCase()));
  return { people: knownPeople(review), products, allowed: new Set(), lexicon };
});
