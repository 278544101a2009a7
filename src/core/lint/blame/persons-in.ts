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

/** Looks for names in a review; whom to look for is worked out at the first call. */
export function personsIn(review: ReviewModel): Persons {
  let logins: ReadonlySet<string> | undefined;
  let sources: NameSources | undefined;
  return {
    likely: (tokens) => tokens.map((token) => asName(token, (logins ??= loginsOf(review)))),
    named: (text) => findNames(text, (sources ??= sourcesOf(review))),
  };
}

function asName(token: Token, logins: ReadonlySet<string>): Token {
  const isName = token.capital || token.word.startsWith("@") || logins.has(token.word);
  return isName ? { ...token, word: person } : token;
}

function loginsOf(review: ReviewModel): ReadonlySet<string> {
  return new Set(
    knownPeople(review).flatMap(({ handle }) => (handle === undefined ? [] : [handle.toLowerCase()])),
  );
}

function sourcesOf(review: ReviewModel): NameSources {
  const { lexicon, policy } = review;
  const products = new Set(policy.people.products.map((name) => name.toLowerCase()));
  const sources = { people: knownPeople(review), products, allowed: new Set<string>(), lexicon };
  return sources;
}
