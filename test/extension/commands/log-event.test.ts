import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";

/** As much of the editor as Log Event touches: the box, the question after it, the clipboard, a place for messages. */
const editor = vi.hoisted(() => ({
  clipboard: "",
  typed: "",
  offered: new Array<string>(),
  why: undefined as string | undefined,
  said: new Array<string>(),
}));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  env: { clipboard: { writeText: (text: string) => Promise.resolve(void (editor.clipboard = text)) } },
  window: {
    createInputBox: () => {
      let [accept, hide] = [(): void => undefined, (): void => undefined];
      const box = {
        value: "",
        onDidAccept: (listener: () => void) => void (accept = listener),
        onDidHide: (listener: () => void) => void (hide = listener),
        hide: () => {
          hide();
        },
        dispose: () => undefined,
        show: () => {
          editor.offered.push(box.value);
          box.value = editor.typed;
          accept();
        },
      };
      return box;
    },
    showInputBox: () => Promise.resolve(editor.why),
    showErrorMessage: (message: string) => Promise.resolve(void editor.said.push(message)),
  },
  workspace: { getConfiguration: () => ({ get: () => "Asia/Kathmandu" }) },
}));

const { logEvent } = await import("../../../src/extension/commands/log-event.ts");

const incident = {
  uri: { path: "/incidents/x/incident.md", toString: () => "memfs:/incidents/x/incident.md" },
  read: read(recordText()),
  policy: defaultPolicy,
};
const refusing = {
  clock: { now: () => at("2026-11-21T16:00:00Z") },
  library: { ready: Promise.resolve(), active: () => incident, refresh: () => Promise.resolve() },
  changes: {
    apply: () => Promise.resolve({ kind: "refused", reason: "It is read-only.", line: undefined }),
  },
};

describe("a line that is refused", () => {
  beforeEach(() => {
    editor.said.length = 0;
    editor.offered.length = 0;
  });

  it("is on the clipboard as it was typed, with the reason of a decision, and stands in the box again", async () => {
    editor.typed = "-5m decision: roll back é";
    editor.why = "a fix takes a day";
    await logEvent.run(refusing as never, {} as never, undefined);
    expect(editor.clipboard).toBe("-5m decision: roll back é. Why: a fix takes a day");
    expect(editor.said).toEqual([
      "Can't write to incident.md: It is read-only. Your text is on the clipboard.",
    ]);
    editor.typed = "finding: pool";
    await logEvent.run(refusing as never, {} as never, undefined);
    expect(editor.offered).toEqual(["", "-5m decision: roll back é. Why: a fix takes a day"]);
    expect(editor.clipboard).toBe("finding: pool");
  });

  it("does not ask for a reason that was typed", async () => {
    editor.typed = "decision: wait. Why: the vendor is on it";
    editor.why = "asked again";
    await logEvent.run(refusing as never, {} as never, undefined);
    expect(editor.clipboard).toBe("decision: wait. Why: the vendor is on it");
  });
});
