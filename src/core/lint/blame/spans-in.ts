import type { TextRange } from "../../text/range.ts";
import type { Prose } from "../prose.ts";
import type { ReviewModel } from "../review-model.ts";
import { isAllowed } from "./blame-report.ts";
import { findsByNames } from "../names/per-prose-and-names.ts";
import { personSources, personsBy, type Persons } from "./persons-in.ts";
import { tokensOf, type Token } from "./tokens.ts";

interface Found<Span> {
  readonly prose: Prose;
  readonly span: Span;
}

/** A way to look for something in words. */
interface Look<Span> {
  /** The indices of the tokens of a text that are looked at, whoever is named there. Where there are none, nothing is found. */
  readonly places: (text: string) => readonly number[];
  readonly spans: (tokens: readonly Token[], places?: readonly number[]) => readonly Span[];
}

/**
 * A way to look for something in the prose of reviews, given the persons named there, without the phrases in `allow`. What
 * it finds in a piece of prose is remembered, so it is to be made once.
 */
export function spanFinder<Span extends TextRange>(
  look: Look<Span>,
): (review: ReviewModel, allow: readonly string[]) => Iterable<Found<Span> | undefined> {
  const spansOf = findsByNames((text, sources) => spansIn(text, personsBy(sources), look));
  return function* (review, allow) {
    const sources = personSources(review);
    const phrases = allow.map((phrase) => phrase.toLowerCase());
    const found = yield* spansOf(review.document, sources);
    for (const { prose, values } of found) {
      for (const span of values) if (!isAllowed(prose.text, span, phrases)) yield { prose, span };
    }
  };
}

/**
 * Names are dear to find, so they are looked for only where they would make a difference: where something is found with
 * every likely name taken for one, and something else with none. Where no likely name was taken for one, it is the same.
 */
function spansIn<Span extends TextRange>(text: string, persons: Persons, look: Look<Span>): readonly Span[] {
  const places = look.places(text);
  if (places.length === 0) return [];
  const tokens = tokensOf(text, []);
  const marks = { taken: false };
  const marked = persons.likely(tokens, () => {
    marks.taken = true;
  });
  const found = look.spans(marked, places);
  if (!marks.taken) return found;
  const nameless = look.spans(tokens, places);
  return areSame(nameless, found) ? nameless : look.spans(tokensOf(text, persons.named(text)));
}

function areSame(some: readonly TextRange[], others: readonly TextRange[]): boolean {
  const same = ({ start, end }: TextRange, other: TextRange | undefined): boolean =>
    start === other?.start && end === other.end;
  return some.length === others.length && some.every((span, index) => same(span, others[index]));
}

/** Whether the prose is a heading with number signs: one of a template looks back by design. */
export function isHeading(review: ReviewModel, { start }: Prose): boolean {
  return review.document.text.startsWith("#", start);
}
