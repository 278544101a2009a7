import { t } from "../../core/text/say.ts";
import type { Explained } from "../http/failure.ts";
import { textAt, type Json } from "../http/json.ts";

/** What a no of Notion means: `{code, message}`. Most often the page was never shared with the integration. */
export function explainNotion(status: number, body: Json | undefined): Explained | undefined {
  const said = textAt(body, "message");
  switch (textAt(body, "code") ?? "") {
    case "unauthorized":
      return {
        reason: t("Notion does not know this token."),
        remedy: t("Connect Notion again with the integration’s secret."),
        signedOut: true,
      };
    case "restricted_resource":
      return {
        reason: t("The integration may not do this in Notion."),
        remedy: t("Give it the capabilities to read, update and insert content."),
      };
    case "object_not_found":
      return {
        reason: t("Notion does not find this page, or it is not shared with the integration."),
        remedy: t("Open the page there, choose Connections in its menu, and add the integration."),
      };
    case "conflict_error":
      return {
        reason: t("Somebody changed the page at the same moment."),
        remedy: t("Publish again."),
      };
    default:
      return status === 400 && said !== undefined ? { reason: t("Notion says: {0}", said) } : undefined;
  }
}
