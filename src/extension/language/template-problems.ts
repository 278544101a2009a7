import { Diagnostic, DiagnosticSeverity, Uri, type TextDocument } from "vscode";
import { reviewTemplateFindings } from "../../core/review/write/review-template-findings.ts";
import { reviewTemplateNameOf } from "../../core/review/write/review-template-name.ts";
import { templateFindings } from "../../core/updates/template-findings.ts";
import { templateNameOf } from "../../core/updates/update-template.ts";
import { indexLines } from "../../core/text/lines.ts";
import type { Services } from "../context.ts";
import { toRange } from "../host/convert.ts";
import { ruleIds } from "./findings-in.ts";

/** A team's template of updates or of reviews, and what its file is called. */
export interface NamedTemplate {
  readonly kind: "update" | "review";
  readonly name: string;
}

/** Undefined for a file that lies where no templates do. */
export function templateAt(path: string): NamedTemplate | undefined {
  const update = templateNameOf(path);
  if (update !== undefined) return { kind: "update", name: update };
  const review = reviewTemplateNameOf(path);
  return review === undefined ? undefined : { kind: "review", name: review };
}

/** What is wrong in a team's template: a name that does not count, variables that there are none of. */
export function templateProblems(
  document: TextDocument,
  { kind, name }: NamedTemplate,
  { extensionUri }: Pick<Services, "extensionUri">,
): readonly Diagnostic[] {
  const text = document.getText();
  const lines = indexLines(text);
  const findings = kind === "update" ? templateFindings(text, name) : reviewTemplateFindings(text);
  return findings.map(({ range, message, rule }) => {
    const diagnostic = new Diagnostic(toRange(text, lines, range), message, DiagnosticSeverity.Warning);
    diagnostic.source = "sitrep";
    // What is no rule for documents has its page among those about updates.
    const page = ruleIds.has(rule)
      ? ["rules", `${rule}.md`]
      : [kind === "update" ? "updates.md" : "reviews.md"];
    diagnostic.code = { value: rule, target: Uri.joinPath(extensionUri, "docs", ...page) };
    return diagnostic;
  });
}
