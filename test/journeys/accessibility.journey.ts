import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, editorsRules } from "./support/axe.ts";
import { startEditor, type Editor, type Theme } from "./support/editor.ts";
import { inMinutes } from "./support/moments.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";
import { questionBox } from "./support/window.ts";

const allThemes: readonly Theme[] = ["dark", "light", "high contrast", "high contrast light"];
const path = "incidents/2026-11-21-checkout/incident.md";
const review = "incidents/2026-10-06-search/postmortem.md";
// Pages come and go with their themes and tabs: each is looked up anew, by what only it shows.
const composer = "main.cockpit .composer textarea";
const board = "main.actions .row";
const insights = "main.insights svg.picture";
const preview = ".sitrep-band";
const wide = { width: 1400, height: 900 };

/** A private incident with affected customers and updates that are late: as much as a composer and a page can have to say. */
const record = `---
sitrep: 1
kind: incident
title: Checkout fails in the Zürich shop
declared: ${inMinutes(-40)}
severity: SEV2
status: investigating
private: true
roles:
  Incident Commander: Jane Doe
---

# Checkout fails in the Zürich shop

## Runbook

1. [x] Declare the incident before investigating
2. [ ] Send the first internal update (within 5 min)
3. [ ] Roll back (skipped: nothing was deployed)
4. [ ] Raise the connection limit (blocked: nobody answers)

   \`\`\`sh
   kubectl --context zürich rollout restart deployment/checkout --namespace payments --timeout 300s
   \`\`\`

## Timeline

- ${inMinutes(-45)} **Impact** (start) 漢字 customers can't pay
- ${inMinutes(-40)} **Declared** SEV2: Checkout fails in the Zürich shop
- ${inMinutes(-38)} **Finding** The pool on [db-1](https://example.org/db-1) is exhausted ⭐
- ${inMinutes(-30)} **Decision** Fail over to \`db-2\`
`;

const postmortem = `---
sitrep: 1
kind: review
---

# Search results missing

## Summary

Search lost results for 12 minutes.

## Timeline

- 2026-10-06T09:21:00Z **Impact** (start) Results are missing
- 2026-10-06T09:25:00Z **Declared** SEV3: Search results missing
- 2026-10-06T09:33:00Z **Impact** (end) Results are back

## Action items

| Action | Owner | Due | Status |
|---|---|---|---|
| Alert on an empty index | Jane Doe | 2026-10-20 | open |
| Test the rebuild weekly | Sam Lee | 2026-10-13 | done |
| Page two people | Jane Doe | 2199-10-20 | open |
`;

describe("for everyone", () => {
  let editor: Editor;
  oneAfterAnother();
  beforeAll(async () => {
    editor = await startEditor({ files: { [path]: record, [review]: postmortem }, size: wide });
  });
  afterAll(async () => {
    await editor.lastSight("accessibility");
    await editor.close();
  });

  describe("an update is written", () => {
    it("with a warning, a remedy and the mark of a private incident in sight", async () => {
      await editor.open(path);
      await editor.statusBar.filter({ hasText: "overdue" }).waitFor(); // until then there is no such command
      await editor.command("Sitrep: Draft Update");
      const frame = await editor.webview(composer);
      await frame.locator(".composer textarea:focus").waitFor();
      await editor.type("It should be fixed in 10 minutes.");
      await frame.locator(".composer .problems", { hasText: "Unexpected forecast" }).waitFor();
      await frame.locator(".composer", { hasText: "Private: copy with care." }).waitFor();
    });

    it.each(allThemes)(
      "without a finding of axe in %s, and with nothing cut off at any size",
      async (theme) => {
        await editor.setTheme(theme);
        expect(await atEachSize(editor, composer, `composer-${theme}`)).toEqual([]);
      },
    );

    it("and nothing moves where motion is to be reduced", async () => {
      await editor.page.emulateMedia({ reducedMotion: "reduce" });
      expect(await moving(await editor.webview(composer))).toEqual([]);
      await editor.page.emulateMedia({ reducedMotion: null });
    });

    it("in the editor's own boxes as well, where the mark stands before what Enter does", async () => {
      await editor.press("Escape");
      await (await editor.webview("main.cockpit .card")).locator("#step-heading:focus").waitFor();
      await editor.press("Control+1");
      await editor.editing("incident.md");
      await editor.command("Sitrep: Draft Update in Quick Inputs");
      await editor.accept("Whom is the update for?");
      await editor.asked("Who works on it, in which role?");
      await editor.answer("Jane Doe");
      await editor.asked("Private: copy with care. Enter copies and logs it");
      await editor.screenshot("accessibility-boxes");
      await editor.page.locator(`${questionBox} input.input:focus`).first().waitFor();
      await editor.press("Enter");
      await editor.until(path, (text) =>
        /\*\*Update\*\* \(internal\) .*Who is involved: Jane Doe/.test(text),
      );
      await editor.toast("Copied and logged.").waitFor();
      await editor.command("Notifications: Clear All Notifications");
    });
  });

  describe("the Actions Board", () => {
    it("opens with what is to be followed up, late first", async () => {
      await editor.command("Sitrep: Open Actions Board");
      const frame = await editor.webview(board);
      await frame.locator(".row", { hasText: "Alert on an empty index" }).first().waitFor();
      expect(await frame.locator(".group").first().textContent()).toMatch(/^Overdue/);
    });

    it.each(allThemes)("has no finding of axe in %s, and nothing cut off at any size", async (theme) => {
      await editor.setTheme(theme);
      expect(await atEachSize(editor, board, `board-${theme}`)).toEqual([]);
    });

    it("ticks an action by Space, in its file, and goes on to the next", async () => {
      const frame = await editor.webview(board);
      await frame.locator('.row .tick[aria-label="Done: Alert on an empty index"]').focus();
      await editor.press("Space");
      await editor.until(review, (text) =>
        text.includes("| Alert on an empty index | Jane Doe | 2026-10-20 | done |"),
      );
      await frame.locator(".row", { hasText: "Alert on an empty index" }).waitFor({ state: "detached" });
      await frame.locator('.row .tick[aria-label="Done: Page two people"]:focus').waitFor();
    });
  });

  describe("the page of insights", () => {
    it("says its figures in words and as tables, which open and part by keys alone", async () => {
      await editor.command("Sitrep: Show Insights");
      const frame = await editor.webview(insights);
      await frame.locator(".lead", { hasText: "2 incidents." }).waitFor();
      await frame.locator('input[value="none"]').focus();
      await editor.press("ArrowRight");
      await frame.locator("tbody th", { hasText: "SEV2" }).first().waitFor({ state: "attached" });
      await frame.locator("details summary").first().focus();
      await editor.press("Enter");
      await frame.locator("details[open] td").first().waitFor();
    });

    it("has no finding of axe, and nothing cut off wide, at 300 px, at twice the size", async () => {
      await editor.setTheme("dark");
      expect(await atEachSize(editor, insights, "insights-dark")).toEqual([]);
    });

    it.each(allThemes.slice(1))("has no finding of axe in %s", async (theme) => {
      await editor.setTheme(theme);
      expect(await editor.inWebview(insights, axe)).toEqual([]);
    });
  });

  describe.each([
    ["review", review],
    ["record", path],
  ])("the preview of a %s", (name, file) => {
    it("opens with its keys", async () => {
      await editor.command("View: Close All Editors");
      await expect.poll(() => editor.page.locator(".tabs-container .tab").count()).toBe(0);
      await editor.open(file);
      await editor.openPreview();
      await editor.webview(".sitrep-timeline .sitrep-row");
    });

    it.each(allThemes)("has no finding of axe in %s, and nothing cut off at any size", async (theme) => {
      await editor.setTheme(theme);
      expect(await atEachSize(editor, preview, `${name}-${theme}`, editorsRules)).toEqual([]);
    });

    it("moves nothing where motion is to be reduced", async () => {
      await editor.page.emulateMedia({ reducedMotion: "reduce" });
      expect(await editor.inWebview(preview, moving)).toEqual([]);
      await editor.page.emulateMedia({ reducedMotion: null });
    });
  });
});

/**
 * What is wrong with a page in a wide window, and, in the dark theme and the one whose borders take room, where it is 300 px
 * wide, and at 200 %; each with a picture.
 */
async function atEachSize(
  editor: Editor,
  selector: string,
  name: string,
  others: readonly string[] = [],
): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (size: string): Promise<void> => {
    const over = await editor.inWebview(selector, excess);
    if (over > 0) found.push(`${size}: ${over} px are cut off`);
    // Colours are the theme's at any size; what else a size may break is looked for in one theme.
    if (size === "wide" || name.endsWith("-dark")) {
      const findings = await editor.inWebview(selector, (page) => axe(page, others));
      found.push(...findings.map((finding) => `${size}: ${finding}`));
    }
    await editor.inWebview(selector, (page) =>
      page.evaluate(() => document.querySelector(".composer h2")?.scrollIntoView()),
    );
    await editor.screenshot(`accessibility-${name}-${size}`);
  };
  await editor.page.setViewportSize({ width: 1600, height: 1400 });
  await look("wide");
  if (/-(?:dark|high contrast)$/.test(name)) {
    await narrow(editor, selector, 300);
    await look("300px");
    await zoom(editor);
    await look("200");
  }
  await editor.page.setViewportSize(wide);
  return found;
}

/** By how many pixels a page is wider than its frame. */
function excess(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Makes the window so wide that a page in it has about `pixels`. */
async function narrow(editor: Editor, selector: string, pixels: number): Promise<void> {
  const inner = async (): Promise<number> =>
    editor.inWebview(selector, (page) => page.evaluate(() => window.innerWidth));
  for (let tries = 0; tries < 20; tries += 1) {
    const { width, height } = editor.page.viewportSize() ?? wide;
    const over = (await inner()) - pixels;
    if (Math.abs(over) < 8) return;
    await editor.page.setViewportSize({ width: width - over, height });
    await editor.page.waitForTimeout(300); // the workbench lays itself out in its own time; the loop looks again
  }
  throw new Error(`The page has ${await inner()} px, not ${pixels}`);
}

/** The window as it is at 200 %: half as many pixels each way. */
async function zoom(editor: Editor): Promise<void> {
  const { width, height } = wide;
  await editor.page.setViewportSize({ width: width / 2, height: height / 2 });
}

/** What is animated in a page, or would be; the button that the editor puts on code is its own. */
function moving(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        if (element.matches(".code-block-copy-button")) return false;
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== "none" || /[1-9]/.test(transitionDuration);
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
