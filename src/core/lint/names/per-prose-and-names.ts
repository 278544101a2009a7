import type { Nodes } from "mdast";
import { oncePer } from "../../text/once-per.ts";
import type { MarkdownDocument } from "../../markdown/parse.ts";
import { sharedEnds, type Made } from "../../text/spliced.ts";
import type { Steps } from "../../text/steps.ts";
import { inPieces, placedFinds, type InProse } from "../per-prose.ts";
import { proseOfParts, type Prose } from "../prose.ts";
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

/**
 * The same for all the prose of a document: the pieces in which `work` finds anything, in order, with what it finds. Works
 * with rests; an edit that changes nothing about names costs what it touches.
 */
export function findsByNames<Value>(
  work: (text: string, sources: NameSources) => readonly Value[],
): (document: MarkdownDocument, sources: NameSources) => Steps<readonly InProse<Value>[]> {
  const last = weakMemory<object, FindsByNames<Value>>();
  const early = weakMemory<readonly Prose[], { sources: NameSources; found: readonly InProse<Value>[] }>();
  function* findsIn(pieces: readonly Prose[], sources: NameSources): Steps<readonly InProse<Value>[]> {
    const before = early.get(pieces);
    if (before?.sources === sources) return before.found;
    const found = inPieces(pieces, ({ text }) => work(text, sources));
    early.set(pieces, { sources, found });
    yield;
    return found;
  }
  return function* (document, sources) {
    const of = proseOfParts(document);
    const line = document.parts?.line;
    const known = knownFinds(line && last.get(line), of, sources);
    const values: (readonly InProse<Value>[])[] = [];
    for (const [index, pieces] of of.entries())
      values.push(known[index] ?? (yield* findsIn(pieces, sources)));
    if (line !== undefined) last.set(line, { of, values, sources });
    return placedFinds(document, values);
  };
}

interface FindsByNames<Value> extends Made<readonly Prose[], readonly InProse<Value>[]> {
  readonly sources: NameSources;
}

/** What was found before and still holds, part by part; undefined where it does not. */
function knownFinds<Value>(
  before: FindsByNames<Value> | undefined,
  of: readonly (readonly Prose[])[],
  sources: NameSources,
): readonly (readonly InProse<Value>[] | undefined)[] {
  if (before === undefined) return [];
  const { start, end } = sharedEnds(before.of, of);
  const changes = changesBetween(before.sources, sources);
  const growth = of.length - before.of.length;
  return of.map((pieces, index) => {
    if (index >= start && index < of.length - end) return undefined;
    if (changes?.length !== 0 && pieces.some(({ text }) => mentionsAny(text, changes))) return undefined;
    return before.values[index < start ? index : index - growth];
  });
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
  return before === after ? [] : changesFrom(before)(after);
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
