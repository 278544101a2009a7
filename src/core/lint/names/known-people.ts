import { oncePer } from "../../text/once-per.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { blocksWithin } from "../../markdown/blocks.ts";
import type { RoleHolder } from "../../model/incident.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Policy } from "../../policy/policy.ts";
import { t } from "../../text/say.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { codeOwners } from "./code-owners.ts";
import type { KnownPerson } from "./known-person.ts";
import { personsListed } from "./persons-listed.ts";
import type { ReviewModel } from "../review-model.ts";
import { conceptOf } from "../sections.ts";

/** Everybody a review may not name as a cause, from the surest source to the least; who is allowed is not among them. */
export const knownPeople = oncePer((review: ReviewModel): readonly KnownPerson[] => {
  const people = [
    ...fromRoster(review.policy),
    ...fromRoles(review),
    ...fromFrontMatter(review),
    ...fromText(review),
    ...codeOwners(review.codeowners ?? ""),
    ...fromGit(review),
  ];
  return withoutAllowed(people, review.policy);
});

/** Everybody a record and the policy name. */
export function peopleOfRecord(record: Snapshot, policy: Policy, lexicon: Lexicon): readonly KnownPerson[] {
  return withoutAllowed([...fromRoster(policy), ...holders(record.roles, lexicon)], policy);
}

function withoutAllowed(people: readonly KnownPerson[], policy: Policy): readonly KnownPerson[] {
  const allowed = new Set(policy.people.allow.map((name) => name.toLowerCase()));
  return people.filter((person) => !allowed.has(person.name.toLowerCase()));
}

function fromRoster(policy: Policy): readonly KnownPerson[] {
  return policy.people.roster.map((person) => ({
    ...person,
    evidence: t("is in the policy's roster"),
    sure: true,
  }));
}

function fromRoles({ frontMatter, snapshot, record, lexicon }: ReviewModel): readonly KnownPerson[] {
  const stated = frontMatter?.pairs("roles").map(([role, name]) => ({ role, name })) ?? [];
  return holders([...stated, ...snapshot.roles, ...(record?.roles ?? [])], lexicon);
}

function holders(
  roles: readonly Pick<RoleHolder, "role" | "name">[],
  lexicon: Lexicon,
): readonly KnownPerson[] {
  return roles.flatMap(({ role, name }) => personsListed(name, t("held the role {0}", role), lexicon));
}

function fromFrontMatter({ frontMatter, lexicon }: ReviewModel): readonly KnownPerson[] {
  if (frontMatter === undefined) return [];
  return peopleKeys.flatMap((key) =>
    frontMatter
      .list(key)
      .flatMap((text) => personsListed(text, t("stands in the front matter under {0}", key), lexicon)),
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
    owner === undefined ? [] : personsListed(owner, "owns an action in this document", review.lexicon),
  );
  const listed = review.snapshot.sections
    .filter((section) => conceptOf(section, review.policy) === "participants")
    .flatMap((section) => {
      const evidence = t("is listed under {0}", section.text);
      return blocksWithin(review.document, section.body)
        .filter((block) => block.type === "list" || block.type === "paragraph")
        .flatMap((block) => (block.type === "list" ? block.children.map(plainText) : [plainText(block)]))
        .flatMap((text) => personsListed(text, evidence, review.lexicon));
    });
  return [...owners, ...listed];
}

function fromGit({ authors }: ReviewModel): readonly KnownPerson[] {
  return authors.map((author) => ({
    ...author,
    evidence: t("wrote commits here"),
    sure: /\s/.test(author.name),
  }));
}
