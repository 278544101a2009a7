import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";

const editor = vi.hoisted(() => ({ said: new Array<string>(), save: (_: unknown): void => undefined }));

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  EventEmitter: class {
    event = (): void => undefined;
    fire = (): void => undefined;
    dispose = (): void => undefined;
  },
  commands: { executeCommand: () => Promise.resolve() },
  window: { showWarningMessage: (message: string) => Promise.resolve(void editor.said.push(message)) },
  workspace: {
    isTrusted: true,
    getWorkspaceFolder: () => undefined,
    onDidSaveTextDocument: (listener: (saved: unknown) => void) => {
      editor.save = listener;
      return { dispose: () => undefined };
    },
  },
}));

const { createSync } = await import("../../../src/extension/host/sync.ts");

const locked = { kind: "offline", behind: { waiting: 1, since: undefined }, reason: "x", needsSignIn: true };
const synced = { kind: "synced", received: [], sent: [], findings: [] };
const uri = { scheme: "file", path: "/team/incidents/a/incident.md", toString: () => "file:///a" };
const file = {
  ...{ uri, read: read(recordText()) },
  policy: { ...defaultPolicy, sync: { ...defaultPolicy.sync, automatic: true } },
};

/** A window with one incident: who was asked in each round, what the remote says, and what makes its minutes pass. */
function open() {
  let now = at("2026-11-21T14:10:00Z");
  let tick = (): void => undefined;
  const asked: string[] = [];
  const answers: Record<string, unknown> = { nobody: locked, window: synced };
  const git = {
    exchange: (_: unknown, { mayAsk }: { readonly mayAsk: string }) => {
      asked.push(mayAsk);
      return Promise.resolve(answers[mayAsk]);
    },
  };
  const clock = {
    now: () => now,
    everyMinute: (listener: () => void) => {
      tick = listener;
      return { dispose: () => undefined };
    },
  };
  let fresh = file;
  const library = { records: () => [file], get: () => file, refresh: () => Promise.resolve(fresh) };
  const change = (text: string): void => {
    fresh = { ...file, read: read(text) };
  };
  const sync = createSync(library as never, clock, git as never, (said) => expect.fail(said));
  const minutes = async (count: number): Promise<void> => {
    for (let minute = 0; minute < count; minute += 1) {
      now += 60_000;
      tick();
      await new Promise(setImmediate);
    }
  };
  return { sync, asked, answers, minutes, change };
}

describe("automatic Sync behind a remote that wants to know who asks", () => {
  beforeEach(() => {
    editor.said.length = 0;
  });

  it("never asks, says once that somebody has to sign in, and tries the less often the longer nobody does", async () => {
    const { asked, minutes } = open();
    await minutes(60);
    // At 1, 3, 7, 15 and 31 minutes.
    expect(asked).toEqual(["nobody", "nobody", "nobody", "nobody", "nobody"]);
    expect(editor.said).toEqual(["Sync needs you to sign in to origin: run Sync Incident once."]);
  });

  it("waits with what is saved meanwhile, too", async () => {
    const { asked, minutes } = open();
    await minutes(1);
    for (let save = 0; save < 5; save += 1) editor.save({ uri });
    await minutes(1);
    expect(asked).toEqual(["nobody"]);
  });

  it("goes on by itself each minute once a person signed in", async () => {
    const { sync, asked, answers, minutes } = open();
    await minutes(1);
    answers["nobody"] = synced;
    expect(await sync.run(file as never)).toEqual(synced);
    await minutes(2);
    expect(asked).toEqual(["nobody", "window", "nobody", "nobody"]);
  });

  it("lets a person sign in who asks for it while a round that may not ask is under way", async () => {
    const { sync, asked } = open();
    editor.save({ uri });
    await Promise.resolve(); // the file is read again first
    expect(await sync.run(file as never)).toEqual(synced);
    expect(asked).toEqual(["nobody", "window"]);
  });
});

describe("automatic Sync of what became private", () => {
  it("does not send it, were it marked by the save that Sync was woken by", async () => {
    const { asked, minutes, change } = open();
    change(recordText({ frontMatter: ["private: yes"] }));
    editor.save({ uri });
    await minutes(2);
    expect(asked).toEqual([]);
  });
});
