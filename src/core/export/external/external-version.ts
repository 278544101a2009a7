import { readWhole, type ReadDocument } from "../../incident/read-document.ts";
import type { KnownPerson } from "../../lint/names/known-person.ts";
import { knownPeople } from "../../lint/names/known-people.ts";
import { nameSourcesOf } from "../../lint/names/name-sources.ts";
import { personsListed } from "../../lint/names/persons-listed.ts";
import { reviewModelOf, type LintContext, type ReviewModel } from "../../lint/review-model.ts";
import { readFrontMatter } from "../../markdown/front-matter.ts";
import type { RoleHolder } from "../../model/incident.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { externalFileNameOf, reviewFileName } from "../../model/file-names.ts";
import { services } from "../../model/service.ts";
import type { Policy } from "../../policy/policy.ts";
import { internalHostsOf } from "../../updates/internal-hosts-of.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { indexLines } from "../../text/lines.ts";
import { overlaps } from "../../text/range.ts";
import type { Drop, Find } from "./drop.ts";
import { findData } from "./find-data.ts";
import { findInFrontMatter, markedExternal } from "./find-front-matter.ts";
import { findLinks } from "./find-links.ts";
import { findOwners, trackerProjects } from "./find-owners.ts";
import { findPeople } from "./find-people.ts";
import { findInsideSections } from "./find-inside-sections.ts";
import {
  findComments,
  findInsideUpdates,
  findPeoplePlaces,
  findSentTails,
  findUpdateCounts,
} from "./find-structure.ts";
import { knownNames } from "./known-names.ts";
import { shownDrop } from "./shown-drop.ts";
import { wordsOf, type Words } from "./words-of.ts";

/** What people outside may read of a review. */
export interface ExternalVersion {
  readonly text: string;
  /** What it has not got, in order of place in the review. */
  readonly drops: readonly Drop[];
}

/**
 * A review for people outside: without persons, internal addresses, owners, tickets, channels, notes to writers, sections for the inside and what its
 * front matter says for the inside. All else stays byte for byte. Made again of what it made, it drops nothing. `context`
 * tells whom and what to look for; without its lexicon and secrets less is found.
 */
export function externalVersion(review: ReadDocument, context: LintContext): ExternalVersion {
  const { policy } = context;
  const path = externalFileNameOf(reviewFileName);
  const inside = insideOf(reviewModelOf(review, context), trackerProjects(review));
  const lines = indexLines(review.document.text);
  const drops: (Drop & { readonly at: number })[] = [];
  let text = review.document.text;
  let origins: Origins = (offset) => offset;
  for (let round = 0; round < mostRounds; round += 1) {
    const finds = picked(findsIn(reviewModelOf(readWhole(text, { policy, path }), context), inside), text);
    if (finds.length === 0) break;
    for (const find of finds) {
      const at = origins(find.range.start);
      const shown = shownDrop(find, text);
      if (shown.what !== "") drops.push({ ...shown, line: lines.lineAt(at) + 1, at });
    }
    const edits = finds.map(({ range, put }): TextEdit => ({ ...range, newText: put }));
    origins = through(origins, edits);
    text = applyEdits(text, edits);
  }
  const made = markedExternal(text, readFrontMatter(text));
  return { text: made, drops: drops.sort((a, b) => a.at - b.at).map(({ at: _, ...drop }) => drop) };
}

/** One thing taken out may show the next: words of a link are read once they are none. Nobody nests them deeper. */
const mostRounds = 12;

/** Whom the review itself names, before that is taken out of it. */
interface Inside {
  readonly people: readonly KnownPerson[];
  readonly roles: readonly Pick<RoleHolder, "role" | "name">[];
  /** Of its tracker. */
  readonly projects: readonly string[];
}

function insideOf(review: ReviewModel, projects: readonly string[]): Inside {
  const { snapshot, record, frontMatter, lexicon } = review;
  const actors = [...snapshot.timeline, ...(record?.timeline ?? [])].flatMap(({ actor }) =>
    actor === undefined ? [] : personsListed(actor, "acts in the timeline", lexicon),
  );
  const stated = frontMatter?.pairs("roles").map(([role, name]) => ({ role, name })) ?? [];
  return {
    people: [...knownPeople(review), ...actors],
    roles: [...(record?.roles ?? []), ...snapshot.roles, ...stated],
    projects,
  };
}

/** All that is to go, the most encompassing kinds first. */
function findsIn(review: ReviewModel, inside: Inside): readonly Find[] {
  const { policy, record, snapshot, lexicon, document } = review;
  const sources = nameSourcesOf(review);
  const people = [
    ...sources.people,
    ...inside.people.filter(({ name }) => !sources.allowed.has(name.toLowerCase())),
  ];
  const close = [...policy.people.roster, ...inside.roles].map(({ name }) => name);
  const known = knownNames(
    people,
    lexicon,
    close.filter((name) => !sources.allowed.has(name.toLowerCase())),
  );
  const hosts = hostsOf(policy);
  const repositories = optionOf(policy, "repositories");
  const connected = [snapshot, ...(record === undefined ? [] : [record])].flatMap((one) => addressesOf(one));
  const words = wordsOf(document);
  const channels = policy.channels.map(({ name }) => name);
  return [
    ...findInFrontMatter(review),
    ...findComments(review),
    ...findOwners(review),
    ...findInsideSections(review, policy),
    ...findPeoplePlaces(review, policy),
    ...findInsideUpdates(review),
    ...findUpdateCounts(review),
    ...findSentTails(review),
    ...findLinks(review, { hosts, connected, repositories, namesSomebody: known.areIn }),
    ...findData(review, words, {
      hosts,
      secrets: review.secrets,
      channels,
      projects: inside.projects,
      repositories,
    }),
    ...findPeople([...titleWords(review), ...words], {
      sources: { ...sources, people },
      known,
      roles: inside.roles,
    }),
  ];
}

/** The hosts that the team lists as internal for the linter's rules. */
function hostsOf(policy: Policy): readonly string[] {
  return [...internalHostsOf(policy), ...optionOf(policy, "hosts")];
}

function optionOf(policy: Policy, name: "hosts" | "repositories"): readonly string[] {
  const listed = policy.lint.rules["internal-link"]?.options[name];
  return typeof listed === "object" ? listed : [];
}

/** Where the incident is in other services; its page for everybody is no secret. */
function addressesOf({ connected }: Snapshot): readonly string[] {
  return services.flatMap((service) => (service === "statuspage" ? [] : (connected[service]?.url ?? [])));
}

function titleWords({ frontMatter, document }: ReviewModel): readonly Words[] {
  const place = frontMatter?.text("title") === undefined ? undefined : frontMatter.place("title");
  if (place === undefined) return [];
  return [{ start: place.start, text: document.text.slice(place.start, place.end), prose: true }];
}

/** The finds that overlap none that came before them in the list, in order of place. What they hide is found in the next round. */
function picked(finds: readonly Find[], text: string): readonly Find[] {
  const kept: Find[] = [];
  for (const find of finds.filter(({ range, put }) => text.slice(range.start, range.end) !== put))
    if (!kept.some(({ range }) => overlaps(range, find.range))) kept.push(find);
  return kept.sort((a, b) => a.range.start - b.range.start);
}

/** From an offset of the text to the one it came from. */
type Origins = (offset: number) => number;

function through(before: Origins, edits: readonly TextEdit[]): Origins {
  return (offset) => {
    let shift = 0;
    for (const { start, end, newText } of edits) {
      if (offset < start + shift) break;
      if (offset < start + shift + newText.length) return before(start);
      shift += newText.length - (end - start);
    }
    return before(offset - shift);
  };
}
