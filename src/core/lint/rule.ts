import type { DocumentKind } from "../model/snapshot.ts";
import type { RuleLevel } from "../policy/policy.ts";
import type { RuleOption } from "../policy/read-lint.ts";
import type { TextRange } from "../text/range.ts";
import type { FindingLevel, Fix, RelatedPlace } from "./finding.ts";
import type { ReviewModel } from "./review-model.ts";

/** A check of what a document says. Its file, page, setting and tests carry its id. */
export interface Rule {
  readonly id: string;
  /** One sentence: what holds where the rule is content. */
  readonly summary: string;
  /** Why that matters, in Markdown. */
  readonly why: string;
  /** Whose guidance it is, in Markdown. */
  readonly source: string;
  /** Its level where the policy says nothing: in a full review, and in a light one or a note. */
  readonly levels: RuleLevels;
  /** What a team decides about it, by name. */
  readonly options?: Readonly<Record<string, RuleOption>> | undefined;
  /** Whether it ever offers a fix. */
  readonly fixable: boolean;
  /** The kinds of document it reads; a file of unknown kind counts as a review. */
  readonly kinds: readonly DocumentKind[];
  /** Documentation and tests in one. */
  readonly examples: readonly RuleExample[];
  /** What it has to say, in any order. A rule that takes long gives undefined now and then: there its caller may rest. */
  readonly check: (review: ReviewModel, options: RuleOptions) => Iterable<RuleReport | undefined>;
}

export interface RuleLevels {
  readonly full: RuleLevel;
  readonly light: RuleLevel;
}

/** The options of a rule as they hold. Asking for one that the rule does not declare throws. */
export interface RuleOptions {
  readonly number: (name: string) => number;
  readonly flag: (name: string) => boolean;
  readonly words: (name: string) => readonly string[];
}

/** A document and everything the rule says of it. */
export interface RuleExample {
  readonly name: string;
  readonly markdown: string;
  /** A policy file, as text. */
  readonly policy?: string;
  /** When the incident was resolved, as its record says. */
  readonly resolved?: string;
  /** The text of the record that it is about. */
  readonly record?: string;
  /** What its file is called. */
  readonly fileName?: string;
  /** Which of the files that it links to are not there. */
  readonly missing?: readonly string[];
  /** What a detector of secrets found in it. */
  readonly secrets?: readonly string[];
  /** `line:column: message`, both from 1, in order; empty where all is well. */
  readonly reports: readonly string[];
}

/** What a rule says of one place. */
export interface RuleReport {
  /** "Unexpected <what is>, expected <what should be>", readable alone; code in backticks. */
  readonly message: string;
  readonly range: TextRange;
  /** Where the evidence is weaker than the rule's level. */
  readonly level?: FindingLevel | undefined;
  readonly fixes?: readonly Fix[] | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

/** The same level in every review. */
export function always(level: RuleLevel): RuleLevels {
  return { full: level, light: level };
}

/** Types and freezes a rule. */
export function defineRule(rule: Rule): Rule {
  return Object.freeze(rule);
}
