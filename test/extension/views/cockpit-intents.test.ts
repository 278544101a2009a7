import { describe, expect, it, vi } from "vitest";
import { libraryFile } from "../../support/told-windows.ts";
import { at, recordText } from "../../support/record.ts";

const editor = vi.hoisted(() => ({
  clipboard: "",
  said: new Array<string>(),
  ran: new Array<readonly unknown[]>(),
}));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  Uri: { parse: (text: string) => ({ toString: () => text }) },
  commands: { executeCommand: (...all: unknown[]) => Promise.resolve(void editor.ran.push(all)) },
  env: { clipboard: { writeText: (text: string) => Promise.resolve(void (editor.clipboard = text)) } },
  workspace: { getConfiguration: () => ({ get: () => "Asia/Kathmandu" }) },
  window: {
    showErrorMessage: (message: string) => Promise.resolve(void editor.said.push(message)),
    showWarningMessage: (message: string) => Promise.resolve(void editor.said.push(message)),
  },
}));

const { carryOutFromCockpit } = await import("../../../src/extension/views/cockpit-intents.ts");

const gone = { library: { get: () => undefined } } as never;
const incident = "file:///incidents/x/incident.md";
const followed: number[] = [];
const follow = (line: number): Promise<void> => Promise.resolve(void followed.push(line));

describe("what is asked for in a cockpit whose incident is gone", () => {
  it("leaves the words that were typed on the clipboard, and says so", async () => {
    await carryOutFromCockpit(gone, { kind: "log", incident, text: "pool é 漢 🚒", pressedAt: 0 }, follow);
    expect(editor.clipboard).toBe("pool é 漢 🚒");
    expect(editor.said.splice(0)).toEqual([expect.stringContaining("Your text is on the clipboard.")]);
  });

  it("leaves the clipboard alone where there are none", async () => {
    editor.clipboard = "somebody's";
    await carryOutFromCockpit(gone, { kind: "choose-status", incident }, follow);
    expect(editor.clipboard).toBe("somebody's");
    expect(editor.said.splice(0)).toEqual([expect.stringContaining("not there any more")]);
  });
});

describe("what is asked for of a step or a role", () => {
  const file = libraryFile(
    "0",
    recordText({
      frontMatter: ["declared: 2026-11-21T14:02:00Z"],
      runbook: ["1. [ ] Create a channel (Communications Lead, within 5 min)", "2. [ ] Page"],
      timeline: [
        "- 2026-11-21T14:02:00Z **Declared** SEV2: x",
        "- 2026-11-21T14:03:00Z **Role** Scribe: Jane Doe",
      ],
    }),
  );
  const applied: unknown[] = [];
  const services = {
    clock: { now: () => at("2026-11-21T14:09:00Z") },
    library: {
      get: () => file,
      active: () => file,
      choose: () => undefined,
      refresh: () => Promise.resolve(),
    },
    changes: {
      apply: (_: unknown, intent: unknown) => {
        applied.push(intent);
        return Promise.resolve({ kind: "done", warnings: [] });
      },
    },
  } as never; // the parts that intents of the cockpit use
  const step = { text: "Create a channel (Communications Lead, within 5 min)", occurrence: 1 };

  it("notes something of a step under its title, with the type that was typed, at its first key", async () => {
    const pressedAt = at("2026-11-21T14:08:00Z");
    const note = { kind: "note-step", incident, step, pressedAt } as const;
    await carryOutFromCockpit(services, { ...note, text: "five joined é" }, follow);
    await carryOutFromCockpit(services, { ...note, text: "finding: nobody answers" }, follow);
    expect(applied.splice(0)).toMatchObject([
      { kind: "log", at: pressedAt, type: "note", text: "Create a channel: five joined é" },
      { kind: "log", at: pressedAt, type: "finding", text: "Create a channel: nobody answers" },
    ]);
  });

  it("lets the list follow to the step on the screen", async () => {
    await carryOutFromCockpit(services, { kind: "show-step", incident, step }, follow);
    const nowhere = { text: "gone", occurrence: 1 };
    await carryOutFromCockpit(services, { kind: "show-step", incident, step: nowhere }, follow);
    expect(followed).toEqual([file.read.snapshot.steps[0]?.line]);
  });

  it("hands a held role over, gives an empty one to somebody, and asks which where it is none", async () => {
    for (const role of ["Scribe", "Communications Lead", "@jane", undefined])
      await carryOutFromCockpit(services, { kind: "hand-over", incident, role }, follow);
    expect(editor.ran.splice(0)).toEqual([
      ["sitrep.role.handOver", "Scribe"],
      ["sitrep.role.assign", "Communications Lead"],
      ["sitrep.role.handOver"],
      ["sitrep.role.handOver"],
    ]);
  });

  it("runs nothing itself: the command that shows and asks gets the place", async () => {
    await carryOutFromCockpit(services, { kind: "run-command", incident, step, index: 1 }, follow);
    expect(editor.ran.splice(0)).toEqual([["sitrep.step.run", { incident, step, index: 1 }]]);
  });
});
