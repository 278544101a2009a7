import { Diagnostic, DiagnosticSeverity, Uri, type TextDocument } from "vscode";
import { templateFindings } from "../../core/updates/template-findings.ts";
import { indexLines } from "../../core/text/lines.ts";
import type { Services } from "../context.ts";
import { toRange } from "../host/convert.ts";
import { ruleIds } from "./findings-in.ts";

/** What is wrong in a team's template of updates: a name that does not count, variables that there are none of. */
export function templateProblems(
  document: TextDocument,
  name: string,
  { extensionUri }: Pick<Services, "extensionUri">,
): readonly Diagnostic[] {
  const text = document.getText();
  const lines = indexLines(text);
  return templateFindings(text, name).map(({ range, message, rule }) => {
    const diagnostic = new Diagnostic(toRange(text, lines, range), message, DiagnosticSeverity.Warning);
    diagnostic.source = "sitrep";
    // What is no rule for documents has its page among those about updates.
    const page = ruleIds.has(rule) ? ["rules", `${rule}.md`] : ["updates.md"];
    diagnostic.code = { value: rule, target: Uri.joinPath(extensionUri, "docs", ...page) };
    return diagnostic;
  });
}
