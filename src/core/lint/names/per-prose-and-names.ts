import type { Nodes } from "mdast";
import { oncePer } from "../../text/once-per.ts";
import type { Prose } from "../prose.ts";
import type { NameSources } from "./named-person.ts";
import { weakMemory } from "../../text/weak-memory.ts";

/**
 * What `work` makes of a piece of prose and of what is known of names, worked out once while its words stay as they are and
 * nothing changes about the names in them. A person or a product that came, went or changed counts where one of its words
 * stands in the prose, whatever its letters' case.
 */
export function perProseAndNames<Value>(
  work: (text: string, sources: NameSources) => Value,
): (prose: Prose, sources: NameSources) => Value {
  const known = weakMemory<Nodes, { readonly sources: NameSources; readonly value: Value }>();
  return ({ node, text }, sources) => {
    const before = known.get(node);
    if (before?.sources === sources) return before.value;
    const holds = before !== undefined && !mentionsAny(text, changesBetween(before.sources, sources));
    const value = holds ? before.value : work(text, sources);
    known.set(node, { sources, value });
    return value;
  };
}

/** The words about which two sources disagree; undefined where they disagree about all. */
type Changes = readonly string[] | undefined;

function mentionsAny(text: string, words: Changes): boolean {
  if (words?.length === 0) return false;
  const lower = text.toLowerCase();
  return words?.some((word) => lower.includes(word)) ?? true;
}

const changesFrom = oncePer((before: NameSources) =>
  oncePer((after: NameSources): Changes => {
    if (before.lexicon !== after.lexicon || !isSame(before.allowed, after.allowed)) return undefined;
    const [old, now] = [factsOf(before), factsOf(after)];
    return [...new Set([...old.keys(), ...now.keys()])].filter((word) => old.get(word) !== now.get(word));
  }),
);

function changesBetween(before: NameSources, after: NameSources): Changes {
  return changesFrom(before)(after);
}

/** All that is known of each word by which a person or a product is called, in lower case. */
const factsOf = oncePer(({ people, products }: NameSources): ReadonlyMap<string, string> => {
  const facts = new Map<string, string>();
  const add = (word: string, fact: string): void => {
    facts.set(word.toLowerCase(), `${facts.get(word.toLowerCase()) ?? ""}${fact}\n`);
  };
  for (const { name, handle, email, evidence, sure } of people) {
    const fact = [name, handle, email, evidence, sure].join("\t");
    const words = [...name.split(/\s+/), name.replaceAll(".", ""), handle ?? "", email ?? ""];
    for (const word of new Set(words)) if (word !== "") add(word, fact);
  }
  for (const product of products) add(product, "product");
  return facts;
});

function isSame(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((word) => others.has(word));
}
