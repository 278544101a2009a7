import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEditor, type Editor } from "./support/editor.ts";
import { stamp } from "./support/moments.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";
import type { Window } from "./support/window.ts";

const path = "incidents/2026-11-21-orders-stuck/incident.md";

/** The first internal update is promised for this moment: late enough for two windows to have seen the incident. */
const promised = Math.floor(Date.now() / 1000) * 1000 + 75_000;
const declared = promised - 2 * 60_000;

const incident = `---
sitrep: 1
kind: incident
title: Orders stuck 漢
declared: ${stamp(declared)}
severity: SEV3
status: investigating
---

# Orders stuck 漢

## Timeline

- ${stamp(declared)} **Declared** SEV3: Orders stuck
- ${stamp(declared + 1000)} **Role** Incident Commander: Jane Doe
- ${stamp(declared + 1000)} **Role** Communications Lead: Sam Lee
- ${stamp(declared + 2000)} **Update** (internal) We look. Next update ${stamp(promised)}
`;

const missed = "the next update (internal) was due";

describe("a missed deadline", () => {
  let editor: Editor;
  let other: Window;
  /** The window that told it, and the one that did not. */
  let telling: Window;
  let silent: Window;
  oneAfterAnother();
  beforeAll(async () => {
    editor = await startEditor({ files: { [path]: incident } });
    other = await editor.anotherWindow();
  });
  afterAll(async () => {
    await editor.lastSight("clock");
    await editor.close();
  });

  it("is counted down to in both windows", async () => {
    for (const window of [editor, other]) {
      await window.openSideBar();
      await window.row("Incident", "Orders stuck").waitFor();
      expect(await window.statusBar.textContent()).toMatch(/SEV3 investigating · update in [12] min/);
    }
  });

  it("is told once, in one of them, and takes no focus from what is being typed", async () => {
    await editor.open(path);
    await editor.press("Control+End");
    const toasts = [editor.toast(missed), other.toast(missed)];
    await Promise.any(toasts.map((toast) => toast.waitFor({ timeout: 120_000 })));
    [telling, silent] = (await editor.toast(missed).isVisible()) ? [editor, other] : [other, editor];
    await editor.type("- still typing");
    await editor.page.locator(".view-lines", { hasText: "still typing" }).waitFor();
    for (const window of [editor, other])
      await expect.poll(() => window.statusBar.textContent()).toContain("SEV3 · update overdue");
    await editor.page.locator('.activitybar .badge[aria-label*="1 overdue"]').waitFor();
    await editor.screenshot("clock-1-missed");
    expect(await silent.toast(missed).count()).toBe(0);
  });

  it("is snoozed, and stays overdue in the views", async () => {
    await telling.respond(missed, "Snooze…");
    await telling.asked("Orders stuck");
    await telling.choose("30 minutes");
    await telling.toast(missed).waitFor({ state: "detached" });
    expect(await telling.statusBar.textContent()).toContain("update overdue");
  });

  it("is not told again after a reload", async () => {
    await other.reload();
    await other.openSideBar();
    await other.row("Incident", "Orders stuck").waitFor();
    await expect.poll(() => other.statusBar.textContent()).toContain("SEV3 · update overdue");
    expect(await other.toast(missed).count()).toBe(0);
  });
});
