import type { FrontMatter } from "../markdown/front-matter.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import type { ReviewDepth, Snapshot } from "../model/snapshot.ts";
import type { Person, Policy } from "../policy/policy.ts";
import type { RuleCounts } from "./baseline.ts";
import { lintTime, type LintTime } from "./lint-time.ts";
import { emptyLexicon, type Lexicon } from "./lexicon/lexicon.ts";
import { depthOf } from "./profile.ts";
import { proseOf, type Prose } from "./prose.ts";

/** A file as `readDocument` returns it. */
export interface LintInput {
  readonly document: MarkdownDocument;
  readonly snapshot: Snapshot;
  readonly frontMatter: FrontMatter | undefined;
}

/** What a file does not say of itself. */
export interface LintContext {
  readonly policy: Policy;
  readonly now: Instant;
  /** The same moment, for whoever wants to know how long what is found holds; else one is made of `now`. */
  readonly time?: LintTime | undefined;
  /** The record the review belongs to, where it was found: severity, resolution and roles come from it. */
  readonly record?: Snapshot | undefined;
  /** What is known of words; without it only the plainest names are found. */
  readonly lexicon?: Lexicon | undefined;
  /** The text of the CODEOWNERS file that counts for this file. */
  readonly codeowners?: string | undefined;
  /** Whoever wrote commits, where the policy wants them known. */
  readonly authors?: readonly Person[] | undefined;
  /** For messages; its ending also says whether the file is for people outside. */
  readonly fileName?: string | undefined;
  /** The targets of relative links (see `relativeTargets`) where nothing is; without it none is looked at. */
  readonly missing?: ReadonlySet<string> | undefined;
  /** What a detector found in the text and took for secrets, as it stands there; without it none is reported. */
  readonly secrets?: readonly string[] | undefined;
  /** What the team's baseline holds of this file: that much is not told again. */
  readonly known?: RuleCounts | undefined;
}

/** All that rules may read: one parsed document and what is known around it. Undefined means unknown. */
export interface ReviewModel extends LintInput {
  readonly policy: Policy;
  readonly depth: ReviewDepth;
  readonly severity: SeverityId | undefined;
  readonly resolved: Instant | undefined;
  readonly time: LintTime;
  /** The words of the document; worked out when the first rule asks. */
  readonly prose: () => readonly Prose[];
  readonly record: Snapshot | undefined;
  readonly lexicon: Lexicon;
  readonly codeowners: string | undefined;
  readonly authors: readonly Person[];
  readonly fileName: string | undefined;
  readonly missing: ReadonlySet<string>;
  readonly secrets: readonly string[];
}

/** Brings a file and its context together; the record's word counts before the file's own. */
export function reviewModelOf(input: LintInput, context: LintContext): ReviewModel {
  const { policy, record, fileName } = context;
  const severity = record?.severity ?? input.snapshot.severity;
  return {
    document: input.document,
    snapshot: input.snapshot,
    frontMatter: input.frontMatter,
    policy,
    depth: depthOf(input.snapshot, severity, policy),
    severity,
    resolved: record?.milestones.resolved ?? input.snapshot.milestones.resolved,
    time: context.time ?? lintTime(context.now, policy.calendar.zone),
    prose: () => proseOf(input.document),
    record,
    lexicon: context.lexicon ?? emptyLexicon,
    codeowners: context.codeowners,
    authors: context.authors ?? [],
    fileName,
    missing: context.missing ?? new Set(),
    secrets: context.secrets ?? [],
  };
}
