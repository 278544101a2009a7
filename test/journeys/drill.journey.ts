import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEditor, type Editor, type Theme } from "./support/editor.ts";
import { followFile, type FollowedFile } from "./support/follow-file.ts";
import { countPointers, focused, focusedField, tabTo } from "./support/keyboard.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";

const allThemes: readonly Theme[] = ["light", "high contrast", "high contrast light", "dark"];

/**
 * A drill on the sample workspace, without a mouse: from declaration to resolution inside the cockpit, then the review, what
 * is learnt from it, and the version for people outside. `newcomer` counts the seconds of what somebody does who tries
 * Sitrep for the first time: the drill with its steps, and the review.
 */
describe("a drill, from declaration to what people outside may read, by keyboard alone", () => {
  const newcomer: number[] = [];
  const seconds = async (work: () => Promise<void>): Promise<void> => {
    const started = performance.now();
    await work();
    newcomer.push((performance.now() - started) / 1000);
  };
  let editor: Editor;
  let record: FollowedFile;
  let review: string;
  let pointers: () => number;
  /** Frames come and go with their themes, so they are looked up each time. */
  const cockpit = (): Promise<Frame> => editor.webview("main.cockpit .card");
  const heading = async (): Promise<string | null> =>
    (await cockpit()).locator("#step-heading").textContent();
  oneAfterAnother();
  beforeAll(async () => {
    editor = await startEditor();
    pointers = await countPointers(editor);
  });
  afterAll(async () => {
    await editor.lastSight("drill");
    await editor.close();
  });

  it("is declared with one answer, and is a drill wherever it shows", async () => {
    await seconds(async () => {
      await editor.command("Sitrep: Declare Drill");
      await editor.asked("What do you pretend is happening?");
      await editor.answer("Payments fail in the Zürich shop");
      await editor.asked("How bad is it?");
      await editor.answer("SEV2");
      await editor.asked("Does one of these fit as well?");
      await editor.skip();
    });
    const name = (await editor.list("incidents")).find((entry) => entry.includes("payments-fail"));
    record = await followFile(editor, `incidents/${name}/incident.md`);
    await editor.statusBar.filter({ hasText: "DRILL SEV2" }).waitFor();
    await editor.command("Notifications: Clear All Notifications");
    await editor.command("Sitrep: Walk the Runbook");
    await expect.poll(async () => focused(await cockpit())).toBe("step-heading");
    expect(await heading()).toBe("Declare the incident before investigating");
  });

  it("goes from step to step with one key each", async () => {
    await editor.press("d");
    await expect.poll(heading).toBe("Choose a severity; in doubt, the higher");
    await editor.press("d");
    await expect.poll(heading).toBe("Name the Incident Commander");
  });

  it("gives the roles from inside the page", async () => {
    await tabTo(editor, await cockpit(), "Incident Commander: assign…");
    await editor.press("Enter");
    await editor.asked("Who?");
    await editor.answer("Jane Doe");
    await editor.until(record.path, (text) => text.includes("**Role** Incident Commander: Jane Doe"));
    await editor.command("Sitrep: Walk the Runbook");
    await tabTo(editor, await cockpit(), "Communications Lead: assign…");
    await editor.press("Enter");
    await editor.asked("Who?");
    await editor.answer("Sam Lee");
    await editor.until(record.path, (text) => text.includes("**Role** Communications Lead: Sam Lee"));
    await editor.command("Sitrep: Walk the Runbook");
    await stepHeading();
    await editor.press("d");
    await expect.poll(heading).toBe("Name the Communications Lead");
    await editor.press("d");
    await expect.poll(heading).toBe("Open one channel and keep all talk there");
  });

  it("skips with a reason, blocks, and comes back to what was blocked", async () => {
    await editor.press("s");
    await focusedField(await cockpit(), ".reason");
    await editor.type("It is a drill: we sit together");
    await editor.press("Enter");
    await expect.poll(heading).toBe("Send the first internal update");
    await editor.until(record.path, (text) => text.includes("(skipped: It is a drill: we sit together)"));
  });

  it("says what was seen, and what was done about it", async () => {
    await editor.press("l");
    await focusedField(await cockpit(), ".log");
    await editor.type("finding: The provider answers 503 since 漢 o'clock");
    await editor.press("Enter");
    await editor.until(record.path, (text) => text.includes("**Finding** The provider answers 503"));
    await editor.press("Escape");
    await expect.poll(async () => focused(await cockpit())).toBe("step-heading");
  });

  it.each(allThemes)("looks right in %s", async (theme) => {
    await editor.setTheme(theme);
    await cockpit();
    await editor.screenshot(`drill-${theme}`);
  });

  it("drafts, mends and logs the update that is owed", async () => {
    await editor.command("Sitrep: Draft Update");
    const page = await editor.webview(".composer textarea");
    await page.locator(".composer:visible").waitFor();
    await editor.press("Control+Enter");
    await editor.screenshot("drill-composer");
    await expect
      .poll(async () => {
        await editor.press("Control+Enter");
        return editor.read(record.path);
      })
      .toMatch(/\*\*Update\*\* \(\w+\) .*Next update \d{4}-/);
    expect(await editor.clipboard()).toMatch(/DRILL/);
    await page.locator(".composer-said", { hasText: "Copied and logged." }).waitFor();
    await editor.press("Escape");
    await page.locator(".composer").waitFor({ state: "hidden" });
    await stepHeading();
  });

  it("reaches the end of the runbook and resolves, with the cause contained", async () => {
    await seconds(async () => {
      for (let steps = 0; steps < 20; steps += 1) {
        const before = await heading();
        if (before === "All steps are marked") break;
        await editor.press("d");
        await expect.poll(heading).not.toBe(before);
      }
      expect(await heading()).toBe("All steps are marked");
      await tabTo(editor, await cockpit(), "Resolve…");
      await editor.press("Enter");
      await editor.accept("Is the cause contained?");
    });
    const text = await editor.until(record.path, (now) => now.includes("\nstatus: resolved\n"));
    expect(text).toContain("**Status** (cause contained: yes) investigating → resolved");
    expect(text).toContain("\ndrill: true\n");
    await editor.statusBar.waitFor({ state: "detached" });
    await editor.screenshot("drill-resolved");
  });

  it("has a review written from the record, which says what is unknown", async () => {
    await seconds(async () => {
      await editor.command("Sitrep: Write Review");
      await editor.accept("How deep should the review go?");
      await editor.editing("postmortem.md");
    });
    review = record.path.replace("incident.md", "postmortem.md");
    const text = await editor.read(review);
    expect(text).toContain("\ndrill: true\n");
    expect(text).toContain("**Status** (cause contained: yes) investigating → resolved");
    expect(text).toMatch(/\| Started \| unknown \|/);
    await editor.screenshot("drill-review");
    process.stdout.write(
      `A newcomer's drill with its review: ${newcomer.map(Math.round).join(" + ")} s of a machine's keys\n`,
    );
  });

  it("is asked why, one question at a time, and a name among the causes is told while it is typed", async () => {
    await editor.command("Sitrep: Open Review Desk");
    const desk = await editor.webview("main.desk .shown");
    await desk.locator("#whys-problem").focus();
    await editor.type("Payments failed for 12 minutes");
    await editor.press("Enter");
    await editor.type("Jane Doe forgot the second provider");
    await desk.locator(".why", { hasText: /name/i }).waitFor();
    await editor.screenshot("drill-desk-name");
    await editor.press("Control+a");
    await editor.type("The fallback to the second provider is switched by hand");
    await tabTo(editor, desk, "Write into Review");
    await editor.press("Enter");
    const text = await editor.until(review, (now) => now.includes("is switched by hand"));
    expect(text).not.toContain("Jane Doe forgot");
    await editor.screenshot("drill-desk");
  });

  it("has a version for people outside, without names, and says what was dropped", async () => {
    await editor.command("Sitrep: Create External Version");
    const external = review.replace(".md", ".external.md");
    const text = await editor.until(external, (now) => now !== "");
    expect(text).not.toMatch(/Jane Doe|Sam Lee/);
    expect(text).toContain("is switched by hand");
    await editor.toast("dropped").waitFor();
    await editor.screenshot("drill-external");
    await editor.command("Notifications: Clear All Notifications");
  });

  it("shows the picture of the incident in the preview", async () => {
    await editor.command("View: Close All Editors");
    await editor.open(review);
    await editor.openPreview();
    const picture = await editor.inWebview(".sitrep-picture svg", (page) =>
      page.locator(".sitrep-picture").first().textContent(),
    );
    expect(picture).toMatch(/resolved/i);
    await editor.screenshot("drill-preview");
  });

  it("counts among what is followed up, and as a drill not among the figures", async () => {
    await editor.command("Sitrep: Open Actions Board");
    await (await editor.webview("main.actions table")).locator("main.actions").waitFor();
    await editor.screenshot("drill-actions");
    await editor.command("Sitrep: Show Insights");
    const insights = (await editor.webview("main.insights .lead")).locator("main.insights");
    await insights.locator(".lead p").first().waitFor();
    expect(await insights.locator(".lead").textContent()).toContain("Drills, left out: 2");
    await editor.screenshot("drill-insights");
  });

  it("took not one mouse event", () => {
    expect(pointers()).toBe(0);
  });

  async function stepHeading(): Promise<void> {
    await expect.poll(async () => focused(await cockpit())).toBe("step-heading");
  }
});
