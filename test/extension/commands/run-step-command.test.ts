import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { read, recordText } from "../../support/record.ts";

const editor = vi.hoisted(() => ({
  isTrusted: true,
  typed: new Array<string | undefined>(),
  answers: new Array<string | undefined>(),
  asked: new Array<string>(),
  said: new Array<string>(),
}));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  Uri: { parse: (text: string) => ({ toString: () => text }) },
  commands: { executeCommand: () => Promise.resolve() },
  workspace: {
    get isTrusted() {
      return editor.isTrusted;
    },
    getWorkspaceFolder: () => undefined,
  },
  window: {
    showInputBox: ({ prompt }: { readonly prompt: string }) => {
      editor.asked.push(prompt);
      return Promise.resolve(editor.typed.shift());
    },
    showWarningMessage: (_: string, { detail }: { readonly detail: string }) => {
      editor.asked.push(detail);
      return Promise.resolve(editor.answers.shift());
    },
    showInformationMessage: (message: string) => {
      editor.said.push(message);
      return Promise.resolve(editor.answers.shift());
    },
    showErrorMessage: (message: string) => Promise.resolve(void editor.said.push(message)),
  },
}));

const { logStepRun, runStepCommand } = await import("../../../src/extension/commands/run-step-command.ts");

const began = Date.UTC(2026, 10, 21, 14, 30);
const runbook = ["1. [ ] Look", "", "   ```sh", "   ctl look <pod> --token <token> ${HOME} ${NS}", "   ```"];
const file = {
  uri: { toString: () => "file:///one/incident.md" },
  read: read(recordText({ runbook })),
  policy: defaultPolicy,
};
const argument = { incident: "file:///one/incident.md", step: { text: "Look", occurrence: 1 }, index: 0 };

/** Runs the command; returns what was sent to the terminal and what was logged. */
async function run(
  ran: object = { kind: "ended", began, durationMs: 12_000, exitCode: 0 },
  hasTerminals = true,
) {
  const sent: string[] = [];
  const logged: string[] = [];
  const services = {
    computer: hasTerminals ? {} : undefined,
    clock: { now: () => began + 60_000 },
    library: { get: () => file, refresh: () => Promise.resolve() },
    maskSecrets: (text: string) => Promise.resolve(text.replace("AKIA1", "****")),
    stepTerminals: {
      run: (_: unknown, name: string, __: unknown, code: string) => {
        sent.push(`${name}: ${code}`);
        return Promise.resolve(ran);
      },
    },
    changes: {
      apply: (_: unknown, intent: { readonly entries: readonly { readonly text: string }[] }) => {
        logged.push(...intent.entries.map((entry) => JSON.stringify(entry)));
        return Promise.resolve({ kind: "done", effects: [], warnings: [] });
      },
    },
    log: { warn: (message: string) => editor.said.push(message) },
  } as never;
  await runStepCommand.run(services, {} as never, argument);
  await vi.waitFor(() => {
    expect(sent.length === 0 || editor.said.length > 0).toBe(true);
  });
  await new Promise((next) => setImmediate(next));
  return { sent, logged, services };
}

describe("running a command of a step", () => {
  beforeEach(() => {
    editor.isTrusted = true;
    for (const list of [editor.typed, editor.answers, editor.asked, editor.said]) list.length = 0;
  });

  it("asks for each placeholder, shows the command whole, runs it on a yes and logs it on another", async () => {
    editor.typed.push("web-1 $& <token>", "AKIA1", "${NS}");
    editor.answers.push("Run", "Log It");
    const { sent, logged } = await run();
    const final = "ctl look web-1 $& <token> --token AKIA1 ${HOME} ${NS}";
    expect(editor.asked).toHaveLength(4);
    expect(editor.asked.at(-1)).toBe(final);
    expect(sent).toEqual([`Checkout errors: ${final}`]);
    expect(logged.join()).toMatch(/^\{"instant":1795271400000,"type":"change","text":"Ran `ctl look /);
    expect(logged.join()).toContain("→ exit 0 after 12 s");
    expect(logged.join()).not.toContain("AKIA1");
  });

  it("runs nothing without a yes, nor with a placeholder left empty", async () => {
    editor.typed.push("a", "b", "c");
    editor.answers.push(undefined);
    expect((await run()).sent).toEqual([]);
    editor.typed.push("");
    expect((await run()).sent).toEqual([]);
    expect(editor.said).toEqual(["Nothing was run: pod was left empty."]);
  });

  it("says why it can't in Restricted Mode, and where there is no terminal", async () => {
    editor.isTrusted = false;
    expect((await run()).sent).toEqual([]);
    editor.isTrusted = true;
    expect((await run(undefined, false)).sent).toEqual([]);
    expect(editor.said.join(" ")).toMatch(/not run in Restricted Mode.*This window has no terminals/);
    expect(editor.asked).toEqual([]);
  });

  it("says that the exit code is unknown where the shell does not tell, and logs with one key later", async () => {
    editor.typed.push("a", "b", "c");
    editor.answers.push("Run", undefined);
    const { logged, services } = await run({ kind: "untold", began });
    expect(editor.said.join()).toContain("The exit code is unknown: this shell does not tell");
    expect(logged).toEqual([]);
    await logStepRun.run(services, {} as never, undefined);
    expect(logged.join()).toContain("Ran `ctl look a --token ****");
    await logStepRun.run(services, {} as never, undefined);
    expect(logged).toHaveLength(1);
  });
});
