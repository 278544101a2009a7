import { QuickPickItemKind, l10n, window, type QuickPickItem } from "vscode";
import type { Snapshot } from "../../core/model/snapshot.ts";
import { rankRunbooks, type FitReason, type RankedRunbook } from "../../core/runbook/rank-runbooks.ts";
import { missingSteps } from "../../core/runbook/same-step.ts";
import { iconless } from "../../core/text/inert.ts";
import type { Services } from "../context.ts";
import type { RunbookSource } from "../host/runbooks.ts";

interface RunbookItem extends QuickPickItem {
  readonly runbook?: RunbookSource;
}

/**
 * Asks for one of the team's or the built-in runbooks: those that fit the incident first, each with the reasons. Undefined
 * where the person pressed Esc. `none` names a row that adds nothing: it is first, and so what Enter takes, where no runbook fits.
 */
export async function pickRunbook(
  services: Services,
  incident: Snapshot,
  placeHolder: string,
  none?: string,
): Promise<RunbookSource | undefined> {
  const items = services.runbooks.all().then((all) => {
    const ranked = rankRunbooks(all, incident);
    const rows = runbookItems(ranked, incident);
    return none === undefined || ranked.some(fits) ? rows : [{ label: none }, ...rows];
  });
  const picked = await window.showQuickPick(items, {
    title: l10n.t("Add Runbook"),
    placeHolder,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked?.runbook;
}

type Ranked = RankedRunbook<RunbookSource>;

function runbookItems(ranked: readonly Ranked[], incident: Snapshot): readonly RunbookItem[] {
  const others = ranked.filter((each) => !fits(each));
  const group = (label: string, members: readonly Ranked[]): readonly RunbookItem[] =>
    members.length === 0
      ? []
      : [
          { label, kind: QuickPickItemKind.Separator },
          ...members.map((member) => runbookItem(member, incident)),
        ];
  return [
    ...group(l10n.t("Fits this incident, best first"), ranked.filter(fits)),
    ...group(
      l10n.t("Other runbooks of this workspace"),
      others.filter(({ source }) => !source.builtIn),
    ),
    ...group(
      l10n.t("Other built-in runbooks"),
      others.filter(({ source }) => source.builtIn),
    ),
  ];
}

function fits({ score, reasons }: Ranked): boolean {
  return score > 0 && reasons.length > 0;
}

function runbookItem({ source, reasons, score }: Ranked, incident: Snapshot): RunbookItem {
  const why = score > 0 ? reasons.map(reasonWords) : [];
  const whose = source.roles.length === 0 ? [] : [l10n.t("for {0}", source.roles.join(", "))];
  return {
    label: iconless(source.title),
    description: iconless([...why, ...whose].join(", ")),
    detail: [
      source.builtIn ? l10n.t("built in") : l10n.t("of this workspace"),
      stepsOf(source, incident),
    ].join(" · "),
    runbook: source,
  };
}

/** Why a runbook fits, in a word or two. */
function reasonWords(reason: FitReason): string {
  switch (reason.kind) {
    case "service":
      return l10n.t("service {0}", reason.service);
    case "severity":
      return reason.severity;
    case "tag":
      return l10n.t("tag {0}", reason.tag);
    case "title":
      return l10n.t("“{0}” in the title", reason.word);
  }
}

function stepsOf({ steps }: RunbookSource, incident: Snapshot): string {
  const top = steps.filter(({ depth }) => depth === 0);
  const missing = missingSteps(top, incident.steps).length;
  if (missing === 0) return l10n.t("all its steps are there already");
  if (missing < top.length) return l10n.t("{0} of its {1} steps are not there yet", missing, top.length);
  return top.length === 1 ? l10n.t("1 step") : l10n.t("{0} steps", top.length);
}
