import { once } from "../../text/once.ts";
import type { Nodes } from "mdast";
import { perPart, perPiece } from "../../markdown/per-part.ts";
import { oncePer } from "../../text/once-per.ts";
import { keptWhile } from "../../text/kept-while.ts";
import { proseOfParts } from "../prose.ts";
import type { NameSources } from "./named-person.ts";
import { knownPeople } from "./known-people.ts";
import { areSameSources } from "./same-sources.ts";
import { thingNouns } from "./person-words.ts";
import type { Policy } from "../../policy/policy.ts";
import type { ReviewModel } from "../review-model.ts";

/** Whom to look for in a review, and what its policy and its own text call things: worked out once for all its prose. */
export const nameSourcesOf = oncePer((review: ReviewModel): NameSources => {
  const { allow } = review.policy.people;
  return keptSources({
    people: knownPeople(review),
    products: productsOf(codeWords(review.document))(thingsOf(review.document))(review.policy.people),
    allowed: new Set(lower(allow)),
    lexicon: review.lexicon,
  });
});

// Most keys change nothing about names: what was found with these sources then holds without a look.
const keptSources = keptWhile(areSameSources);
const keptThings = keptWhile<readonly string[]>(
  (before, now) => before.length === now.length && before.every((word, index) => word === now[index]),
);
/** What the policy and the words of all parts call things, put together once for as long as no edit changes one. */
const productsOf = oncePer((code: readonly (readonly string[])[]) =>
  oncePer((introduced: readonly (readonly string[])[]) =>
    oncePer(({ allow, products }: Policy["people"]): ReadonlySet<string> => {
      const things = [...lower(products), ...lower(allow), ...code.flat(), ...introduced.flat()];
      return setOf(keptThings(things));
    }),
  ),
);
const setOf = oncePer((words: readonly string[]): ReadonlySet<string> => new Set(words));

function lower(names: readonly string[]): readonly string[] {
  return names.map((name) => name.toLowerCase());
}

/** Names that the document itself writes as code are names of things: `oscar`, `victor-api`. */
const codeWords = perPart((_, { nodes }) => nodes.flatMap(codeIn));

function codeIn(node: Nodes): readonly string[] {
  if (node.type === "inlineCode") return node.value.length > 40 ? [] : [node.value.toLowerCase()];
  return "children" in node ? node.children.flatMap(codeIn) : [];
}

/** What the text itself calls a thing: "Stella is the service that …", "Luna (the feature store)", "the Oscar cluster". */
export function thingsIn(text: string): readonly string[] {
  return [
    ...introduced(text),
    ...Array.from(text.matchAll(named()), ({ 1: name = "" }) => name.toLowerCase()),
  ];
}

/** A word right before what only things have: no person is a cluster or has a network. */
const named = once(
  () =>
    /(?<![\p{L}\p{N}_./-])(\p{Lu}[\p{L}\p{M}]{1,30}) (?:API|blockchain|client|cloud|clusters?|corp|dashboard|database|gmbh|inc|instances?|library|ltd|network|nodes?|plugin|pods?|queues?|region|servers?|services?|software|team)\b/gu,
);

function introduced(text: string): readonly string[] {
  if (!article.test(text)) return [];
  return Array.from(text.matchAll(introduction()), ({ 1: name = "", 2: noun = "" }) =>
    noun
      .toLowerCase()
      .split(/[\s,]+/)
      .slice(0, 5)
      .some((word) => thingNouns.has(word))
      ? name.toLowerCase()
      : "",
  ).filter((name) => name !== "");
}

/** What every introduction has behind the name; without the name it is sooner told that a text has none. */
const article = /(?:(?:is|was|are) |\(|, )(?:an?|our|the) /;

/** The same part by part. */
export const thingsOf = perPiece(proseOfParts, (_, pieces) => pieces.flatMap(({ text }) => thingsIn(text)));

const introduction = once(
  () =>
    /(?<![\p{L}\p{N}] )(\p{Lu}[\p{L}\p{M}]{1,30})(?: (?:is|was|are) (?:an?|our|the) |,? \((?:our|the|an?) |, (?:our|the|an?) (?!on-call))((?:[\p{L}\p{N}-]+[ ,.)]{0,2}){1,5})/gu,
);
