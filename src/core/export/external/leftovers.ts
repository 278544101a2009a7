import type { ReadDocument } from "../../incident/read-document.ts";
import type { Finding } from "../../lint/finding.ts";
import { lintReview } from "../../lint/lint.ts";
import { nameSourcesOf } from "../../lint/names/name-sources.ts";
import { reviewModelOf, type LintContext } from "../../lint/review-model.ts";
import type { TextRange } from "../../text/range.ts";
import { scanOutgoing } from "../../outgoing/scan.ts";

/** Something in an external version that people outside perhaps should not read, and what to do about it. */
export interface Leftover {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly range: TextRange;
}

/**
 * What a text for people outside still holds: what the linter's rules for such documents say, and what is looked at before
 * anything leaves. Each place is told once, in order.
 */
export function leftoversOf(external: ReadDocument, context: LintContext): readonly Leftover[] {
  const review = reviewModelOf(external, context);
  const scanned = scanOutgoing(external.document.text, {
    readers: "outside",
    secrets: review.secrets,
    names: nameSourcesOf(review),
    internalHosts: [],
  });
  const found: Pick<Finding, "message" | "range">[] = [...lintReview(external, context)];
  for (const { kind, message, range } of scanned) {
    const isNew = kind === "mention" || kind === "stack-trace" || kind === "secret";
    if (isNew && !found.some((other) => other.range.start === range.start)) found.push({ message, range });
  }
  return found
    .map(({ message, range }) => ({ line: external.document.lines.lineAt(range.start) + 1, message, range }))
    .sort((a, b) => a.range.start - b.range.start);
}
