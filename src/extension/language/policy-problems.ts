import { Diagnostic, DiagnosticSeverity, type TextDocument } from "vscode";
import { indexLines } from "../../core/text/lines.ts";
import type { TextRange } from "../../core/text/range.ts";
import type { Services } from "../context.ts";
import { toRange } from "../host/convert.ts";
import { overdueIn, overdueWords } from "../host/policy-review.ts";

/** What is broken in a policy file, and whether it is due to be gone through: each at its place. */
export function policyProblems(document: TextDocument, services: Services): readonly Diagnostic[] {
  const text = document.getText();
  const lines = indexLines(text);
  const say = (range: TextRange, message: string, level: DiagnosticSeverity, code: string): Diagnostic => {
    const diagnostic = new Diagnostic(toRange(text, lines, range), message, level);
    diagnostic.source = "sitrep";
    diagnostic.code = code;
    return diagnostic;
  };
  const { policy, problems, reviewedAt } = services.policies.readingOf(text);
  const overdue = overdueIn(document.uri, policy, services);
  return [
    ...problems.map(({ range, message, code }) => say(range, message, DiagnosticSeverity.Warning, code)),
    ...(overdue === undefined
      ? []
      : [say(reviewedAt, overdueWords(overdue), DiagnosticSeverity.Information, "policy-review-due")]),
  ];
}
