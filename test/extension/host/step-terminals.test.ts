import { beforeEach, describe, expect, it, vi } from "vitest";

type Listener = (event: unknown) => void;

const editor = vi.hoisted(() => ({
  starts: new Set<Listener>(),
  ends: new Set<Listener>(),
  closes: new Set<Listener>(),
  shells: new Set<Listener>(),
  made: new Array<FakeTerminal>(),
  hasShell: true,
}));

interface FakeTerminal {
  readonly options: unknown;
  readonly sent: string[];
  readonly executions: object[];
  exitStatus: object | undefined;
  shellIntegration: { readonly cwd?: object; executeCommand: (code: string) => object } | undefined;
}

vi.mock("vscode", () => {
  const subscribe = (listeners: Set<Listener>) => (listener: Listener) => {
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  };
  return {
    window: {
      onDidStartTerminalShellExecution: subscribe(editor.starts),
      onDidEndTerminalShellExecution: subscribe(editor.ends),
      onDidCloseTerminal: subscribe(editor.closes),
      onDidChangeTerminalShellIntegration: subscribe(editor.shells),
      createTerminal: (options: unknown) => {
        const terminal = {
          options,
          sent: new Array<string>(),
          executions: new Array<object>(),
          exitStatus: undefined,
          shellIntegration: undefined as FakeTerminal["shellIntegration"],
          show: () => undefined,
          sendText: (code: string) => terminal.sent.push(`text ${code}`),
        };
        if (editor.hasShell) {
          terminal.shellIntegration = {
            cwd: {},
            executeCommand: (code) => {
              terminal.sent.push(code);
              const execution = { code };
              terminal.executions.push(execution);
              return execution;
            },
          };
        }
        editor.made.push(terminal);
        return terminal;
      },
    },
  };
});

const { createStepTerminals } = await import("../../../src/extension/host/step-terminals.ts");

const one = { toString: () => "file:///one/incident.md" } as never;
const other = { toString: () => "file:///other/incident.md" } as never;
const noon = Date.UTC(2026, 10, 22, 12);
let now = noon;
const clock = { now: () => now, everyMinute: () => ({ dispose: () => undefined }) };

function tell(listeners: Set<Listener>, event: unknown): void {
  [...listeners].forEach((listener) => {
    listener(event);
  });
}

/** A command that was sent ends after some seconds. */
async function ends(terminal: number, seconds: number, exitCode: number | undefined): Promise<void> {
  await Promise.resolve(); // until it was sent
  now += seconds * 1000;
  tell(editor.ends, {
    terminal: editor.made[terminal],
    execution: editor.made[terminal]?.executions.at(-1),
    exitCode,
  });
}

describe("a command of a step", () => {
  beforeEach(() => {
    now = noon;
    editor.made.length = 0;
    editor.hasShell = true;
    for (const listeners of [editor.starts, editor.ends, editor.closes, editor.shells]) listeners.clear();
  });

  it("runs in a terminal named after the incident, and its end is told with code and duration", async () => {
    const running = createStepTerminals(clock).run(one, "Checkout é 漢", undefined, "kubectl get pods");
    await ends(0, 12, 3);
    expect(await running).toEqual({ kind: "ended", began: noon, durationMs: 12_000, exitCode: 3 });
    expect(editor.made[0]?.options).toEqual({ name: "Checkout é 漢", isTransient: true });
    expect(editor.made[0]?.sent).toEqual(["kubectl get pods"]);
  });

  it("is not taken for another that ends meanwhile", async () => {
    const running = createStepTerminals(clock).run(one, "One", undefined, "sleep 9");
    await Promise.resolve();
    tell(editor.ends, { terminal: {}, execution: {}, exitCode: 1 });
    await ends(0, 9, 0);
    expect(await running).toMatchObject({ durationMs: 9000, exitCode: 0 });
  });

  it("of several lines has ended with the last of them, which the editor may tell one by one", async () => {
    vi.useFakeTimers();
    try {
      const running = createStepTerminals(clock).run(one, "One", undefined, "a\nb");
      await Promise.resolve();
      const [terminal] = editor.made;
      now += 1000;
      tell(editor.ends, { terminal, execution: {}, exitCode: 0 });
      vi.advanceTimersByTime(900);
      tell(editor.starts, { terminal });
      vi.advanceTimersByTime(60_000);
      now += 4000;
      tell(editor.ends, { terminal, execution: {}, exitCode: 7 });
      vi.advanceTimersByTime(1000);
      expect(await running).toEqual({ kind: "ended", began: noon, durationMs: 5000, exitCode: 7 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("of several lines goes on where the editor tells the whole as ended when its second line begins", async () => {
    vi.useFakeTimers();
    try {
      const running = createStepTerminals(clock).run(one, "One", undefined, "a\nb");
      await ends(0, 1, undefined);
      tell(editor.starts, { terminal: editor.made[0] });
      vi.advanceTimersByTime(60_000);
      now += 8000;
      tell(editor.ends, { terminal: editor.made[0], execution: {}, exitCode: 4 });
      vi.advanceTimersByTime(1000);
      expect(await running).toEqual({ kind: "ended", began: noon, durationMs: 9000, exitCode: 4 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("that ends with a new shell's first prompt, without a code, is waited for", async () => {
    vi.useFakeTimers();
    try {
      const running = createStepTerminals(clock).run(one, "One", undefined, "(exit 3)");
      await ends(0, 0, undefined);
      vi.advanceTimersByTime(400);
      tell(editor.starts, { terminal: editor.made[0] });
      now += 2000;
      tell(editor.ends, { terminal: editor.made[0], execution: {}, exitCode: 3 });
      vi.advanceTimersByTime(1000);
      expect(await running).toEqual({ kind: "ended", began: noon, durationMs: 2000, exitCode: 3 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("has ended without a code where nothing else follows, as after Ctrl+C", async () => {
    vi.useFakeTimers();
    try {
      const running = createStepTerminals(clock).run(one, "One", undefined, "sleep 9");
      await ends(0, 5, undefined);
      vi.advanceTimersByTime(1000);
      expect(await running).toEqual({ kind: "ended", began: noon, durationMs: 5000, exitCode: undefined });
    } finally {
      vi.useRealTimers();
    }
  });

  it("of several lines is no more than begun where no end has a code: it may be that of any line", async () => {
    vi.useFakeTimers();
    try {
      const running = createStepTerminals(clock).run(one, "One", undefined, "a\nb");
      await ends(0, 1, undefined);
      vi.advanceTimersByTime(1000);
      expect(await running).toEqual({ kind: "untold", began: noon });
    } finally {
      vi.useRealTimers();
    }
  });

  it("takes the incident's terminal again, but not while it is busy, nor another incident's", async () => {
    const terminals = createStepTerminals(clock);
    const first = terminals.run(one, "One", undefined, "a");
    const second = terminals.run(one, "One", undefined, "b");
    await ends(0, 1, 0);
    await ends(1, 1, 0);
    await Promise.all([first, second]);
    expect(editor.made).toHaveLength(2);
    const third = terminals.run(one, "One", undefined, "c");
    await ends(0, 1, 0);
    await third;
    const elsewhere = terminals.run(other, "Other", undefined, "d");
    await ends(2, 1, 0);
    await elsewhere;
    expect(editor.made.map(({ sent }) => sent)).toEqual([["a", "c"], ["b"], ["d"]]);
  });

  it("runs where the shell tells nothing, with its end unknown, and does not wait a second time", async () => {
    editor.hasShell = false;
    const terminals = createStepTerminals(clock, 1);
    expect(await terminals.run(one, "One", undefined, "ls")).toEqual({ kind: "untold", began: noon });
    expect(await terminals.run(one, "One", undefined, "ls -l")).toEqual({ kind: "untold", began: noon });
    expect(editor.made.map(({ sent }) => sent)).toEqual([["text ls", "text ls -l"]]);
  });

  it("is sent once its new shell stands at a prompt, and says so by the folder it is in", async () => {
    editor.hasShell = false;
    const running = createStepTerminals(clock).run(one, "One", undefined, "ls");
    const [terminal] = editor.made;
    const shellIntegration = { executeCommand: (code: string) => ({ sent: terminal?.sent.push(code) }) };
    tell(editor.shells, { terminal, shellIntegration });
    await Promise.resolve();
    expect(terminal?.sent).toEqual([]);
    tell(editor.shells, { terminal: {}, shellIntegration: { ...shellIntegration, cwd: {} } });
    await Promise.resolve();
    expect(terminal?.sent).toEqual([]);
    tell(editor.shells, { terminal, shellIntegration: { ...shellIntegration, cwd: {} } });
    await vi.waitUntil(() => terminal?.sent.length === 1);
    tell(editor.closes, terminal);
    expect(await running).toEqual({ kind: "closed", began: noon });
  });

  it("runs where the shell never says in which folder it is, and does not wait a second time", async () => {
    editor.hasShell = false;
    const terminals = createStepTerminals(clock, 1);
    const first = terminals.run(one, "One", undefined, "ls");
    const [terminal] = editor.made;
    if (terminal === undefined) throw new Error("No terminal was made");
    const executeCommand = (code: string): object => {
      terminal.sent.push(code);
      const execution = { code };
      terminal.executions.push(execution);
      return execution;
    };
    terminal.shellIntegration = { executeCommand };
    await vi.waitUntil(() => terminal.sent.length === 1);
    await ends(0, 1, 0);
    expect(await first).toMatchObject({ kind: "ended", exitCode: 0 });
    const second = terminals.run(one, "One", undefined, "ls -l");
    await ends(0, 1, 2);
    expect(await second).toMatchObject({ kind: "ended", exitCode: 2 });
    expect(terminal.sent).toEqual(["ls", "ls -l"]);
  });

  it("is over without a code where its terminal is closed, and the next one has a terminal of its own", async () => {
    const terminals = createStepTerminals(clock);
    const running = terminals.run(one, "One", undefined, "sleep 99");
    await Promise.resolve();
    tell(editor.closes, editor.made[0]);
    expect(await running).toEqual({ kind: "closed", began: noon });
    const next = terminals.run(one, "One", undefined, "ls");
    await ends(1, 1, 0);
    await next;
    expect(editor.made).toHaveLength(2);
  });
});
