import { t } from "../../core/text/say.ts";
import type { Explained } from "../http/failure.ts";
import type { Json } from "../http/json.ts";

/** What a no of an incoming webhook means: one word as plain text; undefined where there is none. */
export function explainSlackWebhook(_status: number, body: Json | undefined): Explained | undefined {
  // A page of a proxy, or a sentence: not Slack's word.
  if (typeof body !== "string" || !/^\w{1,60}$/.test(body) || body === "ok") return undefined;
  if (gone.includes(body)) {
    return {
      reason: t("Slack does not know this webhook any more ({0}).", body),
      remedy: t("Make a new one in the app’s settings in Slack and connect it."),
      signedOut: true,
    };
  }
  const meaning = Object.hasOwn(meanings, body) ? meanings[body]?.() : undefined;
  return meaning ?? { reason: t("Slack says: {0}", body) };
}

const gone: readonly string[] = ["no_service", "no_team", "invalid_token", "user_not_found", "team_disabled"];

const meanings: Readonly<Record<string, () => Explained>> = {
  channel_not_found: () => ({
    reason: t("The webhook’s channel is gone."),
    remedy: t("Make a webhook for another channel in Slack and connect it."),
  }),
  channel_is_archived: () => ({
    reason: t("The channel is archived."),
    remedy: t("Take it out of the archive in Slack, or choose another channel."),
  }),
  action_prohibited: () => ({
    reason: t("The workspace does not allow the webhook to post here."),
    remedy: t("Ask an administrator of the workspace for the permission."),
  }),
  no_text: () => ({ reason: t("The message has no text.") }),
  invalid_payload: () => ({
    reason: t("Slack can’t read the message."),
    remedy: t("The text is there to copy."),
  }),
};
