import {
  CodeAction,
  CodeActionKind,
  WorkspaceEdit,
  languages,
  type Disposable,
  type Diagnostic,
  type TextDocument,
} from "vscode";
import type { Finding } from "../../core/lint/finding.ts";
import { driftKeyOf } from "../../core/incident/repair-drift.ts";
import type { ReadDocument } from "../../core/incident/read-document.ts";
import type { Services } from "../context.ts";
import type { InternalCommandId } from "../contributions.ts";
import { rangeIn, toRange } from "../host/convert.ts";
import { findingsIn } from "./findings-in.ts";

/** Quick fixes of findings: each changes what its title says and no other byte. The first safe one is preferred. */
export function createCodeActions(services: Services): Disposable {
  return languages.registerCodeActionsProvider(
    { language: "markdown" },
    {
      async provideCodeActions(document, range, context) {
        if (!context.diagnostics.some((diagnostic) => diagnostic.source === "sitrep")) return [];
        const result = await findingsIn(document, services);
        if (result === undefined) return [];
        const { text, lines } = result.read.document;
        const here = result.findings.filter(
          (finding) => toRange(text, lines, finding.range).intersection(range) !== undefined,
        );
        return here.flatMap((finding) => [
          ...actionsOf(document, finding, context.diagnostics),
          ...driftActions(document, result.read, finding),
        ]);
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

/** The second repair of a front matter that drifted: its value is logged, so that the timeline says the same. */
function driftActions(document: TextDocument, read: ReadDocument, finding: Finding): readonly CodeAction[] {
  const key = driftKeyOf({ ...finding, code: finding.rule }, read.frontMatter);
  if (key === undefined) return [];
  const action = new CodeAction(`Log the front matter's \`${key}\` in the timeline`, CodeActionKind.QuickFix);
  const command: InternalCommandId = "sitrep.drift.log";
  action.command = { command, title: action.title, arguments: [document.uri, key] };
  return [action];
}

function actionsOf(
  document: TextDocument,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const about = diagnostics.filter((diagnostic) => diagnostic.message === finding.message);
  return finding.fixes.map((fix, index) => {
    const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
    action.edit = new WorkspaceEdit();
    for (const edit of fix.edits) action.edit.replace(document.uri, rangeIn(document, edit), edit.newText);
    action.diagnostics = [...about];
    action.isPreferred = fix.safe && index === 0;
    return action;
  });
}
