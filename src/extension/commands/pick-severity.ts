import { l10n, window, type QuickPickItem } from "vscode";
import { unknownSeverity, type SeverityId } from "../../core/model/severity.ts";
import { severityInDoubt, severityPairs } from "../../core/policy/in-doubt.ts";
import type { Policy, SeverityPolicy } from "../../core/policy/policy.ts";
import { iconless } from "../../core/text/inert.ts";
import { sayPhrase } from "../../core/text/say.ts";
import { showDuration } from "../host/times.ts";

/** What was chosen: undefined is `SEV?`. */
interface Chosen {
  readonly severity: SeverityId | undefined;
}

type SeverityItem = QuickPickItem & { readonly chosen: Chosen | "between" };

/**
 * Asks for the severity with its rubric: what each level means, whom to tell and by when. In doubt the higher one counts:
 * between two, and where somebody is not sure of the `present` one. Undefined where the person pressed Esc.
 */
export async function pickSeverity(
  policy: Policy,
  title: string,
  present?: SeverityId,
): Promise<Chosen | undefined> {
  const items: readonly SeverityItem[] = [
    ...policy.severities.map((severity) => levelItem(severity, present)),
    ...(policy.severities.length > 1 ? [betweenItem()] : []),
    notSureItem(policy, present),
  ];
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("How bad is it? In doubt, choose the higher: it is easy to lower"),
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.chosen === "between" ? pickBetween(policy, title) : picked?.chosen;
}

function levelItem(severity: SeverityPolicy, present: SeverityId | undefined): SeverityItem {
  const { id, name, meaning, response } = severity;
  const now = id === present ? l10n.t("now") : "";
  return {
    label: iconless(name === "" || name === id ? id : `${id} ${sayPhrase(name)}`),
    description: iconless([now, duty(severity)].filter((part) => part !== "").join(" · ")),
    detail: iconless(
      [meaning, response]
        .filter((part) => part !== undefined && part !== "")
        .map((part) => sayPhrase(part ?? ""))
        .join(" · "),
    ),
    chosen: { severity: id },
  };
}

function betweenItem(): SeverityItem {
  return {
    label: `$(arrow-up) ${l10n.t("Between two of them")}`,
    detail: l10n.t("The higher one counts: it is easy to lower"),
    chosen: "between",
  };
}

function notSureItem(policy: Policy, present: SeverityId | undefined): SeverityItem {
  const severity = severityInDoubt(policy, present);
  return {
    label: `$(question) ${l10n.t("Not sure yet")}`,
    detail:
      severity === undefined
        ? l10n.t(
            "{0}: its clock runs as for {1} until somebody knows",
            unknownSeverity,
            policy.unknownSeverity.as,
          )
        : l10n.t("It stays {0} until somebody knows better", severity),
    chosen: { severity },
  };
}

async function pickBetween(policy: Policy, title: string): Promise<Chosen | undefined> {
  const items = severityPairs(policy).map(({ higher, lower }) => ({
    label: iconless(l10n.t("{0} or {1}", higher, lower)),
    description: iconless(l10n.t("counts as {0}", higher)),
    severity: higher,
  }));
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("Between which two? The higher one counts"),
    ignoreFocusOut: true,
  });
  return picked && { severity: picked.severity };
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
