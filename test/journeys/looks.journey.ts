import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEditor, type Editor, type Theme } from "./support/editor.ts";
import { followFile } from "./support/follow-file.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";

const allThemes: readonly Theme[] = ["dark", "light", "high contrast", "high contrast light"];
const review = "incidents/2026-10-06-search-results-missing/postmortem.md";

describe("how it looks", () => {
  let editor: Editor;
  /** Frames come and go with their themes and tabs, so they are looked up each time. */
  const cockpitNow = (): Promise<Frame> => editor.webview("main.cockpit .card");
  oneAfterAnother();
  beforeAll(async () => {
    editor = await startEditor({ settings: { "workbench.editor.editorActionsLocation": "hidden" } });
  });
  afterAll(async () => {
    await editor.lastSight("looks");
    await editor.close();
  });

  it("marks a drill everywhere: file, side bar, status bar, cockpit, announcement", async () => {
    await editor.openSideBar();
    await editor.command("Sitrep: Declare Drill");
    await editor.asked("What do you pretend is happening?");
    await editor.answer("Payment provider is down");
    await editor.asked("How bad is it?");
    await editor.answer("SEV1");
    await editor.asked("Does one of these fit as well?");
    await editor.skip();
    await editor.toast("This is a drill. I am declaring an incident").waitFor();
    const name = (await editor.list("incidents")).find((entry) => entry.includes("payment-provider-is-down"));
    const record = await followFile(editor, `incidents/${name}/incident.md`);
    expect(record.text()).toContain("\ndrill: true\n---\n\n# DRILL: Payment provider is down\n");
    expect(record.text()).toContain("**Declared** (drill) SEV?: Payment provider is down\n");
    await expect.poll(() => editor.statusBar.textContent()).toContain("DRILL SEV1");
    expect((await editor.spoken("Incident"))[0]).toContain("DRILL");
    const cockpit = await cockpitNow();
    expect(await cockpit.locator("header .tag:visible").textContent()).toBe("Drill");
    await editor.row("Runbook", "1 Declare the incident").locator('[role="checkbox"]').click();
    await editor.row("Timeline", "step (done)").waitFor();
    await editor.screenshot("looks-drill");
  });

  it("shows side bar, review and cockpit beside each other", async () => {
    await editor.command("Notifications: Clear All Notifications");
    await editor.press("Control+1");
    await editor.open(review);
    await editor.openPreview();
    await cockpitNow();
    const rows = await editor.inWebview(".sitrep-band", (page) =>
      page.locator(".sitrep-timeline .sitrep-row").count(),
    );
    expect(rows).toBeGreaterThan(3);
    // The linter comes behind the text: the page is then drawn once more.
    const named = await editor.inWebview("mark.sitrep-named", (page) =>
      page.locator("mark.sitrep-named").first().textContent(),
    );
    expect(named).toBe("Sam Lee");
  });

  it.each(allThemes)("looks right in %s, and asks in it", async (theme) => {
    await editor.setTheme(theme);
    await editor.screenshot(`looks-${theme}`);
    await editor.command("Sitrep: Change Severity");
    await editor.asked("How bad is it?");
    await editor.screenshot(`looks-${theme}-question`);
    await editor.skip();
  });

  it("fits a narrow window: side bar and cockpit of 300 pixels", async () => {
    await editor.setTheme("dark");
    await editor.page.setViewportSize({ width: 960, height: 900 });
    const cockpit = await cockpitNow();
    await expect.poll(() => cockpit.evaluate(() => innerWidth)).toBeLessThan(360);
    await expect
      .poll(() => cockpit.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    await editor.screenshot("looks-narrow");
    await editor.page.setViewportSize({ width: 1400, height: 900 });
  });

  it("has a walkthrough whose steps open", async () => {
    await editor.setTheme("light");
    await editor.command("Welcome: Open Walkthrough");
    await editor.asked("Select a walkthrough");
    await editor.answer("Get started with Sitrep");
    const page = editor.page.locator(".gettingStartedContainer");
    await page.getByText("Declare a drill").first().waitFor();
    await editor.screenshot("looks-walkthrough");
    expect(await page.locator(".getting-started-step h3").allTextContents()).toHaveLength(4);
  });
});

describe("in Restricted Mode", () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await startEditor({ restricted: true, theme: "light" });
  });
  afterAll(() => editor.close());

  it("declares and ticks as anywhere: nothing is run and nothing leaves the computer", async () => {
    await editor.page.locator('.statusbar-item[aria-label*="Restricted Mode"]').first().waitFor();
    await editor.openSideBar();
    await editor.command("Sitrep: Declare Incident");
    await editor.asked("What is happening?");
    await editor.answer("Restricted window");
    await editor.asked("How bad is it?");
    await editor.skip();
    await editor.asked("Does one of these fit as well?");
    await editor.skip();
    const name = (await editor.list("incidents")).find((entry) => entry.includes("restricted-window"));
    const record = await followFile(editor, `incidents/${name}/incident.md`);
    await record.changesBy(
      () => editor.row("Runbook", "1 Declare the incident").locator('[role="checkbox"]').click(),
      [
        "- 1. [ ] Declare the incident before investigating (within 5 min)",
        "+ 1. [x] Declare the incident before investigating (within 5 min)",
        "+ - TIME **Step** (done) Declare the incident before investigating (within 5 min)",
      ],
    );
    await editor.screenshot("looks-restricted");
  });
});
