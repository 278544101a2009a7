import type { RuleLevel } from "../policy/policy.ts";
import type { TextEdit } from "../text/edit.ts";
import type { TextRange } from "../text/range.ts";

/** How loud a finding is. */
export type FindingLevel = Exclude<RuleLevel, "off">;

/** One remedy, as edits to the text that was linted. */
export interface Fix {
  /** A verb phrase in sentence case: `Insert section "Impact"`. */
  readonly title: string;
  /** Whether it may be applied together with others and unseen: it adds a place to fill in and changes no word. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  /** What is added to the team's policy; the remedy of a finding that does not fit the team. */
  readonly policy?: PolicyAddition | undefined;
}

/** A text that is added to a list of the policy: `people.products`. */
export interface PolicyAddition {
  readonly path: readonly string[];
  readonly add: string;
}

/** Another place that matters for a finding. */
export interface RelatedPlace {
  readonly message: string;
  readonly range: TextRange;
}

/** Something a rule found. */
export interface Finding {
  readonly rule: string;
  readonly level: FindingLevel;
  /** Stands alone when read aloud: "Unexpected …, expected …". */
  readonly message: string;
  readonly range: TextRange;
  /** The best first; empty where only the author knows. */
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
}
