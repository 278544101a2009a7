import { Diagnostic, DiagnosticSeverity, Uri, type TextDocument } from "vscode";
import { templateFindings } from "../../core/updates/template-findings.ts";
import { indexLines } from "../../core/text/lines.ts";
import type { Services } from "../context.ts";
import { toRange } from "../host/convert.ts";

/** What is wrong in a team's template of updates: variables that there are none of, with those that there are. */
export function templateProblems(
  document: TextDocument,
  { extensionUri }: Pick<Services, "extensionUri">,
): readonly Diagnostic[] {
  const text = document.getText();
  const lines = indexLines(text);
  return templateFindings(text).map(({ range, message, rule }) => {
    const diagnostic = new Diagnostic(toRange(text, lines, range), message, DiagnosticSeverity.Warning);
    diagnostic.source = "sitrep";
    diagnostic.code = { value: rule, target: Uri.joinPath(extensionUri, "docs", "rules", `${rule}.md`) };
    return diagnostic;
  });
}
