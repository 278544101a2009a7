import {
  CodeAction,
  CodeActionKind,
  Disposable,
  WorkspaceEdit,
  l10n,
  languages,
  type Diagnostic,
  type TextDocument,
} from "vscode";
import type { Finding, Fix } from "../../core/lint/finding.ts";
import { fixAll } from "../../core/lint/fix-all.ts";
import { nearestFirst } from "../../core/lint/nearest-first.ts";
import { suppressFix } from "../../core/lint/suppress-fix.ts";
import { driftKeyOf } from "../../core/incident/repair-drift.ts";
import type { ReadDocument } from "../../core/incident/read-document.ts";
import { changedPart } from "../../core/text/changed-part.ts";
import type { Services } from "../context.ts";
import type { InternalCommandId } from "../contributions.ts";
import { rangeIn, toRange } from "../host/convert.ts";
import { findingsIn, findingsOfText, ruleIds } from "./findings-in.ts";
import { policyEdit } from "./policy-fix.ts";

const fixAllKind = CodeActionKind.SourceFixAll.append("sitrep");

/**
 * Quick fixes of findings: each changes what its title says and no other byte. Those of the word at the cursor come before those
 * of the paragraph around it, and comments that disable rules last. The first safe one is preferred. All safe ones of a
 * document come as one action, which may run on save.
 */
export function createCodeActions(services: Services): Disposable {
  const markdown = { language: "markdown" };
  return Disposable.from(
    languages.registerCodeActionsProvider(
      markdown,
      {
        async provideCodeActions(document, range, context) {
          if (!context.diagnostics.some((diagnostic) => diagnostic.source === "sitrep")) return [];
          const result = await findingsIn(document, services);
          if (result === undefined) return [];
          const { text, lines } = result.read.document;
          const here = nearestFirst(
            result.findings.filter(
              (finding) => toRange(text, lines, finding.range).intersection(range) !== undefined,
            ),
          );
          const actions = here.map(async (finding) => [
            ...(await actionsOf(document, finding, context.diagnostics, services)),
            ...driftActions(document, result.read, finding),
          ]);
          const disabling = here.flatMap((finding) => disableActions(document, result.read, finding));
          return [...(await Promise.all(actions)).flat(), ...distinct(disabling)];
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    languages.registerCodeActionsProvider(
      markdown,
      { provideCodeActions: (document) => fixAllActions(document, services) },
      { providedCodeActionKinds: [fixAllKind] },
    ),
  );
}

/** Two findings of one rule in one paragraph are disabled by one comment. */
function distinct(actions: readonly CodeAction[]): readonly CodeAction[] {
  return actions.filter(({ title }, index) => actions.findIndex((other) => other.title === title) === index);
}

/** The second repair of a front matter that drifted: its value is logged, so that the timeline says the same. */
function driftActions(document: TextDocument, read: ReadDocument, finding: Finding): readonly CodeAction[] {
  const key = driftKeyOf({ ...finding, code: finding.rule }, read.frontMatter);
  if (key === undefined) return [];
  const action = new CodeAction(
    l10n.t("Log the front matter's `{0}` in the timeline", key),
    CodeActionKind.QuickFix,
  );
  const command: InternalCommandId = "sitrep.drift.log";
  action.command = { command, title: action.title, arguments: [document.uri, key] };
  return [action];
}

async function actionsOf(
  document: TextDocument,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
  services: Services,
): Promise<readonly CodeAction[]> {
  const about = diagnostics.filter((diagnostic) => diagnostic.message === finding.message);
  const actions = finding.fixes.map(async (fix, index) => {
    const edit =
      fix.policy === undefined
        ? editsOf(document, fix)
        : await policyEdit(document.uri, fix.policy, services);
    if (edit === undefined) return [];
    const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
    action.edit = edit;
    action.diagnostics = [...about];
    action.isPreferred = fix.safe && index === 0;
    return [action];
  });
  return (await Promise.all(actions)).flat();
}

function disableActions(document: TextDocument, read: ReadDocument, finding: Finding): readonly CodeAction[] {
  const fix = suppressFix(read.document, finding, ruleIds);
  if (fix === undefined) return [];
  const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
  action.edit = editsOf(document, fix);
  return [action];
}

function editsOf(document: TextDocument, { edits }: Fix): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const part of edits) edit.replace(document.uri, rangeIn(document, part), part.newText);
  return edit;
}

/** One edit of the whole text where there is anything to fix: fixes build on each other. */
async function fixAllActions(document: TextDocument, services: Services): Promise<CodeAction[]> {
  const findings = await findingsOfText(document, services);
  const text = document.getText();
  const fixed = findings === undefined ? text : fixAll(text, findings);
  if (fixed === text) return [];
  const action = new CodeAction(l10n.t("Apply all safe fixes of Sitrep"), fixAllKind);
  action.edit = new WorkspaceEdit();
  const change = changedPart(text, fixed);
  action.edit.replace(document.uri, rangeIn(document, change), change.newText);
  return [action];
}
