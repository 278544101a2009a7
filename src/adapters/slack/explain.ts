import { t } from "../../core/text/say.ts";
import type { Explained } from "../http/failure.ts";
import { listAt, textAt, type Json } from "../http/json.ts";

/** A no that says that it is so already. */
export const alreadySo: readonly string[] = ["already_in_channel", "already_pinned", "cant_invite_self"];

/** What a no of Slack means, by its word for it; undefined where there is none. */
export function explainSlack(body: Json | undefined): Explained | undefined {
  const people = listAt(body, "errors").flatMap(personIn);
  if (people.length > 0) return notInvited(people);
  const error = textAt(body, "error");
  if (error === undefined) return undefined;
  if (signedOut.includes(error)) {
    return {
      reason: t("Slack does not take the token any more ({0}).", error),
      remedy: t("Install the app in the workspace again, then connect Slack with its new token."),
      signedOut: true,
    };
  }
  if (error === "missing_scope") return missingScope(textAt(body, "needed"));
  const meaning = Object.hasOwn(meanings, error) ? meanings[error]?.() : undefined;
  return meaning ?? { reason: t("Slack says: {0}", [error, ...detailsIn(body)].join("; ")) };
}

const signedOut: readonly string[] = [
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "token_revoked",
  "token_expired",
];

const meanings: Readonly<Record<string, () => Explained>> = {
  not_in_channel: () => ({
    reason: t("The app is not in the channel."),
    remedy: t("Invite the app in Slack: write /invite and its name in the channel. Then send it again."),
  }),
  channel_not_found: () => ({
    reason: t("Slack does not find the channel."),
    remedy: t("Check the channel’s name; into a private channel the app has to be invited first."),
  }),
  is_archived: () => ({
    reason: t("The channel is archived."),
    remedy: t("Take it out of the archive in Slack, or choose another channel."),
  }),
  msg_too_long: tooLong,
  msg_blocks_too_long: tooLong,
  no_text: () => ({ reason: t("The message has no text.") }),
  message_not_found: () => ({ reason: t("Slack does not find the message: it may have been deleted.") }),
  user_not_found: unknownPerson,
  users_not_found: unknownPerson,
  cant_invite: unwelcome,
  user_is_restricted: unwelcome,
  user_is_ultra_restricted: unwelcome,
  invalid_link: () => ({ reason: t("Slack does not take this address for a bookmark.") }),
  restricted_action: notAllowed,
  no_permission: notAllowed,
  access_denied: notAllowed,
  not_allowed_token_type: () => ({
    reason: t("Slack wants another kind of token for this."),
    remedy: t("Connect Slack with the token of a bot: it begins with xoxb-."),
  }),
};

function missingScope(needed: string | undefined): Explained {
  return {
    reason:
      needed === undefined
        ? t("The app lacks a scope for this.")
        : t("The app lacks the scope {0} for this.", needed),
    remedy: t(
      "Add it to the app’s bot scopes in Slack, install the app again and connect with its new token.",
    ),
  };
}

function tooLong(): Explained {
  return { reason: t("The message is too long for Slack."), remedy: t("Shorten it, then send it again.") };
}

function unknownPerson(): Explained {
  return { reason: t("Slack does not know this person."), remedy: t("Invite them in Slack.") };
}

function unwelcome(): Explained {
  return {
    reason: t("Slack does not let the app invite this person."),
    remedy: t("Invite them in Slack."),
  };
}

function notAllowed(): Explained {
  return {
    reason: t("The workspace does not allow the app to do this."),
    remedy: t("Ask an administrator of the workspace for the permission."),
  };
}

/** Those who were not invited, each with Slack's word for why. */
function notInvited(people: readonly string[]): Explained {
  return {
    reason: t("Not everybody was invited: {0}.", people.join(", ")),
    remedy: t("The others were. Invite these in Slack."),
  };
}

function personIn(one: Json): readonly string[] {
  const [user, error] = [textAt(one, "user"), textAt(one, "error")];
  return user === undefined || error === undefined || alreadySo.includes(error) ? [] : [`${user} (${error})`];
}

function detailsIn(body: Json | undefined): readonly string[] {
  return listAt(body, "response_metadata", "messages").filter((one) => typeof one === "string");
}
