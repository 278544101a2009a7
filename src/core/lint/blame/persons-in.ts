import { oncePer } from "../../text/once-per.ts";
import { keptWhile } from "../../text/kept-while.ts";
import type { TextRange } from "../../text/range.ts";
import { findNames, type NameSources } from "../names/find-names.ts";
import { knownPeople } from "../names/known-people.ts";
import { areSameSources } from "../names/same-sources.ts";
import type { Policy } from "../../policy/policy.ts";
import type { ReviewModel } from "../review-model.ts";
import { determiners, isOpen } from "./grammar-words.ts";
import type { Token } from "./tokens.ts";

/** Who is named in a piece of prose of a review. */
export interface Persons {
  /** The words, with what might be a name marked: capitals, handles, logins the review knows. `taken` hears of each mark that counts. */
  readonly likely: (tokens: readonly Token[], taken: () => void) => readonly Token[];
  /** What the rule for names takes for one. */
  readonly named: (text: string) => readonly TextRange[];
}

/** Looks for names, given what is known of them in a review. */
export function personsBy(sources: NameSources): Persons {
  return {
    likely: (tokens, takeForName) => {
      const logins = loginsOf(sources);
      return tokens.map((token) => {
        if (!isLikely(token, logins)) return token;
        const { word, start, end, capital } = token;
        return { word, start, end, capital, takeForName };
      });
    },
    named: (text) => findNames(text, sources),
  };
}

function isLikely({ word, capital }: Token, logins: ReadonlySet<string>): boolean {
  if (capital) return isOpen(word) && !determiners.has(word);
  return word.charCodeAt(0) === atSign || (logins.size > 0 && logins.has(word));
}

const atSign = 64;

const loginsOf = oncePer(
  ({ people }: NameSources): ReadonlySet<string> =>
    new Set(people.flatMap(({ handle }) => (handle === undefined ? [] : [handle.toLowerCase()]))),
);

const keptSources = keptWhile(areSameSources);

const productsOf = oncePer(
  ({ people }: Policy): ReadonlySet<string> => new Set(people.products.map((name) => name.toLowerCase())),
);

/** Whom a review knows, and what its policy calls things. */
export const personSources = oncePer((review: ReviewModel): NameSources => {
  const { lexicon, policy } = review;
  return keptSources({
    people: knownPeople(review),
    products: productsOf(policy),
    allowed: new Set(),
    lexicon,
  });
});
