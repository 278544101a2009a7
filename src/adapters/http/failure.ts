import type { Answer } from "../../core/ports/connection.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import { serviceNames, type Service } from "../../core/ports/service.ts";
import { t } from "../../core/text/say.ts";
import type { Answered, Reply } from "./call.ts";
import type { Json } from "./json.ts";

/** What a vendor's no means, for people. */
export interface Explained {
  readonly reason: string;
  readonly remedy?: string | undefined;
  /** The token is no longer good. A 401 always says so. */
  readonly signedOut?: boolean | undefined;
}

/** How a vendor's answers are read. */
export interface Reading<T> {
  readonly service: Service;
  /** What a yes says; undefined for an answer that is none, whatever its status (Slack says no with 200). */
  readonly yes: (reply: Answered) => T | undefined;
  /** What a no says; undefined where it is not one that this vendor words: then the status has to do. */
  readonly explain: (status: number, body: Json | undefined) => Explained | undefined;
}

/** What stands at the vendor. */
export interface Found {
  readonly id: string | undefined;
  readonly url: string | undefined;
}

/**
 * What became of a change by its reply. A no is one only if nothing before it may have taken effect; 408, 5xx, an answer
 * that never came and one that can't be read leave it unknown.
 */
export function outcomeOf(reply: Reply, reading: Reading<Found>): Outcome {
  if (reply.kind === "lost") return { kind: "unknown", reason: reply.reason };
  const found = reply.kind === "answered" && isYes(reply) ? reading.yes(reply) : undefined;
  if (found !== undefined) return { kind: "sent", id: found.id, url: found.url };
  const { reason, remedy, signedOut } = noOf(reply, reading);
  if (reply.kind === "answered" && !isCertain(reply, reading)) return { kind: "unknown", reason };
  const notBefore = reply.kind === "limited" ? reply.until : undefined;
  return { kind: "failed", reason, remedy, notBefore, signedOut };
}

/** What an answer to a question says. */
export function answerOf<T>(reply: Reply, reading: Reading<T>): Answer<T> {
  const value = reply.kind === "answered" && isYes(reply) ? reading.yes(reply) : undefined;
  if (value !== undefined) return { kind: "answered", value };
  return { kind: "failed", ...noOf(reply, reading) };
}

/** What a search for a key says: undefined in the answer is "nothing there". A search that failed may do so another time. */
export function lookUpOf(answer: Answer<{ readonly found: Found | undefined }>): LookUp {
  if (answer.kind === "failed") return { kind: "cannot-tell", reason: answer.reason, isPassing: true };
  const { found } = answer.value;
  return found === undefined ? { kind: "absent" } : { kind: "found", id: found.id, url: found.url };
}

function isYes(reply: Answered): boolean {
  return reply.status >= 200 && reply.status < 300;
}

/** Whether a no says that nothing was done: by its status, or because the vendor worded it, and nothing went out before. */
function isCertain(reply: Answered, { explain }: Pick<Reading<unknown>, "explain">): boolean {
  if (reply.afterLost === true) return false;
  if (isYes(reply)) return explain(reply.status, reply.body) !== undefined;
  return reply.status >= 400 && reply.status < 500 && reply.status !== 408;
}

interface No {
  readonly reason: string;
  readonly remedy: string | undefined;
  readonly signedOut: boolean;
}

function noOf(reply: Reply, { service, explain }: Pick<Reading<unknown>, "service" | "explain">): No {
  const name = serviceNames[service];
  switch (reply.kind) {
    case "lost":
      return { reason: reply.reason, remedy: t("Try again."), signedOut: false };
    case "not-sent":
      return {
        reason: reply.reason,
        remedy: t("Check the network; the text is there to copy."),
        signedOut: false,
      };
    case "limited":
      return {
        reason: t("{0} takes nothing more for a while.", name),
        remedy: t("Send it again later; the text is there to copy."),
        signedOut: false,
      };
    case "answered":
      return answeredNo(reply, name, explain(reply.status, reply.body));
  }
}

function answeredNo({ status }: Answered, name: string, explained: Explained | undefined): No {
  const signedOut = status === 401 || explained?.signedOut === true;
  const reason =
    explained?.reason ?? (signedOut ? t("{0} does not take the token any more.", name) : said(name, status));
  const again = signedOut ? t("Connect {0} again.", name) : undefined;
  return { reason, remedy: explained?.remedy ?? again, signedOut };
}

function said(name: string, status: number): string {
  return status >= 200 && status < 300
    ? t("{0} answered something that can’t be read.", name)
    : t("{0} answered with status {1}.", name, status);
}
