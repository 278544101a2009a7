import { t } from "../../core/text/say.ts";
import type { Reply } from "./call.ts";

/** Why no answer came: whether the request can have reached the vendor, and a sentence. */
export type FetchFailure = Extract<Reply, { readonly kind: "not-sent" | "lost" }>;

/**
 * Tells what a failed `fetch` means, in words for people and with its code for the log, by the codes of Node, of undici and of Electron's network. Only what is known to come
 * before the first byte of a request is `not-sent`; whatever nobody listed is `lost`. The error's own message is never
 * repeated: those of refused headers hold the token.
 */
export function fetchFailure(error: unknown): FetchFailure {
  const faults = [...causes(error)];
  const code = faults.map((fault) => codeOf(fault)).find((one) => one !== "");
  return { ...meaningOf(faults), ...(code === undefined ? {} : { code }) };
}

function meaningOf(faults: readonly Fault[]): FetchFailure {
  for (const [known, reason] of before) {
    if (faults.some((fault) => known.test(fault.code) || known.test(fault.text))) {
      return { kind: "not-sent", reason: reason() };
    }
  }
  if (faults.some((fault) => fault.code === "ETIMEDOUT" && fault.isConnecting)) {
    return { kind: "not-sent", reason: t("No connection came about in time.") };
  }
  if (faults.some((fault) => /unexpected redirect|ERR_.*REDIRECT/i.test(fault.text))) {
    return { kind: "lost", reason: t("The answer led to another address, which is not followed.") };
  }
  const isLate = faults.some((fault) => late.test(codeOf(fault)));
  return {
    kind: "lost",
    reason: isLate ? t("No answer came in time.") : t("The connection broke before an answer came."),
  };
}

/** What comes before a request: codes of Node and undici, and of Electron, which stand in the message. */
const before: readonly (readonly [RegExp, () => string])[] = [
  [
    /^(?:ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_NONAME)$|^net::ERR_NAME_(?:NOT_RESOLVED|RESOLUTION_FAILED)\b/,
    () => t("The address was not found: is this computer online?"),
  ],
  [
    /^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)$|^net::ERR_(?:INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NETWORK_ACCESS_DENIED)\b/,
    () => t("This computer is offline."),
  ],
  [
    /^ECONNREFUSED$|^net::ERR_CONNECTION_REFUSED\b/,
    () => t("The connection was refused: a firewall or a proxy may be in the way."),
  ],
  [
    /^net::ERR_(?:PROXY_|TUNNEL_)/,
    () => t("The connection was refused: a firewall or a proxy may be in the way."),
  ],
  [
    /^(?:UND_ERR_CONNECT_TIMEOUT)$|^net::ERR_CONNECTION_TIMED_OUT\b/,
    () => t("No connection came about in time."),
  ],
  [
    /^(?:CERT_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA)|^net::ERR_CERT_/,
    () =>
      t(
        "The certificate of the other side is not one to trust: a proxy's own may be missing on this computer.",
      ),
  ],
  [
    /^ERR_SSL_WRONG_VERSION_NUMBER$|^Client network socket disconnected before secure TLS connection/,
    () => t("No safe connection came about: a firewall or a proxy may be in the way."),
  ],
];

/** Somebody waited for an answer and gave up; Electron's codes have `net::` in front. */
const late = /^(?:ETIMEDOUT|UND_ERR_(?:HEADERS|BODY)_TIMEOUT|net::ERR_TIMED_OUT)$/;

/** What the platform calls it; empty where it calls it nothing. */
function codeOf({ code, text }: Fault): string {
  return code === "" ? (/^net::ERR_[A-Z_]{2,40}\b/.exec(text)?.[0] ?? "") : code;
}

interface Fault {
  /** A code in capitals; empty where there is none. */
  readonly code: string;
  readonly text: string;
  /** Whether it failed at making the connection. */
  readonly isConnecting: boolean;
}

/** An error and what it says it came from; of an attempt at several addresses, the attempts. */
function* causes(error: unknown, depth = 0): Generator<Fault> {
  if (!(error instanceof Error) || depth > 5) return;
  const { code, syscall, errors }: Error & { code?: unknown; syscall?: unknown; errors?: unknown } = error;
  yield {
    code: typeof code === "string" && /^[A-Z][A-Z\d_]{2,60}$/.test(code) ? code : "",
    text: error.message,
    isConnecting: syscall === "connect",
  };
  if (Array.isArray(errors)) for (const one of errors) yield* causes(one, depth + 1);
  yield* causes(error.cause, depth + 1);
}
