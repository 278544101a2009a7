import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { becomes } from "./support/becomes.ts";
import { startEditor, type Editor } from "./support/editor.ts";
import { inMinutes } from "./support/moments.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";

const path = "incidents/2026-11-21-orders-stuck/incident.md";

/** With the line ends of Windows and a byte order mark: what is typed by hand must not be told from what we write. */
const incident = `\uFEFF---
sitrep: 1
kind: incident
title: Orders stuck
declared: ${inMinutes(-12)}
severity: SEV2
status: investigating
---

# Orders stuck

## Runbook

1. [ ] Tell the warehouse (within 5 min)
2. [ ] Count the orders
   - [ ] of today

## Timeline

- ${inMinutes(-12)} **Declared** SEV2: Orders stuck
`.replaceAll("\n", "\r\n");

describe("what is edited by hand", () => {
  let editor: Editor;
  let cockpit: Frame;
  oneAfterAnother();
  beforeAll(async () => {
    editor = await startEditor({ files: { [path]: incident } });
  });
  afterAll(async () => {
    await editor.lastSight("hand-edits");
    await editor.close();
  });

  it("shows a file that nothing but a hand has written, with what is overdue", async () => {
    await editor.openSideBar();
    await editor.row("Incident", "Orders stuck").waitFor();
    await editor.page.locator('.activitybar .badge[aria-label*="2 overdue"]').waitFor();
    expect(await editor.statusBar.textContent()).toContain("SEV2 · update overdue 7 min");
    await expect
      .poll(() => editor.spoken("Runbook"))
      .toEqual([
        "Step 1 of 2, Tell the warehouse, not done, the next step, overdue 7 min",
        "Step 2 of 2, Count the orders, not done",
        "Step 2.1 of 2, of today, not done",
      ]);
    await editor.open(path);
    await editor.command("Sitrep: Walk the Runbook"); // beside the text
    cockpit = await editor.webview("main.cockpit .card");
    expect(await cockpit.locator(".card .late").textContent()).toContain("verdue 7 min");
    await editor.screenshot("hand-edits-1-overdue");
  });

  it("follows a box that is ticked in the text, unsaved", async () => {
    await editor.press("Control+1");
    await editor.editing("incident.md");
    await select(editor, "] Tell the");
    await editor.press("ArrowLeft", "Backspace");
    await editor.type("x");
    await expect
      .poll(() => editor.spoken("Runbook"), { timeout: 10_000 })
      .toContain("Step 1 of 2, Tell the warehouse, done");
    await expect.poll(() => cockpit.locator("#step-heading").textContent()).toBe("Count the orders");
    expect(await editor.read(path)).toBe(incident); // it was not saved
  });

  it("follows what is written on disk: status, severity, timeline, status bar", async () => {
    await editor.press("Control+s");
    const saved = await editor.until(path, (text) => text !== incident);
    expect(saved).toBe(incident.replace("1. [ ] Tell", "1. [x] Tell"));
    // What another program writes while the editor still saves, the editor does not see.
    await editor.page.locator(".tab.dirty").waitFor({ state: "detached" });
    const now = inMinutes(-0);
    const lines = [
      `- ${now} **Severity** SEV2 → SEV1`,
      `- ${now} **Status** investigating → identified`,
      `- ${now} **Update** (internal) We know why. Next update ${inMinutes(30)}.`,
    ];
    await editor.write(path, `${saved}${lines.join("\r\n")}\r\n`);
    await editor.row("Incident", "SEV1 Critical").waitFor();
    await editor.row("Incident", "identified").waitFor();
    await editor.row("Timeline", "severity SEV2 → SEV1").waitFor();
    await expect.poll(() => editor.statusBar.textContent()).toMatch(/SEV1 identified · update in [1-3] min/);
    await cockpit.locator("vscode-button", { hasText: "Severity: SEV1 Critical…" }).waitFor();
    await editor.screenshot("hand-edits-2-on-disk");
  });

  it("offers the steps that the raise asks for, in one notification, and keeps what is ticked", async () => {
    const toast = editor.toast("Orders stuck is SEV1 now: ");
    await toast.waitFor();
    expect(await toast.textContent()).toMatch(/ \d+ steps of SEV1 critical.* are not in its runbook/);
    expect(await editor.page.locator(".notification-toast").count()).toBe(1);
    const before = await editor.read(path);
    await editor.screenshot("hand-edits-5-raised");
    await editor.respond("Orders stuck is SEV1 now: ", "Add Missing Steps");
    const after = await editor.until(path, (text) => text.includes("[ ] Tell the executives"));
    expect(after).toContain("1. [x] Tell the warehouse (within 5 min)\r\n2. [ ] Count the orders\r\n");
    expect(after.length).toBeGreaterThan(before.length);
    await editor.row("Runbook", "Page every on-call engineer").waitFor();
  });

  it("says where the front matter and the timeline drifted apart, and leaves both as they are", async () => {
    await editor.page.locator(".squiggly-warning, .squiggly-info, .squiggly-error").first().waitFor();
    const drifted = await editor.read(path);
    expect(drifted).toContain("severity: SEV2\r\nstatus: investigating\r\n");
    await editor.screenshot("hand-edits-3-drift");
  });

  it("writes in the file's own style: its line ends and byte order mark stay", async () => {
    const before = await editor.read(path);
    await editor.pressFor("Alt+l", "What did you see or do?");
    await editor.answer("Orders flow again");
    const after = await editor.until(path, (text) => text.includes("Orders flow again"));
    const [, entry] = /\r\n(- \S+Z Orders flow again)\r\n$/.exec(after) ?? [];
    expect(after).toBe(`${before}${entry}\r\n`);
  });

  it("ticks a nested step in the tree, which ticks its line alone", async () => {
    const before = await editor.read(path);
    await editor.row("Runbook", "2.1 of today").locator('[role="checkbox"]').click();
    const after = await editor.until(path, (text) => text !== before);
    expect(after.startsWith(before.replace("   - [ ] of today", "   - [x] of today"))).toBe(true);
    expect(after.slice(before.length)).toMatch(/^- \S+Z \*\*Step\*\* \(done\) of today\r\n$/);
  });

  it("pastes lines of a log as they are, and as entries where that is chosen; one undo takes them back", async () => {
    await editor.open(path);
    const before = await editor.read(path);
    const last = `Ln ${before.split("\r\n").length}, Col 1`;
    const atTheEnd = async (): Promise<boolean> => {
      await editor.press("Control+1", "Control+End");
      return (await editor.page.locator(".statusbar", { hasText: last }).count()) > 0;
    };
    await expect.poll(atTheEnd, { interval: 300 }).toBe(true);
    const log = "2026-11-21T10:00:00Z WARN queue at 90 %\n2026-11-21T10:01:30Z ERROR queue full\n";
    await editor.page.evaluate((text) => navigator.clipboard.writeText(text), log);
    await editor.press("Control+v");
    await editor.page.locator(".post-edit-widget").waitFor(); // a paste that others may offer takes a moment
    await editor.press("Control+s");
    await editor.until(path, (text) => text === before + log.replaceAll("\n", "\r\n"));
    await editor.press("Control+.");
    await editor.page.locator(".action-widget", { hasText: "Paste as timeline entries" }).waitFor();
    await editor.screenshot("hand-edits-4-paste");
    await editor.page
      .locator(".action-widget .monaco-list-row", { hasText: "Paste as timeline entries" })
      .click();
    await editor.page.locator(".view-line", { hasText: "- 2026-11-21T10:01:30Z" }).waitFor();
    await editor.press("Control+s");
    const after = await editor.until(path, (text) => text.includes("- 2026-11-21T10:01:30Z"));
    const entries = after
      .split("\r\n")
      .filter((line) => line.includes("queue at") || line.includes("queue full"));
    expect(entries).toEqual([
      "- 2026-11-21T10:00:00Z WARN queue at 90 %",
      "- 2026-11-21T10:01:30Z ERROR queue full",
    ]);
    await editor.press("Control+z", "Control+s");
    await editor.until(path, (text) => !text.includes("- 2026-11-21T10:01:30Z"));
  });
});

/** Selects a text that stands in the file once, by searching for it. */
async function select(editor: Editor, text: string): Promise<void> {
  await editor.press("Control+f");
  await editor.page
    .locator(".find-widget.visible .input:focus, .find-widget.visible textarea:focus")
    .first()
    .waitFor();
  await editor.page.keyboard.insertText(text);
  await editor.page.locator(".find-widget .matchesCount", { hasText: "1 of 1" }).waitFor();
  const box = editor.page.locator(".find-widget.visible");
  // On a busy machine a key may reach neither the box nor the text.
  for (let tries = 0; tries < 5; tries += 1) {
    await editor.press("Control+1", "Escape");
    if (await becomes(box, "hidden", 2_000)) break;
  }
  await editor.editing("incident.md");
}
