import type { Instant } from "../../core/model/instant.ts";
import { t } from "../../core/text/say.ts";
import type { Answered } from "../http/call.ts";
import type { Explained } from "../http/failure.ts";
import { listAt, textAt, type Json } from "../http/json.ts";
import { resetAt, type RateLimit } from "../http/rate-limit.ts";

/** What a no of GitHub means. It words one as `{message, errors: [{field, code, message}]}`. */
export function explainGithub(status: number, body: Json | undefined): Explained | undefined {
  const message = textAt(body, "message");
  switch (status) {
    case 401:
      return {
        reason: t("GitHub does not know this sign-in any more."),
        remedy: t("Connect GitHub again."),
        signedOut: true,
      };
    case 403:
      return {
        reason: message === undefined ? t("GitHub does not allow this.") : t("GitHub says: {0}", message),
        remedy: /saml|sso/i.test(message ?? "")
          ? t("Authorise the sign-in for the organisation on GitHub.")
          : t("The sign-in has to be allowed to write issues in this repository."),
      };
    case 404:
      return {
        reason: t("GitHub does not find the repository or the issue, or the sign-in may not see it."),
        remedy: t("Check the repository in the policy, and who you are signed in as."),
      };
    case 410:
      return {
        reason: t("Issues are turned off in this repository, or this one was deleted."),
        remedy: t("Turn them on in its settings, or name another repository in the policy."),
      };
    default:
      return message === undefined ? undefined : { reason: t("GitHub says: {0}", wordsOf(message, body)) };
  }
}

/**
 * GitHub's limits that come without `Retry-After`: the hourly one says when it ends, the secondary one only that a minute is
 * to be waited for at least (its documentation of rate limits).
 */
export function githubLimit(reply: Answered, now: Instant): RateLimit | undefined {
  if (reply.status !== 403 && reply.status !== 429) return undefined;
  if (reply.header("retry-after") !== undefined) return undefined; // what is common is known
  if (reply.header("x-ratelimit-remaining") === "0") {
    return { until: resetAt(reply.header("x-ratelimit-reset"), now) };
  }
  const isSecondary = /secondary rate limit|abuse detection/i.test(textAt(reply.body, "message") ?? "");
  return isSecondary ? { until: now + aWhile } : undefined;
}

/** A minute, and a little. Milliseconds. */
const aWhile = 61_000;

function wordsOf(message: string, body: Json | undefined): string {
  const faults = listAt(body, "errors").flatMap((error) => {
    if (typeof error === "string") return error;
    const parts = [textAt(error, "field"), textAt(error, "message") ?? textAt(error, "code")];
    return parts.filter((part) => part !== undefined).join(" ");
  });
  return [message, faults.join(", ")].filter((part) => part !== "").join(": ");
}
