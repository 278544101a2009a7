import { l10n, window, type QuickPickItem } from "vscode";
import { unknownSeverity, type SeverityId } from "../../core/model/severity.ts";
import type { Policy, SeverityPolicy } from "../../core/policy/policy.ts";
import { sayPhrase } from "../../core/text/say.ts";
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
      label: `${severity.id} ${sayPhrase(severity.name)}`,
      description: duty(severity),
      detail: [severity.meaning, severity.response]
        .filter((part) => part !== undefined)
        .map((part) => sayPhrase(part))
        .join(" · "),
      severity: severity.id,
    })),
    {
      label: `$(question) ${l10n.t("Not sure yet")}`,
      detail: l10n.t(
        "{0}: its clock runs as for {1} until somebody knows",
        unknownSeverity,
        policy.unknownSeverity.as,
      ),
      severity: undefined,
    },
  ];
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("How bad is it? In doubt, choose the higher: it is easy to lower"),
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked === undefined ? undefined : { severity: picked.severity };
}

/** Whom to tell and by when: beside the name, since the line below it is cut off where the window is narrow. */
function duty({ tell, within, respondWithin }: SeverityPolicy): string {
  const whom = tell === undefined ? undefined : sayPhrase(tell);
  const told =
    whom === undefined || within === undefined
      ? whom && l10n.t("tell {0}", whom)
      : l10n.t("tell {0} within {1}", whom, showDuration(within));
  const respond =
    respondWithin === undefined ? undefined : l10n.t("respond within {0}", showDuration(respondWithin));
  return [told, respond].filter((part) => part !== undefined).join(" · ");
}
