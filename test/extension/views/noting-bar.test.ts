import { describe, expect, it, vi } from "vitest";

interface Item {
  text: string;
  tooltip: string;
  command: string;
  shown: boolean;
}

const editor = vi.hoisted((): { readonly item: Item } => ({
  item: { text: "", tooltip: "", command: "", shown: false },
}));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  StatusBarAlignment: { Left: 1 },
  ThemeColor: class {
    readonly id = "";
  },
  window: {
    createStatusBarItem: () =>
      Object.assign(editor.item, {
        show: () => (editor.item.shown = true),
        hide: () => (editor.item.shown = false),
        dispose: () => undefined,
      }),
  },
}));

const { createNotingBar } = await import("../../../src/extension/views/noting-bar.ts");

describe("the sign that commands are noted", () => {
  it("stands in the status bar while they are, names the incident, and stops it at a click", () => {
    let watched: string | undefined;
    const library = { get: () => ({ read: { snapshot: { title: "Checkout errors 漢" } } }) };
    const bar = createNotingBar({ library, noted: { watched: () => watched } } as never);
    bar.refresh();
    expect(editor.item.shown).toBe(false);
    watched = "file:///incident.md";
    bar.refresh();
    expect(editor.item).toMatchObject({
      shown: true,
      text: "$(record) Noting commands",
      command: "sitrep.terminal.watch",
      tooltip:
        "Commands that end in this window's terminals are noted for Checkout errors 漢, in memory only. Click to stop.",
    });
    watched = undefined;
    bar.refresh();
    expect(editor.item.shown).toBe(false);
    bar.dispose();
  });
});
