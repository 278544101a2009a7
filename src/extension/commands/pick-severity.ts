import { window, type QuickPickItem } from "vscode";
import { unknownSeverity, type SeverityId } from "../../core/model/severity.ts";
import type { Policy, SeverityPolicy } from "../../core/policy/policy.ts";
import { showDuration } from "../host/times.ts";

interface SeverityItem extends QuickPickItem {
  /** Undefined for "not sure". */
  readonly severity: SeverityId | undefined;
}

/**
 * Asks for the severity with its rubric: what each level means, whom to tell and by when. Undefined where the person
 * pressed Esc; `{ severity: undefined }` for "not sure yet".
 */
export async function pickSeverity(
  policy: Policy,
  title: string,
): Promise<{ readonly severity: SeverityId | undefined } | undefined> {
  const items: readonly SeverityItem[] = [
    ...policy.severities.map((severity) => ({
      label: `${severity.id} ${severity.name}`,
      description: duty(severity),
      detail: [severity.meaning, severity.response].filter((part) => part !== undefined).join(" · "),
      severity: severity.id,
    })),
    {
      label: "$(question) Not sure yet",
      detail: `${unknownSeverity}: its clock runs as for ${policy.unknownSeverity.as} until somebody knows`,
      severity: undefined,
    },
  ];
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: "How bad is it? In doubt, choose the higher: it is easy to lower",
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked === undefined ? undefined : { severity: picked.severity };
}

/** Whom to tell and by when: beside the name, since the line below it is cut off where the window is narrow. */
function duty({ tell, within, respondWithin }: SeverityPolicy): string {
  const told =
    tell === undefined
      ? undefined
      : `tell ${tell}${within === undefined ? "" : ` within ${showDuration(within)}`}`;
  const respond = respondWithin === undefined ? undefined : `respond within ${showDuration(respondWithin)}`;
  return [told, respond].filter((part) => part !== undefined).join(" · ");
}
