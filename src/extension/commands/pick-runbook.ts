import { QuickPickItemKind, l10n, window, type QuickPickItem } from "vscode";
import type { Services } from "../context.ts";
import type { RunbookSource } from "../host/runbooks.ts";

interface RunbookItem extends QuickPickItem {
  readonly runbook?: RunbookSource;
}

/** Asks for one of the team's or the built-in runbooks. Undefined where the person pressed Esc. */
export async function pickRunbook(
  services: Services,
  placeHolder: string,
): Promise<RunbookSource | undefined> {
  const items = services.runbooks.all().then((all) => [
    ...group(
      l10n.t("Runbooks of this workspace"),
      all.filter((runbook) => !runbook.builtIn),
    ),
    ...group(
      l10n.t("Built-in runbooks"),
      all.filter((runbook) => runbook.builtIn),
    ),
  ]);
  const picked = await window.showQuickPick(items, {
    title: l10n.t("Add Runbook"),
    placeHolder,
    ignoreFocusOut: true,
  });
  return picked?.runbook;
}

function group(label: string, runbooks: readonly RunbookSource[]): readonly RunbookItem[] {
  if (runbooks.length === 0) return [];
  return [
    { label, kind: QuickPickItemKind.Separator },
    ...runbooks.map((runbook) => ({ label: runbook.title, description: stepsOf(runbook), runbook })),
  ];
}

function stepsOf(runbook: RunbookSource): string {
  return runbook.steps === 1 ? l10n.t("1 step") : l10n.t("{0} steps", runbook.steps);
}
