import type { Lexicon } from "../lexicon/lexicon.ts";
import type { KnownPerson } from "./known-person.ts";

/** A stretch of prose that names a person, and how we know. Offsets count from the start of the prose. */
export interface NamedPerson {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0.6 to 1: from 0.75 it is a warning, below it is information. */
  readonly score: number;
  /** As it reads behind the name: "is in the policy's roster". */
  readonly evidence: string;
  /** Whether nothing but letters and surroundings says so: then it may as well be a product. */
  readonly guessed?: boolean;
}

/** Whom to look for, and what is called like a person and is none (lower case). */
export interface NameSources {
  readonly people: readonly KnownPerson[];
  readonly products: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** The lowest score that is reported; a finding below `sureScore` is information. */
export const reportScore = 0.6;
export const sureScore = 0.75;
