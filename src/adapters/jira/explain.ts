import { t } from "../../core/text/say.ts";
import type { Explained } from "../http/failure.ts";
import { jsonAt, listAt, type Json } from "../http/json.ts";

/** What a no of Jira means. It words one as `{errorMessages: […], errors: {field: "…"}}`. */
export function explainJira(status: number, body: Json | undefined): Explained | undefined {
  const said = saidIn(body);
  switch (status) {
    case 401:
      return {
        reason: t("Jira does not know this account or its token."),
        remedy: t("Connect Jira again: the e-mail address of the account, and a token that has not expired."),
        signedOut: true,
      };
    case 403:
      return {
        reason: said ?? t("The account may not do this in Jira."),
        remedy: t("Ask an administrator of the project for the permission."),
      };
    case 404:
      return {
        reason: said ?? t("Jira does not find this project or ticket, or does not show it to the account."),
        remedy: t("Check the project’s key in the policy."),
      };
    default:
      return said === undefined ? undefined : { reason: t("Jira says: {0}", said), remedy: remedyFor(body) };
  }
}

/** The fields that a project decides on. */
function remedyFor(body: Json | undefined): string | undefined {
  if (jsonAt(body, "errors", "project") !== undefined) return t("Check the project’s key in the policy.");
  if (jsonAt(body, "errors", "assignee") !== undefined) {
    return t("The owner can’t be assigned there: create it without, or ask for the permission.");
  }
  return undefined;
}

function saidIn(body: Json | undefined): string | undefined {
  const errors = jsonAt(body, "errors");
  const fields =
    typeof errors === "object" && errors !== null
      ? Object.entries(errors).flatMap(([field, text]) =>
          typeof text === "string" ? [`${field}: ${text}`] : [],
        )
      : [];
  const all = [...listAt(body, "errorMessages").filter((one) => typeof one === "string"), ...fields];
  return all.length === 0 ? undefined : all.join("; ");
}
