import { describe, expect, it } from "vitest";
import type { FromComposer, ToComposer } from "../../src/protocol/composer.ts";
import { decodeFromComposer, decodeToComposer } from "../../src/protocol/decode-composer.ts";
import { sampleDraft } from "../webview/support/sample-draft.ts";

const choices = {
  audience: "customers",
  format: undefined,
  status: "identified",
  next: { at: undefined },
  typed: [{ field: "known", text: "" }],
  kept: ["eta:x"],
} as const;
const incident = "file:///a";
const up: readonly FromComposer[] = [
  { kind: "draft-update", incident, turn: 3, choices },
  { kind: "copy-update", incident, channel: "slack", choices },
];
const down: readonly ToComposer[] = [
  { kind: "compose-update", incident, audience: undefined },
  {
    kind: "update-draft",
    incident,
    turn: 0,
    draft: sampleDraft({
      caution: "Private é",
      order: { said: "First", label: "Go", audience: "customers" },
      warnings: [
        {
          id: "a",
          said: "b",
          fixes: [
            { kind: "type", label: "c", field: "known", text: "" },
            { kind: "promise", label: "d", at: 1 },
            { kind: "say-status", label: "e", status: "resolved" },
            { kind: "keep", label: "f", id: "a" },
          ],
        },
      ],
    }),
  },
  {
    kind: "update-logged",
    incident,
    done: { said: "ok", step: { ref: { text: "x", occurrence: 1 }, label: "Tick" }, next: undefined },
  },
  { kind: "update-refused", incident, said: "no" },
];

/** What arrives: undefined fields are gone. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message)) as unknown;

describe("messages of the composer", () => {
  it("arrive as they were sent, both ways", () => {
    for (const message of up) expect(decodeFromComposer(sent(message))).toEqual(message);
    for (const message of down) expect(decodeToComposer(sent(message))).toEqual(message);
  });

  it("are none where a part is missing or is something else", () => {
    for (const message of [...up, ...down]) {
      for (const field of Object.keys(message).filter((name) => name !== "audience")) {
        const broken = { ...message, [field]: { not: "this" } };
        expect(decodeFromComposer(broken)).toBeUndefined();
        expect(decodeToComposer(broken)).toBeUndefined();
      }
    }
    expect(decodeFromComposer({ kind: "toString" })).toBeUndefined();
    expect(decodeFromComposer({ ...up[0], choices: { ...choices, status: "fixed" } })).toBeUndefined();
    expect(decodeToComposer(undefined)).toBeUndefined();
  });
});
