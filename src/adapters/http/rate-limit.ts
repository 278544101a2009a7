import type { Instant } from "../../core/model/instant.ts";
import type { Answered } from "./call.ts";

/** The vendor refused because there was too much; nothing took effect. */
export interface RateLimit {
  /** When it takes more; undefined where it does not say. */
  readonly until: Instant | undefined;
}

/** Too Many Requests; Statuspage's word for it; Notion's overload. */
const limitedStatuses: readonly number[] = [429, 420, 529];

/**
 * Whether an answer says that there was too much: one of the statuses for it, or 403 with `Retry-After` (GitHub's secondary
 * limit). When it ends: `Retry-After`, else the vendors' headers for the end of a window.
 */
export function rateLimit(reply: Answered, now: Instant): RateLimit | undefined {
  const after = retryAfter(reply.header("retry-after"), now);
  if (limitedStatuses.includes(reply.status)) return { until: after ?? resetOf(reply, now) };
  return reply.status === 403 && after !== undefined ? { until: after } : undefined;
}

/**
 * When a window ends by a header that holds seconds from now (`60`), or an instant in seconds or milliseconds since 1970;
 * undefined where the header is not there or holds nothing of the kind.
 */
export function resetAt(header: string | undefined, now: Instant): Instant | undefined {
  if (header === undefined || !/^\d{1,15}(?:\.\d+)?$/.test(header.trim())) return undefined;
  const value = Number(header);
  if (value > 1e12) return value;
  return value > 1e9 ? value * 1000 : now + value * 1000;
}

function resetOf(reply: Answered, now: Instant): Instant | undefined {
  return resetAt(reply.header("ratelimit-reset") ?? reply.header("x-ratelimit-reset"), now);
}

/** `Retry-After` is seconds or a date of HTTP (RFC 9110, 10.2.3). One that is over is now. */
function retryAfter(header: string | undefined, now: Instant): Instant | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}(?:\.\d+)?$/.test(header.trim())) return now + Number(header) * 1000;
  const date = /[A-Za-z]{3}/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(now, date);
}
