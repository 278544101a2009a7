import type { Instant } from "../../core/model/instant.ts";
import type { Cancelled, WireRequest } from "../../core/ports/connection.ts";
import type { Service } from "../../core/ports/service.ts";
import { t } from "../../core/text/say.ts";
import { addressBelow } from "./address-below.ts";
import type { Answered, Call, HttpClient, Reply } from "./call.ts";
import { fetchOnce } from "./fetch-once.ts";
import { createLanes, type Lanes } from "./lanes.ts";
import type { Net } from "./net.ts";
import { rateLimit, type RateLimit } from "./rate-limit.ts";

/** Which vendor, where, how we are let in and how fast it may be asked. */
export interface HttpSettings {
  readonly service: Service;
  /** Ends in `/`, except a webhook's, which is used as it is. Checked before: `pinnedAddress`. */
  readonly base: string;
  /** On every request; what lets us in is here and nowhere else. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds from the beginning of one request to that of the next in its lane. */
  readonly gapMs: number;
  /** Whether the address itself is what lets us in: then logs and previews have its host alone. */
  readonly isPathSecret?: true;
  /** How this vendor says "too much", where it has ways of its own; what is common is known (`rateLimit`). */
  readonly limit?: (reply: Answered, now: Instant) => RateLimit | undefined;
}

/** A longer wait is told instead. Milliseconds. */
const longestWait = 60_000;

/** The first wait before a try, doubled each time; between a half and the whole of it. Milliseconds. */
const firstWait = 1000;

const tries = 3;

/** The way to one account of one service. Nothing is asked of it before the first call. */
export function createHttpClient(settings: HttpSettings, net: Net): HttpClient {
  const lanes = createLanes(settings.gapMs, net);
  const line = { settings, net, lanes };
  return {
    ask: (call) => callUntil(call, line, isWorthAnotherTry),
    change: (call) => callUntil(call, line, didNothing),
    wire: (call) => wireOf(call, settings),
  };
}

interface Line {
  readonly settings: HttpSettings;
  readonly net: Net;
  readonly lanes: Lanes;
}

/** A reply to one try: how long a limit lasts may not be known. */
type Tried =
  | Exclude<Reply, { kind: "limited" }>
  | ({ readonly kind: "limited"; readonly status: number } & RateLimit);

/** Calls until there is an answer, or no more try is worth it or allowed. */
async function callUntil(call: Call, line: Line, again: (reply: Tried) => boolean): Promise<Reply> {
  const { net, lanes } = line;
  const lane = call.lane ?? "";
  let maybe: Reply | undefined; // a try that may have taken effect
  for (let tried = 1; ; tried += 1) {
    if (!(await lanes.turn(lane, call.signal))) return maybe ?? stopped();
    const reply = await tryOnce(call, line);
    const wait = waitAfter(reply, tried, net);
    const isLast = tried === tries || wait > longestWait || isCancelled(call.signal) || !again(reply);
    if (isLast) return lastReply(reply, maybe, net.now() + wait);
    maybe = uncertain(reply) ?? maybe;
    if (reply.kind === "limited") lanes.closeUntil(lane, net.now() + wait);
    else await net.sleep(wait, call.signal);
  }
}

/** Read anew each time: the compiler would take what it saw before a wait for what is after it. */
function isCancelled(signal: Cancelled | undefined): boolean {
  return signal?.aborted === true;
}

async function tryOnce(call: Call, { settings, net }: Line): Promise<Tried> {
  const wire = { ...wireOf(call, settings), url: addressBelow(settings.base, call.path) };
  const headers = { ...settings.headers, ...call.headers };
  const reply = await fetchOnce({ wire, headers, signal: call.signal, timeoutMs: call.timeoutMs }, net);
  net.log(logLine(wire, settings, reply));
  if (reply.kind !== "answered") return reply;
  const limit = settings.limit?.(reply, net.now()) ?? rateLimit(reply, net.now());
  return limit === undefined ? reply : { kind: "limited", status: reply.status, until: limit.until };
}

function waitAfter(reply: Tried, tried: number, net: Net): number {
  const wait = firstWait * 2 ** (tried - 1) * (0.5 + net.random() / 2);
  const asked = reply.kind === "limited" ? (reply.until ?? 0) - net.now() : 0;
  return Math.max(wait, asked);
}

/** A no, or no way, after a try that may have taken effect says nothing of that one. */
function lastReply(reply: Tried, maybe: Reply | undefined, until: Instant): Reply {
  if (reply.kind === "answered") return maybe === undefined ? reply : { ...reply, afterLost: true };
  if (maybe !== undefined) return maybe;
  return reply.kind === "limited" ? { ...reply, until: reply.until ?? until } : reply;
}

function didNothing(reply: Tried): boolean {
  return reply.kind === "limited" || reply.kind === "not-sent";
}

function isWorthAnotherTry(reply: Tried): boolean {
  return didNothing(reply) || uncertain(reply) !== undefined;
}

/** The reply, if what was asked for may have been done nevertheless. */
function uncertain(reply: Tried): Reply | undefined {
  return reply.kind === "lost" || (reply.kind === "answered" && reply.status >= 500) ? reply : undefined;
}

function stopped(): Reply {
  return { kind: "not-sent", reason: t("It was stopped before it was sent.") };
}

function wireOf(call: Call, settings: HttpSettings): WireRequest {
  const url = addressBelow(settings.base, call.path);
  return {
    method: call.method,
    url: settings.isPathSecret === true ? `${new URL(url).origin}/…` : url,
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
  };
}

/** Service, method, path and what came: a query may hold somebody's address, so it is left out. */
function logLine(wire: WireRequest, settings: HttpSettings, reply: Reply): string {
  const url = new URL(wire.url);
  const place = settings.isPathSecret === true ? url.host : url.pathname;
  return `${settings.service}: ${wire.method} ${place} → ${came(reply)}`;
}

function came(reply: Reply): string {
  if (reply.kind === "answered") return String(reply.status);
  return "code" in reply ? `${reply.kind} (${reply.code})` : reply.kind;
}
