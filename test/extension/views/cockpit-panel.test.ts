import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ToCockpit } from "../../../src/protocol/cockpit.ts";
import { sampleIncident } from "../../webview/support/sample-incident.ts";

interface FakePanel {
  readonly title: string;
  readonly posted: unknown[];
  readonly revealed: boolean[];
  readonly send: (message: unknown) => void;
  readonly dispose: () => void;
  readonly webview: { html: string };
}

/** Just enough of the editor for panels, with what the test wants to see and to send. */
const editor = vi.hoisted(() => {
  const state: { panels: FakePanel[] } = { panels: [] };
  const makePanel = (title: string): FakePanel => {
    const listeners: { message?: (message: unknown) => void; gone?: () => void } = {};
    const posted: unknown[] = [];
    const revealed: boolean[] = [];
    const panel = {
      title,
      posted,
      revealed,
      send: (message: unknown) => listeners.message?.(message),
      dispose: () => listeners.gone?.(),
      reveal: (_: unknown, preserveFocus: boolean) => revealed.push(preserveFocus),
      onDidDispose: (listener: () => void) => {
        listeners.gone = listener;
        return { dispose: () => undefined };
      },
      webview: {
        html: "",
        cspSource: "https://webview.test",
        options: {},
        asWebviewUri: (uri: string) => `https://webview.test${uri}`,
        postMessage: (message: unknown) => Promise.resolve(posted.push(message) > 0),
        onDidReceiveMessage: (listener: (message: unknown) => void) => {
          listeners.message = listener;
          return { dispose: () => undefined };
        },
      },
    };
    state.panels.push(panel);
    return panel;
  };
  return { state, makePanel };
});

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  Disposable: {
    from: (...all: { dispose: () => void }[]) => ({
      dispose: () => {
        for (const one of all) one.dispose();
      },
    }),
  },
  Uri: { file: (path: string) => path, joinPath: (...parts: string[]) => parts.join("/") },
  ViewColumn: { Beside: -2 },
  env: { language: "en" },
  window: {
    createWebviewPanel: (_: string, title: string) => editor.makePanel(title),
  },
}));

const { createCockpitPanel } = await import("../../../src/extension/views/cockpit-panel.ts");
const { Uri } = await import("vscode");

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function open(render: () => ToCockpit | Promise<ToCockpit> = () => snapshot) {
  const intents: unknown[] = [];
  const composed: unknown[] = [];
  const logged: string[] = [];
  const panel = createCockpitPanel({
    extensionUri: Uri.file("/extension"),
    render,
    firstWords: () => ({ marks: ["Drill"], title: "Checkout <é>", step: "Page 漢" }),
    onIntent: (intent) => {
      intents.push(intent);
      if (intent.kind === "resolve") throw new Error("read-only");
    },
    onComposer: (message) => {
      composed.push(message);
      if (message.incident === "broken") return Promise.reject(new Error("no words"));
      return Promise.resolve({ kind: "update-refused", incident: message.incident, said: "x" });
    },
    log: (message) => logged.push(message),
  });
  return { panel, intents, composed, logged };
}

const snapshot: ToCockpit = { kind: "snapshot", incident: sampleIncident() };
const first = (): FakePanel => editor.state.panels[0]!;

describe("createCockpitPanel", () => {
  beforeEach(() => {
    editor.state.panels = [];
  });

  it("opens one panel, and brings it to the front after that", () => {
    const { panel } = open();
    expect(panel.isOpen()).toBe(false);
    panel.reveal();
    panel.reveal({ preserveFocus: true });
    expect(editor.state.panels).toHaveLength(1);
    expect(first().revealed).toEqual([true]);
  });

  it("posts a whole snapshot when the page is ready, and when asked", async () => {
    const { panel, intents } = open();
    panel.reveal();
    panel.refresh();
    await settled();
    first().send({ kind: "ready" });
    await settled();
    expect(first().posted).toEqual([snapshot, snapshot]);
    expect(intents).toEqual([]);
  });

  it("hands on an intent and shows what came of it", async () => {
    const { panel, intents } = open();
    panel.reveal();
    first().send({ kind: "choose-status", incident: "a" });
    await settled();
    expect(intents).toEqual([{ kind: "choose-status", incident: "a" }]);
    expect(first().posted).toEqual([snapshot]);
  });

  it("shows a snapshot also after an intent that failed, and logs the failure", async () => {
    const { panel, logged } = open();
    panel.reveal();
    first().send({ kind: "resolve", incident: "a" });
    await settled();
    expect(first().posted).toEqual([snapshot]);
    expect(logged).toEqual(["Carrying out resolve of the page cockpit: Error: read-only"]);
  });

  it("drops and logs a message that is none of ours, without its content", async () => {
    const { panel, intents, logged } = open();
    panel.reveal();
    first().send({ kind: "run-command", secret: "x" });
    await settled();
    expect([intents, first().posted]).toEqual([[], []]);
    expect(logged).toEqual(["Dropped a message of the page cockpit that is none of ours (run-command)."]);
  });

  it("renders once more, not many times, when it is asked while it renders", async () => {
    let rendered = 0;
    const { panel } = open(async () => {
      rendered += 1;
      await settled();
      return snapshot;
    });
    panel.reveal();
    for (let times = 0; times < 10; times += 1) panel.refresh();
    await settled();
    await settled();
    await settled();
    expect(rendered).toBe(2);
    expect(first().posted).toHaveLength(2);
  });

  it("posts nothing to a panel that was closed meanwhile", async () => {
    const { panel } = open(async () => {
      await settled();
      return snapshot;
    });
    panel.reveal();
    panel.refresh();
    first().dispose();
    await settled();
    await settled();
    expect(panel.isOpen()).toBe(false);
    expect(first().posted).toEqual([]);
  });

  it("comes back after a reload, and is gone for good once disposed", () => {
    const { panel } = open();
    panel.restore(editor.makePanel("Cockpit") as never);
    expect(panel.isOpen()).toBe(true);
    expect(first().webview.html).toContain("Content-Security-Policy");
    panel.dispose();
    expect(panel.isOpen()).toBe(false);
  });

  it("opens the composer once the page listens, behind the snapshot", async () => {
    const { panel } = open();
    panel.compose("a", "customers");
    await settled();
    const message = { kind: "compose-update", incident: "a", audience: "customers" };
    expect(first().posted).not.toContainEqual(message);
    first().send({ kind: "ready" });
    await settled();
    expect(first().posted.slice(-2)).toEqual([snapshot, message]);
    panel.compose("a");
    await settled();
    expect(first().posted.at(-1)).toEqual({ ...message, audience: undefined });
  });

  it("answers the composer, and says so where that fails: what was typed stays there", async () => {
    const { panel, composed, logged } = open();
    panel.reveal();
    first().send({ kind: "ready" });
    await settled();
    const choices = { typed: [], kept: [] };
    first().send({ kind: "draft-update", incident: "a", turn: 1, choices });
    await settled();
    expect(composed).toEqual([
      { kind: "draft-update", incident: "a", turn: 1, choices: expect.anything() as unknown },
    ]);
    expect(first().posted.at(-1)).toEqual({ kind: "update-refused", incident: "a", said: "x" });
    first().send({ kind: "draft-update", incident: "broken", turn: 2, choices });
    await settled();
    expect(first().posted.at(-1)).toMatchObject({ kind: "update-refused", incident: "broken" });
    expect(logged).toEqual([expect.stringContaining("no words")]);
  });
});
