import type { Answer } from "../../core/ports/connection.ts";
import type { Outcome } from "../../core/ports/outcome.ts";
import { t } from "../../core/text/say.ts";
import type { Answered, Reply } from "../http/call.ts";
import { answerOf, outcomeOf, type Found } from "../http/failure.ts";
import { jsonAt, listAt, textAt, type Json } from "../http/json.ts";
import type { RateLimit } from "../http/rate-limit.ts";
import { alreadySo, explainSlack } from "./explain.ts";

/** A no that does not say that nothing was done (each method's list of errors). */
const uncertain: readonly string[] = ["fatal_error", "internal_error", "service_unavailable"];

/** What became of a change. Slack says yes and no with status 200; `found` reads what a yes names. */
export function slackOutcome(reply: Reply, found: (body: Json | undefined) => Found = nothing): Outcome {
  const outcome = outcomeOf(reply, {
    service: "slack",
    yes: ({ body }) => (isOk(body) || isSoAlready(body) ? found(body) : undefined),
    explain: (_, body) => (uncertain.includes(errorIn(body) ?? "") ? undefined : explainSlack(body)),
  });
  const error = reply.kind === "answered" ? errorIn(reply.body) : undefined;
  if (outcome.kind !== "unknown" || error === undefined || !uncertain.includes(error)) return outcome;
  return { kind: "unknown", reason: t("Slack broke off while it did it ({0}).", error) };
}

/** What a question brought; undefined from `read` is an answer that can't be read. */
export function slackAnswer<T>(reply: Reply, read: (body: Json | undefined) => T | undefined): Answer<T> {
  return answerOf(reply, {
    service: "slack",
    yes: ({ body }) => (isOk(body) ? read(body) : undefined),
    explain: (_, body) => explainSlack(body),
  });
}

/** Slack's word for what went wrong. */
export function errorIn(body: Json | undefined): string | undefined {
  return isOk(body) ? undefined : textAt(body, "error");
}

/** Too much, said with status 200: until when is not told then. With 429 it is, in the header that all use. */
export function slackLimit({ status, body }: Answered): RateLimit | undefined {
  const error = status < 400 ? errorIn(body) : undefined;
  return error === "ratelimited" || error === "rate_limited" ? { until: undefined } : undefined;
}

function isOk(body: Json | undefined): boolean {
  return jsonAt(body, "ok") === true && unsettled(body).length === 0;
}

/** Of several, each has its own no; then the one above them is one of theirs. */
function isSoAlready(body: Json | undefined): boolean {
  const each = listAt(body, "errors");
  if (each.length > 0) return unsettled(body).length === 0;
  return alreadySo.includes(textAt(body, "error") ?? "");
}

function unsettled(body: Json | undefined): readonly Json[] {
  return listAt(body, "errors").filter((one) => !alreadySo.includes(textAt(one, "error") ?? ""));
}

function nothing(): Found {
  return { id: undefined, url: undefined };
}
