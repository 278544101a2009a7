import { t } from "../../core/text/say.ts";
import type { Explained } from "../http/failure.ts";
import { listAt, textAt, type Json } from "../http/json.ts";

/** What a no of Statuspage means. It words one as `{message}`, `{error: "…"}` or `{error: ["…"]}`. */
export function explainStatuspage(status: number, body: Json | undefined): Explained | undefined {
  const reason = saidIn(body);
  switch (status) {
    case 401:
      return {
        reason: t("Statuspage does not know this API key."),
        remedy: t("Connect Statuspage again with a key of somebody who may edit the page."),
        signedOut: true,
      };
    case 403:
      return {
        reason: reason ?? t("The key may not do this on this page."),
        remedy: t("Ask an administrator of the page for the permission."),
      };
    case 404:
      return {
        reason: t("Statuspage does not find the page or the incident."),
        remedy: t("Check the page's id in the policy; an incident may have been deleted there."),
      };
    default:
      return reason === undefined ? undefined : { reason: t("Statuspage says: {0}", reason) };
  }
}

function saidIn(body: Json | undefined): string | undefined {
  const several = listAt(body, "error").filter((one) => typeof one === "string");
  return several.length > 0 ? several.join("; ") : (textAt(body, "error") ?? textAt(body, "message"));
}
