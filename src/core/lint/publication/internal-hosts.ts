import { once } from "../../text/once.ts";
import type { TextRange } from "../../text/range.ts";

/** An address that works, or means something, inside alone. */
export interface InternalHost {
  readonly range: TextRange;
  readonly text: string;
}

/**
 * Hosts and addresses of the inside: names under `.internal`, `.local`, `.corp` and the like, `corp.` and `internal.` names,
 * private addresses (RFC 1918, 4193, link-local), names of a cluster (`*.svc.cluster.local`), and those a team
 * lists: a host, or `*.example.org` for all below it. With the scheme, port and path around them.
 */
export function internalHosts(text: string, listed: readonly string[]): readonly InternalHost[] {
  return Array.from(text.matchAll(hostLike()), (match): readonly InternalHost[] => {
    const host = match.groups?.["host"] ?? "";
    const found = match[0].replace(/[.,;:!?]+$/, "");
    if (!isInternal(host.toLowerCase(), listed) || isExample(found, text, match.index)) return [];
    return [{ range: { start: match.index, end: match.index + found.length }, text: found }];
  }).flat();
}

// A host with at least one dot, or an address; no part of an e-mail address, a path or a longer word.
const hostLike = once(
  () =>
    /(?<![\p{L}\p{N}@._/-])(?:[a-z][a-z\d+.-]{0,20}:\/\/(?:[^\s/@]{1,60}@)?)?(?<host>(?:[a-z\d_](?:[a-z\d_-]{0,62})\.){1,8}[a-z\d-]{1,63}|\[?(?:f[cd][\da-f]{2}|fe80):[\da-f]{0,4}:[\da-f:]{1,32}\]?)(?::\d{1,5})?(?:\/[^\s)<>\]"'`]{0,300})?/giu,
);

function isInternal(host: string, listed: readonly string[]): boolean {
  if (listed.some((pattern) => matches(host, pattern.toLowerCase()))) return true;
  if (/^\d+(?:\.\d+)+$/.test(host)) return isAddress(host) && privateAddress.test(host);
  if (host.startsWith("[") || host.includes(":")) return true;
  return innerNames.test(host);
}

/** Four numbers up to 255; five, or one of 300, are a version. */
export function isAddress(host: string): boolean {
  const parts = host.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}

/** Private use: RFC 1918, link-local (loopback is the same everywhere and tells nothing); shared address space of carriers and clouds (RFC 6598). */
const privateAddress =
  /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const innerNames =
  /\.(?:internal|intranet|intra|local|localdomain|lan|corp|private|home\.arpa)$|(?:^|\.)corp\.[a-z\d-]+\.[a-z]{2,}$|(?:^|\.)(?:internal|intranet|intra)\.(?:[a-z\d-]{1,63}\.){1,2}(?:com|net|org|dev|app|cloud|tech|[a-z]{2})$|^(?:intranet|internal|jira|confluence|grafana|kibana|jenkins|vault|wiki)\.(?:corp|int|internal|intra|prod|dev|staging)\.|\.(?:svc|pod)\.cluster\./;

function matches(host: string, pattern: string): boolean {
  if (!pattern.startsWith("*.")) return host === pattern;
  return host.endsWith(pattern.slice(1)) || host === pattern.slice(2);
}

/** A range of addresses is documentation (`10.0.0.0/8`), and so is what a file is called (`values.local`). */
function isExample(found: string, text: string, at: number): boolean {
  if (/^\d+(?:\.\d+){3}\/\d{1,2}$/.test(found)) return true;
  const isFile = /\.local$/i.test(found) && /^(?:\.?env|config|settings|values|hosts|rc)\b/i.test(found);
  return isFile || text[at - 1] === "$";
}
