import { chmod, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startEditor, type Editor } from "./support/editor.ts";
import { followFile } from "./support/follow-file.ts";
import { focusedField } from "./support/keyboard.ts";

const path = "incidents/2026-11-21-orders-stuck/incident.md";
const incident = `---
sitrep: 1
kind: incident
title: Orders stuck
declared: 2026-11-21T14:02:11Z
severity: SEV2
status: investigating
---

# Orders stuck

## Runbook

1. [ ] Tell the warehouse
2. [ ] Count the orders

## Timeline

- 2026-11-21T14:02:11Z **Declared** SEV2: Orders stuck
`;

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor({ files: { [path]: incident } });
  await editor.openSideBar();
  await editor.row("Incident", "Orders stuck").waitFor();
});
afterAll(async () => {
  await editor.lastSight("bad-input");
  await editor.close();
});

describe("bad input", () => {
  afterEach(async () => {
    await editor.press("Escape");
    await editor.write(path, incident);
    await editor.command("Notifications: Clear All Notifications");
  });

  async function log(text: string): Promise<void> {
    await editor.pressFor("Alt+l", "What did you see or do?");
    await editor.press("Control+a");
    await editor.answer(text);
  }

  it("refuses to write between conflict markers, names the line and keeps the text", async () => {
    const conflicted = `${incident}<<<<<<< HEAD\n- 2026-11-21T14:05:00Z ours\n=======\n- 2026-11-21T14:06:00Z theirs\n>>>>>>> branch\n`;
    const file = await followFile(editor, path);
    await editor.write(path, conflicted);
    await editor.row("Timeline", "theirs").waitFor();
    await log("finding: the queue is full");
    const told = "Can't write to incident.md: It has merge conflict markers at line 20.";
    const toast = editor.toast(told);
    await toast.waitFor();
    await editor.screenshot("bad-input-1-conflict");
    expect(await toast.textContent()).toContain("Your text is on the clipboard");
    expect(await editor.clipboard()).toBe("finding: the queue is full");
    expect(await editor.read(file.path)).toBe(conflicted);
    await editor.respond(told, "Open the Line");
    await editor.editing("incident.md");
    await expect
      .poll(() => editor.page.locator('.statusbar-item[id="status.editor.selection"]').textContent())
      .toContain("Ln 20, Col 1");
    await editor.press("Control+w");
  });

  it("says that a file is read-only and leaves it alone", async () => {
    const before = await editor.read(path);
    await chmod(join(editor.workspace, path), 0o444);
    await log("finding: read-only");
    await editor.toast("It is read-only. Make it writable, then try again.").waitFor();
    expect(await editor.clipboard()).toBe("finding: read-only");
    expect(await editor.read(path)).toBe(before);
    await chmod(join(editor.workspace, path), 0o644);
  });

  it("keeps the text of somebody whose file was deleted while they typed", async () => {
    await editor.row("Incident", "Orders stuck").waitFor();
    await editor.pressFor("Alt+l", "What did you see or do?");
    await rm(join(editor.workspace, path));
    await editor.press("Control+a");
    await editor.answer("finding: nobody may lose this");
    const toast = editor.toast("Can't write to incident.md: It ");
    await toast.waitFor();
    await editor.screenshot("bad-input-2-deleted");
    expect(await toast.textContent()).toMatch(/not there any more|was deleted meanwhile/);
    expect(await editor.clipboard()).toBe("finding: nobody may lose this");
    expect(await editor.list("incidents/2026-11-21-orders-stuck")).toEqual([]);
  });
});

describe("titles of any kind", () => {
  it.each([
    ["500 letters", "é".repeat(500), /^\d{4}-\d\d-\d\d-é{1,60}$/],
    ["emoji alone", "🚒🔥🚒", /^\d{4}-\d\d-\d\d-incident$/],
    ["path separators", "../../etc/passwd \\ C:\\nul", /^\d{4}-\d\d-\d\d-etc-passwd-c-nul$/],
  ])("takes a title of %s, whole and in a folder of its own", async (_name, title, folder) => {
    const before = await editor.list("incidents");
    await editor.command("Sitrep: Declare Incident");
    await editor.asked("What is happening?");
    await editor.page.keyboard.insertText(title);
    await editor.press("Enter");
    await editor.asked("How bad is it?");
    const [made = ""] = (await editor.list("incidents")).filter((name) => !before.includes(name));
    expect(made).toMatch(folder);
    const record = await followFile(editor, `incidents/${made}/incident.md`);
    await record.staysThrough(async () => {
      await editor.skip();
      await editor.asked("Does one of these fit as well?");
      await editor.skip();
    });
    await editor.row("Incident", title.slice(0, 20)).waitFor();
    expect(record.text()).toContain("severity: SEV?\nstatus: investigating\n");
    await editor.screenshot(`bad-input-3-${_name}`);
  });
});

describe("more than one window, and a window that is loaded anew", () => {
  beforeAll(async () => {
    await editor.close();
    editor = await startEditor({ files: { [path]: incident } });
    await editor.openSideBar();
  });

  it("two windows write on one incident at once: every line is there, in both", async () => {
    const other = await editor.anotherWindow();
    await other.openSideBar();
    const rounds = [1, 2];
    for (const window of [editor, other]) {
      await window.row("Incident", "Orders stuck").waitFor();
      await window.open(path);
    }
    for (const round of rounds) {
      for (const window of [editor, other]) {
        await window.pressFor("Alt+l", "What did you see or do?");
        await window.type(`round ${round} of ${window === other ? "the other" : "the first"}`);
      }
      await Promise.all([editor.press("Enter"), other.press("Enter")]);
      await editor.until(path, (text) => text.split(`round ${round} of`).length === 3).catch(() => undefined);
    }
    const text = await editor.read(path);
    await editor.screenshot("bad-input-4-two-windows");
    for (const round of rounds) {
      for (const whose of ["the first", "the other"]) expect(text).toContain(`round ${round} of ${whose}\n`);
    }
    expect(text.startsWith(incident)).toBe(true);
    for (const window of [editor, other]) await window.row("Timeline", "round 2 of the first").waitFor();
    await other.page.close();
  });

  it("a reload in the middle of the runbook brings back the step looked at and what was typed", async () => {
    const before = await editor.read(path);
    await editor.command("Sitrep: Walk the Runbook");
    const cockpit = await editor.webview("main.cockpit .card");
    await cockpit.locator("#step-heading").click();
    await editor.press("ArrowRight");
    await expect.poll(() => cockpit.locator("#step-heading").textContent()).toBe("Count the orders");
    await editor.press("l");
    await focusedField(cockpit, ".log");
    await editor.type("half a sent");
    await editor.page.waitForTimeout(6_000); // in a browser the editor writes its state down every five seconds
    await editor.reload();
    const again = await editor.webview("main.cockpit .card");
    await expect.poll(() => again.locator("#step-heading").textContent()).toBe("Count the orders");
    expect(
      await again.locator(".log vscode-text-field").evaluate((field) => String(Reflect.get(field, "value"))),
    ).toBe("half a sent");
    expect(await editor.read(path)).toBe(before);
    await editor.screenshot("bad-input-5-reloaded");
  });
});

describe("no folder is open", () => {
  it("asks where to keep the incident; Esc keeps the title on the clipboard", async () => {
    await editor.leaveFolder();
    await editor.command("Sitrep: Declare Incident");
    await editor.asked("What is happening?");
    await editor.answer("Nowhere to put it");
    await editor.asked("Where should the incident be kept?");
    await editor.screenshot("bad-input-6-no-folder");
    await editor.skip();
    await editor
      .toast("No folder was chosen, so nothing was declared. The title is on the clipboard.")
      .waitFor();
    expect(await editor.clipboard()).toBe("Nowhere to put it");
  });
});
