import { t } from "../../core/text/say.ts";
import type { Explained } from "../http/failure.ts";
import { textAt, type Json } from "../http/json.ts";

/** What a no of a workflow means: `{error: {code, message}}`. */
export function explainTeams(status: number, body: Json | undefined): Explained | undefined {
  const code = textAt(body, "error", "code");
  const made = t("Make a new webhook with Workflows in Teams and connect it.");
  switch (status) {
    case 401:
    case 403:
      return { reason: t("Teams does not take the address of this webhook."), remedy: made, signedOut: true };
    case 404:
    case 410:
      return { reason: t("The workflow of this webhook is gone."), remedy: made, signedOut: true };
    case 413:
      return {
        reason: t("The message is too long for Teams."),
        remedy: t("Shorten it, then send it again."),
      };
    default:
      return code === undefined ? undefined : explainedCode(code, textAt(body, "error", "message"));
  }
}

function explainedCode(code: string, message: string | undefined): Explained {
  if (code === "WorkflowTriggerIsNotEnabled") {
    return {
      reason: t("The workflow of this webhook is switched off."),
      remedy: t("Switch it on in Workflows in Teams, then send it again."),
    };
  }
  return { reason: t("Teams says: {0}", message ?? code) };
}
