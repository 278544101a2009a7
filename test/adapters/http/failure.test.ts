import { describe, expect, it } from "vitest";
import type { Answered, Reply } from "../../../src/adapters/http/call.ts";
import {
  answerOf,
  type Found,
  lookUpOf,
  outcomeOf,
  type Reading,
} from "../../../src/adapters/http/failure.ts";
import { textAt } from "../../../src/adapters/http/json.ts";

const reading: Reading<Found> = {
  service: "slack",
  yes: ({ body }) => {
    const id = textAt(body, "ts");
    return id === undefined ? undefined : { id, url: undefined };
  },
  explain: (_, body) => {
    const error = textAt(body, "error");
    if (error === "token_revoked") return { reason: "The token was taken back.", signedOut: true };
    return error === undefined ? undefined : { reason: error, remedy: "Do something." };
  },
};

const answered = (status: number, body?: Answered["body"], more: Partial<Answered> = {}): Answered => ({
  kind: "answered",
  status,
  header: () => undefined,
  body,
  ...more,
});
const outcome = (reply: Reply) => outcomeOf(reply, reading);

describe("outcomeOf", () => {
  it("reads a yes", () => {
    expect(outcome(answered(200, { ts: "1.2" }))).toEqual({ kind: "sent", id: "1.2", url: undefined });
  });

  it("reads the vendor's own no, whatever its status", () => {
    for (const status of [200, 404]) {
      expect(outcome(answered(status, { error: "channel_not_found" }))).toEqual({
        kind: "failed",
        reason: "channel_not_found",
        remedy: "Do something.",
        notBefore: undefined,
        signedOut: false,
      });
    }
  });

  it("asks to connect again where the token is no longer good", () => {
    expect(outcome(answered(401))).toMatchObject({
      kind: "failed",
      reason: "Slack does not take the token any more.",
      remedy: "Connect Slack again.",
      signedOut: true,
    });
    expect(outcome(answered(200, { error: "token_revoked" }))).toMatchObject({
      reason: "The token was taken back.",
      remedy: "Connect Slack again.",
      signedOut: true,
    });
  });

  it("keeps what never left, and says until when the vendor takes nothing", () => {
    expect(outcome({ kind: "not-sent", reason: "Offline." })).toMatchObject({
      kind: "failed",
      reason: "Offline.",
    });
    expect(outcome({ kind: "limited", until: 5000, status: 429 })).toMatchObject({
      kind: "failed",
      notBefore: 5000,
    });
  });

  it.each([
    ["lost", { kind: "lost", reason: "?" }],
    ["a 500, even one with a word", answered(500, { error: "fatal_error" })],
    ["a 408", answered(408)],
    ["a redirect", answered(302)],
    ["a yes that can't be read", answered(200, "<html>")],
    ["a no after a try that was lost", answered(409, { error: "duplicate" }, { afterLost: true })],
    ["a 401 after a try that was lost", answered(401, undefined, { afterLost: true })],
  ] satisfies readonly (readonly [string, Reply])[])(
    "does not know what became of it after %s",
    (_, reply) => {
      expect(outcome(reply).kind).toBe("unknown");
    },
  );
});

describe("answerOf", () => {
  it("reads a yes, and says why there is none", () => {
    expect(answerOf(answered(200, { ts: "1" }), reading)).toMatchObject({
      kind: "answered",
      value: { id: "1" },
    });
    expect(answerOf({ kind: "lost", reason: "Gone." }, reading)).toEqual({
      kind: "failed",
      reason: "Gone.",
      remedy: "Try again.",
      signedOut: false,
    });
    expect(answerOf(answered(503), reading)).toMatchObject({ reason: "Slack answered with status 503." });
    expect(answerOf(answered(200, "?"), reading)).toMatchObject({
      reason: "Slack answered something that can’t be read.",
    });
  });
});

describe("lookUpOf", () => {
  it("tells found, absent, and a search that failed this once", () => {
    const found = { id: "1", url: "https://x.example" };
    expect(lookUpOf({ kind: "answered", value: { found } })).toEqual({ kind: "found", ...found });
    expect(lookUpOf({ kind: "answered", value: { found: undefined } })).toEqual({ kind: "absent" });
    expect(lookUpOf({ kind: "failed", reason: "Offline.", remedy: undefined, signedOut: false })).toEqual({
      kind: "cannot-tell",
      reason: "Offline.",
      isPassing: true,
    });
  });
});
