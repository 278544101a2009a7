import type { Instant } from "../../core/model/instant.ts";
import { t } from "../../core/text/say.ts";
import type { Answered } from "../http/call.ts";
import type { Explained } from "../http/failure.ts";
import { jsonAt, listAt, textAt, type Json } from "../http/json.ts";
import { resetAt, type RateLimit } from "../http/rate-limit.ts";

/** What a no of Linear means, which may come with 200: `{errors: [{message, extensions: {code, …}}]}`, or no success. */
export function explainLinear(_status: number, body: Json | undefined): Explained | undefined {
  const [error] = listAt(body, "errors");
  if (error === undefined) return isRefused(body) ? { reason: t("Linear did not do it.") } : undefined;
  const code = textAt(error, "extensions", "code");
  if (code === "AUTHENTICATION_ERROR") {
    return {
      reason: t("Linear does not know this API key."),
      remedy: t("Connect Linear again."),
      signedOut: true,
    };
  }
  const message = textAt(error, "extensions", "userPresentableMessage") ?? textAt(error, "message");
  return {
    reason: message === undefined ? t("Linear did not do it.") : t("Linear says: {0}", message),
    remedy: code === "FORBIDDEN" ? t("Use a key of somebody who may write to the team.") : undefined,
  };
}

/** Too much is a 400 with a code of its own; when it ends is in headers of their own (Linear's documentation). */
export function linearLimit(reply: Answered, now: Instant): RateLimit | undefined {
  const codes = listAt(reply.body, "errors").map((error) => textAt(error, "extensions", "code"));
  if (!codes.includes("RATELIMITED")) return undefined;
  const spent = ["requests", "complexity"].find(
    (what) => reply.header(`x-ratelimit-${what}-remaining`) === "0",
  );
  return { until: resetAt(reply.header(`x-ratelimit-${spent ?? "requests"}-reset`), now) };
}

function isRefused(body: Json | undefined): boolean {
  const results = ["issueCreate", "attachmentCreate"].map((what) => jsonAt(body, "data", what, "success"));
  return results.includes(false);
}
