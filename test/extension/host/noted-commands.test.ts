import { beforeEach, describe, expect, it, vi } from "vitest";

type Listener = (event: unknown) => void;

const editor = vi.hoisted(() => ({
  isTrusted: true,
  starts: new Set<Listener>(),
  ends: new Set<Listener>(),
}));

vi.mock("vscode", async () => {
  const subscribe = (listeners: Set<Listener>) => (listener: Listener) => {
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  };
  return {
    l10n: (await import("../../support/l10n.ts")).l10n,
    EventEmitter: class {
      readonly #listeners = new Set<Listener>();
      readonly event = subscribe(this.#listeners);
      readonly fire = (value: unknown): void => {
        this.#listeners.forEach((listener) => {
          listener(value);
        });
      };
      readonly dispose = (): void => {
        this.#listeners.clear();
      };
    },
    window: {
      onDidStartTerminalShellExecution: subscribe(editor.starts),
      onDidEndTerminalShellExecution: subscribe(editor.ends),
    },
    workspace: {
      get isTrusted() {
        return editor.isTrusted;
      },
    },
  };
});

const { createNotedCommands } = await import("../../../src/extension/host/noted-commands.ts");

const one = { toString: () => "file:///one/incident.md" } as never;
const other = { toString: () => "file:///other/incident.md" } as never;
const noon = Date.UTC(2026, 10, 22, 12);
let now = noon;
const clock = { now: () => now, everyMinute: () => ({ dispose: () => undefined }) };
const mask = (text: string): Promise<string> =>
  text.includes("boom")
    ? Promise.reject(new Error("rule failed"))
    : Promise.resolve(text.replace("AKIA123", "****"));

/** A command that runs for some seconds in a terminal. */
function runs(command: string, seconds: number, exitCode: number | undefined): void {
  const execution = { commandLine: { value: command } };
  editor.starts.forEach((tell) => {
    tell({ execution });
  });
  now += seconds * 1000;
  editor.ends.forEach((tell) => {
    tell({ execution, exitCode });
  });
}

describe("commands of terminals", () => {
  beforeEach(() => {
    now = noon;
    editor.isTrusted = true;
    editor.starts.clear();
    editor.ends.clear();
  });

  it("are noted from when somebody asks for it until they stop, for that incident alone", async () => {
    const noted = createNotedCommands(clock, mask, (message) => expect.fail(message));
    runs("before", 1, 0);
    noted.watch(one);
    runs("kubectl get pods", 3, 0);
    noted.stop();
    runs("after", 1, 0);
    expect(await noted.of(one)).toEqual([
      { instant: noon + 1000, text: "Ran `kubectl get pods` → exit 0 after 3 s" },
    ]);
    expect(await noted.of(other)).toEqual([]);
    expect([editor.starts.size, editor.ends.size]).toEqual([0, 0]);
  });

  it("are kept without their secrets, or not at all where these can't be taken out", async () => {
    const said: string[] = [];
    const noted = createNotedCommands(clock, mask, (message) => said.push(message));
    noted.watch(one);
    runs("aws configure set key AKIA123 --password hunter2", 0, 1);
    runs("boom --token x", 0, 0);
    runs("  ", 0, 0);
    expect((await noted.of(one)).map(({ text }) => text)).toEqual([
      "Ran `aws configure set key **** --password ****` → exit 1",
    ]);
    expect(said).toEqual(["A command is not noted, its secrets could not be taken out: Error: rule failed"]);
  });

  it("of which some were logged are not offered again", async () => {
    const noted = createNotedCommands(clock, mask, (message) => expect.fail(message));
    noted.watch(one);
    runs("first", 0, undefined);
    runs("second", 0, 0);
    const [first] = await noted.of(one);
    noted.forget(one, first === undefined ? [] : [first]);
    expect((await noted.of(one)).map(({ text }) => text)).toEqual(["Ran `second` → exit 0"]);
  });

  it("are noted for one incident at a time, and in no window that is not trusted", () => {
    const noted = createNotedCommands(clock, mask, (message) => expect.fail(message));
    let changes = 0;
    noted.onDidChange(() => (changes += 1));
    noted.watch(one);
    noted.watch(other);
    expect(noted.watched()).toBe(other);
    expect([editor.starts.size, editor.ends.size]).toEqual([1, 1]);
    noted.stop();
    editor.isTrusted = false;
    noted.watch(one);
    expect(noted.watched()).toBeUndefined();
    expect(editor.ends.size).toBe(0);
    expect(changes).toBe(4);
    noted.dispose();
  });
});
