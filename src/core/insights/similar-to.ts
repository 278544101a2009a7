import MiniSearch from "minisearch";
import type { FactorKind } from "../model/factor.ts";
import type { IncidentFacts } from "./facts.ts";
import type { SimilarIncident } from "./similar.ts";
import { stemsOf } from "./stems.ts";

/**
 * Finds the incidents that are most like one, the most alike first: by the words of titles, summaries, findings and factors,
 * rare ones counting most; the same service and kinds of factors raise what shares words. At most `most`; none that shares
 * no word. Drills and what was no incident are not among them, nor is the one itself. The order of `all` makes no difference.
 */
export function similarAmong(
  all: readonly IncidentFacts[],
): (one: IncidentFacts, most?: number) => readonly SimilarIncident[] {
  const past = all.filter(({ drill, notAnIncident }) => !drill && !notAnIncident);
  const byPath = new Map([...past].sort(byPathOrder).map((facts) => [facts.path, facts]));
  const index = indexOf([...byPath.values()]);
  const frequency = frequencies([...byPath.values()]);
  const rarest = (words: readonly string[]): readonly string[] =>
    words.toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));
  return (one, most = 5) =>
    index
      .search(wordsOf(one).join(" "))
      .flatMap(({ id, score, queryTerms }): readonly SimilarIncident[] => {
        const facts = byPath.get(String(id));
        if (facts === undefined || facts.path === one.path) return [];
        return [likeness(one, facts, score, rarest(queryTerms))];
      })
      .sort((a, b) => b.score - a.score || byPathOrder(a.facts, b.facts))
      .slice(0, most);
}

/** The same for one alone. */
export function similarTo(
  one: IncidentFacts,
  all: readonly IncidentFacts[],
  most?: number,
): readonly SimilarIncident[] {
  return similarAmong(all)(one, most);
}

/** In how many incidents a word is. */
function frequencies(incidents: readonly IncidentFacts[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const incident of incidents)
    for (const word of wordsOf(incident)) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

/** An index of stems that were cut already: nothing is tokenised but by blanks. */
function indexOf(incidents: readonly IncidentFacts[]): MiniSearch<Words> {
  const index = new MiniSearch<Words>({
    fields: ["title", "words"],
    idField: "path",
    tokenize: (text) => text.split(" ").filter((word) => word !== ""),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2 }, combineWith: "OR" },
  });
  index.addAll(
    incidents.map(({ path, title = "", words }) => ({ path, title: stemsOf(title).join(" "), words })),
  );
  return index;
}

interface Words {
  readonly path: string;
  readonly title: string;
  readonly words: string;
}

function wordsOf({ title = "", words }: IncidentFacts): readonly string[] {
  return [...new Set([...stemsOf(title), ...words.split(" ").filter((word) => word !== "")])];
}

/** The weights were chosen on planted pairs (docs/insights.md): a service says more than a kind of factor. */
function likeness(
  one: IncidentFacts,
  other: IncidentFacts,
  score: number,
  shared: readonly string[],
): SimilarIncident {
  const sameService = one.service !== undefined && one.service === other.service;
  const has = new Set(other.factors.map(({ kind }) => kind));
  const kinds = [...new Set(one.factors.map(({ kind }) => kind))].filter(
    (kind): kind is FactorKind => kind !== undefined && has.has(kind),
  );
  return {
    facts: other,
    score: score * (sameService ? 1.3 : 1) * (kinds.length > 0 ? 1.05 : 1),
    words: shared.slice(0, mostWords),
    sameService,
    kinds: kinds.sort(),
  };
}

const mostWords = 6;

function byPathOrder(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
