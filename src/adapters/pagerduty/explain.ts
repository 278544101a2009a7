import { t } from "../../core/text/say.ts";
import type { Explained } from "../http/failure.ts";
import { listAt, textAt, type Json } from "../http/json.ts";

/** What a no of PagerDuty means. It words one as `{error: {message, errors: […]}}`. */
export function explainPagerduty(status: number, body: Json | undefined): Explained | undefined {
  const reason = saidIn(body);
  switch (status) {
    case 401:
      return {
        reason: t("PagerDuty does not know this API key."),
        remedy: t("Connect PagerDuty again; a key of another region is not known here."),
        signedOut: true,
      };
    case 402:
      return { reason: reason ?? t("The account’s plan does not allow this.") };
    case 403:
      return {
        reason: reason ?? t("The key may not do this."),
        remedy: t("Use a key that may write, of somebody who may see the service."),
      };
    case 404:
      return {
        reason: t("PagerDuty does not find the service or the incident."),
        remedy: t("Check the service’s id in the policy."),
      };
    default:
      return reason === undefined ? undefined : { reason: t("PagerDuty says: {0}", reason) };
  }
}

function saidIn(body: Json | undefined): string | undefined {
  const details = listAt(body, "error", "errors").filter((one) => typeof one === "string");
  const parts = [textAt(body, "error", "message"), ...details].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(": ");
}
