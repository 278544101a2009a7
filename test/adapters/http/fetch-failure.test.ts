import { describe, expect, it } from "vitest";
import { fetchFailure } from "../../../src/adapters/http/fetch-failure.ts";
import { networkError } from "../../support/scripted-net.ts";

describe("fetchFailure", () => {
  it.each([
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ENETUNREACH",
    "EHOSTUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "ERR_TLS_CERT_ALTNAME_INVALID",
  ])("knows that %s comes before the request", (code) => {
    expect(fetchFailure(networkError(code)).kind).toBe("not-sent");
  });

  it.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "EPROTO", "HPE_INVALID_CONSTANT"])(
    "takes %s for a request that may have arrived",
    (code) => {
      expect(fetchFailure(networkError(code))).toEqual({
        kind: "lost",
        reason: "The connection broke before an answer came.",
        code,
      });
    },
  );

  it.each(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "ETIMEDOUT"])(
    "says of %s that it is late",
    (code) => {
      const late = { kind: "lost", reason: "No answer came in time.", code };
      expect(fetchFailure(networkError(code))).toEqual(late);
    },
  );

  it("tells a connection that timed out from an answer that did", () => {
    expect(fetchFailure(networkError("ETIMEDOUT", { syscall: "connect" })).kind).toBe("not-sent");
    expect(fetchFailure(networkError("ETIMEDOUT", { syscall: "read" })).kind).toBe("lost");
  });

  it("reads what was tried at several addresses", () => {
    const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    expect(
      fetchFailure(new TypeError("fetch failed", { cause: new AggregateError([refused, refused]) })).kind,
    ).toBe("not-sent");
  });

  it.each([
    ["net::ERR_NAME_NOT_RESOLVED", "not-sent"],
    ["net::ERR_INTERNET_DISCONNECTED", "not-sent"],
    ["net::ERR_CERT_AUTHORITY_INVALID", "not-sent"],
    ["net::ERR_PROXY_CONNECTION_FAILED", "not-sent"],
    ["net::ERR_CONNECTION_RESET", "lost"],
    ["net::ERR_EMPTY_RESPONSE", "lost"],
    ["net::ERR_NETWORK_CHANGED", "lost"],
    ["net::ERR_TIMED_OUT", "lost"],
  ])("knows %s of the editor's own network", (message, kind) => {
    const { code, ...told } = fetchFailure(new Error(message));
    expect([told.kind, code]).toEqual([kind, message]);
    expect(told.reason).not.toMatch(/ERR_/);
  });

  it("says of a redirect that it was one", () => {
    const redirect = new TypeError("fetch failed", { cause: new Error("unexpected redirect") });
    expect(fetchFailure(redirect)).toEqual({
      kind: "lost",
      reason: "The answer led to another address, which is not followed.",
    });
  });

  it("never repeats an error's own words", () => {
    const reason = fetchFailure(new TypeError("Bearer s3cret is an invalid header value")).reason;
    expect(reason).toBe("The connection broke before an answer came.");
    expect(fetchFailure("s3cret").reason).not.toContain("s3cret");
  });

  it("ends at an error that came of itself", () => {
    const error = new Error("round");
    error.cause = error;
    expect(fetchFailure(error).kind).toBe("lost");
  });
});
