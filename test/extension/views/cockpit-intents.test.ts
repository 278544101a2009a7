import { describe, expect, it, vi } from "vitest";

const editor = vi.hoisted(() => ({ clipboard: "", said: new Array<string>() }));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  Uri: { parse: (text: string) => ({ toString: () => text }) },
  env: { clipboard: { writeText: (text: string) => Promise.resolve(void (editor.clipboard = text)) } },
  window: { showErrorMessage: (message: string) => Promise.resolve(void editor.said.push(message)) },
}));

const { carryOutFromCockpit } = await import("../../../src/extension/views/cockpit-intents.ts");

const gone = { library: { get: () => undefined } } as never;
const incident = "file:///incidents/x/incident.md";

describe("what is asked for in a cockpit whose incident is gone", () => {
  it("leaves the words that were typed on the clipboard, and says so", async () => {
    await carryOutFromCockpit(gone, { kind: "log", incident, text: "pool é 漢 🚒", pressedAt: 0 });
    expect(editor.clipboard).toBe("pool é 漢 🚒");
    expect(editor.said.splice(0)).toEqual([expect.stringContaining("Your text is on the clipboard.")]);
  });

  it("leaves the clipboard alone where there are none", async () => {
    editor.clipboard = "somebody's";
    await carryOutFromCockpit(gone, { kind: "choose-status", incident });
    expect(editor.clipboard).toBe("somebody's");
    expect(editor.said.splice(0)).toEqual([expect.stringContaining("not there any more")]);
  });
});
