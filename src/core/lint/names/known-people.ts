import { plainText } from "../../markdown/plain-text.ts";
import { blocksWithin } from "../../markdown/blocks.ts";
import type { RoleHolder } from "../../model/incident.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Policy } from "../../policy/policy.ts";
import { ambiguousNames, givenNames, teamWords } from "./person-words.ts";
import type { ReviewModel } from "../review-model.ts";
import { conceptOf } from "../sections.ts";

/** A person the document, its record or the policy names. */
export interface KnownPerson {
  readonly name: string;
  readonly handle: string | undefined;
  readonly email: string | undefined;
  /** How we know, as it reads behind the name: "is in the roster of the policy". */
  readonly evidence: string;
  /** Whether its single words count too: not for what may as well be a team. */
  readonly sure: boolean;
}

/** Everybody a review may not name as a cause, from the surest source to the least; who is allowed is not among them. */
export function knownPeople(review: ReviewModel): readonly KnownPerson[] {
  const people = [
    ...fromRoster(review.policy),
    ...fromRoles(review),
    ...fromFrontMatter(review),
    ...fromText(review),
  ];
  return withoutAllowed(people, review.policy);
}

/** Everybody a record and the policy name. */
export function peopleOfRecord(record: Snapshot, policy: Policy): readonly KnownPerson[] {
  return withoutAllowed([...fromRoster(policy), ...holders(record.roles)], policy);
}

function withoutAllowed(people: readonly KnownPerson[], policy: Policy): readonly KnownPerson[] {
  const allowed = new Set(policy.people.allow.map((name) => name.toLowerCase()));
  return people.filter((person) => !allowed.has(person.name.toLowerCase()));
}

function fromRoster(policy: Policy): readonly KnownPerson[] {
  return policy.people.roster.map((person) => ({
    ...person,
    evidence: "is in the policy's roster",
    sure: true,
  }));
}

function fromRoles({ frontMatter, snapshot, record }: ReviewModel): readonly KnownPerson[] {
  const stated = frontMatter?.pairs("roles").map(([role, name]) => ({ role, name })) ?? [];
  return holders([...stated, ...snapshot.roles, ...(record?.roles ?? [])]);
}

function holders(roles: readonly Pick<RoleHolder, "role" | "name">[]): readonly KnownPerson[] {
  return roles.flatMap(({ role, name }) => personsIn(name, `held the role ${role}`));
}

function fromFrontMatter({ frontMatter }: ReviewModel): readonly KnownPerson[] {
  if (frontMatter === undefined) return [];
  return peopleKeys.flatMap((key) =>
    frontMatter.list(key).flatMap((text) => personsIn(text, `stands in the front matter under ${key}`)),
  );
}

const peopleKeys = [
  "author",
  "authors",
  "owner",
  "owners",
  "participants",
  "attendees",
  "responders",
  "facilitator",
];

function fromText(review: ReviewModel): readonly KnownPerson[] {
  const owners = review.snapshot.actions.flatMap(({ owner }) =>
    owner === undefined ? [] : personsIn(owner, "owns an action in this document"),
  );
  const listed = review.snapshot.sections
    .filter((section) => conceptOf(section, review.policy) === "participants")
    .flatMap((section) =>
      blocksWithin(review.document, section.body)
        .filter((block) => block.type === "list" || block.type === "paragraph")
        .flatMap((block) => (block.type === "list" ? block.children.map(plainText) : [plainText(block)]))
        .flatMap((text) => personsIn(text, `is listed under ${section.text}`)),
    );
  return [...owners, ...listed];
}

/** The persons in a cell or line like `Incident Commander: Jane Doe, @slee`; teams and roles are not among them. */
export function personsIn(text: string, evidence: string): readonly KnownPerson[] {
  const names = text.replace(/\([^()]*\)/g, " ").replace(/^[^:@]{1,40}:\s/, "");
  return names.split(/\s*[,;/&+\n]\s*|\s+and\s+/).flatMap((part): readonly KnownPerson[] => {
    const bare = part.trim().replace(/[.:]$/, "");
    if (/^[\w.+-]+@[\w.-]+$/.test(bare))
      return [{ name: bare, handle: undefined, email: bare, evidence, sure: false }];
    if (bare.startsWith("@")) {
      return [{ name: bare, handle: bare.slice(1), email: undefined, evidence, sure: false }];
    }
    if (!looksLikeName(bare)) return [];
    const sure = givenNames.has(bare.split(/\s+/)[0] ?? "");
    return /\s/.test(bare) || sure
      ? [{ name: bare, handle: undefined, email: undefined, evidence, sure }]
      : [];
  });
}

function looksLikeName(text: string): boolean {
  const parts = text.split(/\s+/);
  return (
    parts.length <= 4 &&
    parts.every((part) =>
      /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|van|von|de|da|dos|del|der|den|di|la|le|bin|ibn|al)$/u.test(part),
    ) &&
    !parts.some((part) => teamWords.has(part.toLowerCase()))
  );
}

/** Whether a single word is enough to know somebody. */
export function isTelling(word: string): boolean {
  return word.length > 2 && !ambiguousNames.has(word.toLowerCase());
}
