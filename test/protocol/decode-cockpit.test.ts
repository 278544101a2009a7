import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FromCockpit } from "../../src/protocol/cockpit.ts";
import { decodeFromCockpit, decodeToCockpit } from "../../src/protocol/decode-cockpit.ts";
import { sampleEntry, sampleIncident, sampleStep } from "../webview/support/sample-incident.ts";

const incident = "file:///w/incidents/a/incident.md";
const step = { text: "Assign roles é 漢", occurrence: 2 };

const intents: readonly FromCockpit[] = [
  { kind: "ready" },
  { kind: "declare-incident" },
  { kind: "complete-step", incident, step },
  { kind: "skip-step", incident, step, reason: "ours 🚒" },
  { kind: "block-step", incident, step, reason: "no access" },
  { kind: "undo-step", incident, step },
  { kind: "log", incident, text: "Pool exhausted", pressedAt: 1_795_310_348_103 },
  { kind: "open-line", incident, line: 41 },
  { kind: "choose-severity", incident },
  { kind: "choose-status", incident },
  { kind: "resolve", incident },
  { kind: "note-step", incident, step, text: "five joined é", pressedAt: 7 },
  { kind: "show-step", incident, step },
  { kind: "run-command", incident, step, index: 0 },
  { kind: "open-link", incident, href: "../db.md#x" },
  { kind: "assign-role", incident, role: "Scribe" },
  { kind: "hand-over", incident, role: undefined },
  { kind: "copy-whom-to-tell", incident },
];

describe("decodeFromCockpit", () => {
  it.each(intents)("understands $kind", (intent) => {
    expect(decodeFromCockpit(JSON.parse(JSON.stringify(intent)))).toEqual(intent);
  });

  it.each([
    ["nothing", undefined],
    ["a list", [{ kind: "ready" }]],
    ["an unknown kind", { kind: "run-commands", incident }],
    ["a command without its place", { kind: "run-command", incident, step }],
    ["an empty note", { kind: "note-step", incident, step, text: " ", pressedAt: 1 }],
    ["a link to nowhere", { kind: "open-link", incident, href: "" }],
    ["a kind from an object's prototype", { kind: "constructor" }],
    ["a mark without an incident", { kind: "complete-step", step }],
    ["a mark without a step", { kind: "complete-step", incident }],
    [
      "an occurrence that does not count from 1",
      { kind: "undo-step", incident, step: { text: "a", occurrence: 0 } },
    ],
    ["a skip without a reason", { kind: "skip-step", incident, step, reason: "  " }],
    ["an empty text to log", { kind: "log", incident, text: "\n", pressedAt: 1 }],
    ["a stamp that is no instant", { kind: "log", incident, text: "a", pressedAt: "now" }],
    ["a line before the first", { kind: "open-line", incident, line: 0 }],
  ])("drops %s", (_, message) => {
    expect(decodeFromCockpit(message)).toBeUndefined();
  });

  it("leaves behind what it does not know", () => {
    expect(decodeFromCockpit({ kind: "ready", command: "rm" })).toEqual({ kind: "ready" });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(() => decodeFromCockpit(message)).not.toThrow();
        expect(() => decodeToCockpit(message)).not.toThrow();
      }),
    );
  });
});

describe("decodeToCockpit", () => {
  const snapshot = {
    kind: "snapshot",
    incident: sampleIncident({
      steps: [
        sampleStep("Declare", { state: "skipped", reason: "ours", phase: "First response", owner: "Scribe" }),
        sampleStep("Page", {
          due: { utc: "14:07Z", local: undefined, minutesLeft: -2 },
          bodyHtml: "<p>漢</p>",
          commands: [{ index: 1, code: "gh api é" }],
        }),
      ],
      entries: [sampleEntry("Pool exhausted", { star: true, qualifier: "internal" })],
      private: true,
      owed: [
        { kind: "write", audience: "executives" } as const,
        { kind: "assign", role: "Scribe" } as const,
        { kind: "show", step } as const,
        { kind: "rate" } as const,
        { kind: "log" } as const,
      ].map((act) => ({ what: "x", due: { utc: "14:07Z", local: undefined, minutesLeft: -2 }, act })),
      roles: [
        { role: "Scribe", name: "Jane Doe" },
        { role: "Liaison", name: undefined },
      ],
      cannotRun: "no terminal",
      problems: [{ message: "Conflict markers", line: 41 }],
    }),
  };

  it("understands a snapshot that went through JSON, which drops what is undefined", () => {
    expect(decodeToCockpit(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
  });

  it("understands that no incident is active", () => {
    expect(decodeToCockpit({ kind: "snapshot" })).toEqual({ kind: "snapshot", incident: undefined });
  });

  it.each([
    ["a step of an unknown state", { steps: [{ ...sampleStep("a"), state: "doing" }] }],
    ["an entry without a line", { entries: [{ ...sampleEntry("a"), line: undefined }] }],
    [
      "something owed whose press does nothing known",
      { owed: [{ what: "x", due: { utc: "", minutesLeft: 1 }, act: { kind: "delete" } }] },
    ],
    ["a role without a name of its own", { roles: [{ role: " " }] }],
    ["a status that is none of ours", { status: "closed" }],
  ])("drops a snapshot with %s", (_, change) => {
    expect(
      decodeToCockpit({ kind: "snapshot", incident: { ...sampleIncident(), ...change } }),
    ).toBeUndefined();
  });
});
