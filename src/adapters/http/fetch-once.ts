import type { Cancelled, WireRequest } from "../../core/ports/connection.ts";
import { t } from "../../core/text/say.ts";
import type { Answered } from "./call.ts";
import { fetchFailure, type FetchFailure } from "./fetch-failure.ts";
import type { Net } from "./net.ts";
import { readReply } from "./read-reply.ts";

/** One request, whole. */
export interface WholeRequest {
  readonly wire: WireRequest;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: Cancelled | undefined;
  /** Milliseconds; `usualTimeout` where undefined. */
  readonly timeoutMs: number | undefined;
}

/** Milliseconds until an answer has to be here to its end. */
const usualTimeout = 15_000;

/** Makes a request once and reads its answer; in time, or it is `lost`. Follows no redirect. Never fails. */
export async function fetchOnce(request: WholeRequest, net: Net): Promise<Answered | FetchFailure> {
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    ...lowered(request.headers),
  };
  if (!Object.values(headers).every(isSendable)) return { kind: "not-sent", reason: notAToken() };
  const given = new AbortController();
  const over = new AbortController();
  const giveUp = (): void => {
    given.abort();
  };
  request.signal?.addEventListener("abort", giveUp, { once: true });
  const tooLate = net.sleep(request.timeoutMs ?? usualTimeout, over.signal).then(() => "late" as const);
  const stop = new Promise<"stopped">((resolve) => {
    given.signal.addEventListener("abort", () => {
      resolve("stopped");
    });
    if (request.signal?.aborted === true) giveUp();
  });
  try {
    const first = await Promise.race([reached(request, headers, given.signal, net), tooLate, stop]);
    return typeof first === "string" ? gaveUp(first) : first;
  } finally {
    over.abort();
    giveUp();
    request.signal?.removeEventListener("abort", giveUp);
  }
}

async function reached(
  { wire }: WholeRequest,
  headers: Record<string, string>,
  signal: AbortSignal,
  net: Net,
): Promise<Answered | FetchFailure> {
  const body = wire.body === undefined ? {} : { body: wire.body };
  try {
    const reply = await net.fetch(wire.url, {
      method: wire.method,
      headers,
      ...body,
      redirect: "error",
      signal,
    });
    return await readReply(reply);
  } catch (error) {
    return fetchFailure(error);
  }
}

function gaveUp(why: "late" | "stopped"): FetchFailure {
  return why === "late"
    ? { kind: "lost", reason: t("No answer came in time.") }
    : { kind: "lost", reason: t("It was stopped while it was being sent.") };
}

function notAToken(): string {
  return t("The token or the account holds characters that can’t be sent.");
}

/** What a header may hold: told here, since the platform's error would repeat it. */
function isSendable(value: string): boolean {
  return /^[\x20-\x7e]*$/.test(value);
}

/** Header names are alike in any case: one that is given takes the place of ours. */
function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
