import { readFile, stat } from "node:fs/promises";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe } from "./support/axe.ts";
import { startEditor, type Editor, type Theme } from "./support/editor.ts";
import { focusedField } from "./support/keyboard.ts";
import { inMinutes } from "./support/moments.ts";
import { oneAfterAnother } from "./support/one-after-another.ts";

const path = "incidents/2026-11-21-checkout/incident.md";

/** A drill that is private, with much that is overdue, phases, links and commands. */
function record(): string {
  return `---
sitrep: 1
kind: incident
title: Checkout fails in the Zürich shop
declared: ${inMinutes(-40)}
severity: SEV1
status: investigating
drill: true
private: true
---

# DRILL: Checkout fails in the Zürich shop

## Runbook

### First response

1. [x] Declare the incident (within 5 min)
2. [ ] Create an incident channel 漢 (Communications Lead, within 5 min)

   All communication goes there. See [the guide](docs/guide.md#channels) and <https://example.com/status>.

   \`\`\`sh
   gh issue create --title "Checkout fails" --label incident
   \`\`\`

   Note the \`number\` that it answers.

### Mitigate

3. [ ] Roll back

   \`\`\`sh
   test -e nowhere
   \`\`\`

4. [ ] Look at the dashboard (within 12 h)

## Timeline

- ${inMinutes(-40)} **Declared** (drill) SEV1: Checkout fails in the Zürich shop
- ${inMinutes(-39)} **Role** Incident Commander: Jane Doe
- ${inMinutes(-38)} **Finding** Pool exhausted on db-eu-1 ⭐
`;
}

const allThemes: readonly Theme[] = ["dark", "light", "high contrast", "high contrast light"];

describe("the cockpit's page", () => {
  let editor: Editor;
  const cockpitNow = (): Promise<Frame> => editor.webview(".card h2");
  const closeGuide = async (): Promise<void> => {
    const tab = editor.page.locator(".tab", { hasText: "guide.md" });
    await tab.waitFor();
    await tab.click({ button: "middle" });
    await tab.waitFor({ state: "hidden" });
  };
  oneAfterAnother();
  beforeAll(async () => {
    editor = await startEditor({
      files: { [path]: record(), "docs/guide.md": "# The guide\n" },
      settings: { "workbench.editor.editorActionsLocation": "hidden" },
    });
  });
  afterAll(async () => {
    await editor.lastSight("cockpit");
    await editor.close();
  });

  it("says first what is overdue, and marks drill and private in words", async () => {
    await editor.openSideBar();
    await editor.row("Runbook", "Create an incident channel").waitFor();
    await editor.command("Sitrep: Walk the Runbook");
    const cockpit = await cockpitNow();
    expect(await cockpit.locator(".title").textContent()).toBe(
      "DrillPrivateCheckout fails in the Zürich shop",
    );
    const owed = await cockpit.locator(".head > .owed li").allTextContents();
    expect(owed[0]).toMatch(/^Internal update overdue \d+ min, was due /);
    expect(owed).toHaveLength(3);
    expect(await cockpit.locator(".roles li").allTextContents()).toContain("Communications Lead: assign…");
    await expect.poll(() => focusedText(cockpit)).toBe("Create an incident channel 漢");
  });

  it("runs the bundle that ships: shaken, minified, from dist/webview", async () => {
    const cockpit = await cockpitNow();
    const [script, ...others] = await cockpit.evaluate(() =>
      [...document.scripts].filter(({ src }) => src !== "").map(({ src }) => src),
    );
    expect(others).toEqual([]);
    expect(script).toMatch(/\/dist\/webview\/cockpit\.js$/);
    const loaded = await cockpit.evaluate(() => {
      const [entry] = performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith("cockpit.js"));
      return entry instanceof PerformanceResourceTiming ? entry.decodedBodySize : undefined;
    });
    const shipped = await readFile("dist/webview/cockpit.js", "utf8");
    const { size } = await stat("dist/webview/cockpit.js");
    if (loaded !== undefined && loaded > 0) expect(loaded).toBe(size);
    expect(size).toBeLessThanOrEqual(180 * 1024);
    expect(shipped).not.toContain("createCockpit"); // a name of ours that minifying takes out
    const known = await cockpit.evaluate(() =>
      ["button", "text-field", "data-grid", "dropdown", "panels", "tag"].filter(
        (name) => customElements.get(`vscode-${name}`) !== undefined,
      ),
    );
    expect(known).toEqual(["button", "text-field"]);
  });

  it("is walked by keys, and the list beside follows without taking the focus", async () => {
    const cockpit = await cockpitNow();
    await editor.press("ArrowRight");
    await expect.poll(() => focusedText(cockpit)).toBe("Roll back");
    const selected = editor.page.locator(".pane .monaco-list-row.selected", { hasText: "Roll back" });
    await selected.waitFor();
    expect(await focusedText(cockpit)).toBe("Roll back");
    await editor.press("c");
    await expect.poll(() => focusedText(cockpit)).toBe("Create an incident channel 漢");
  });

  it("notes something of a step, which is kept while the page is gone", async () => {
    await editor.press("n");
    await focusedField(await cockpitNow(), ".reason");
    await editor.type("five joined é");
    const typed = (cockpit: Frame): Promise<string> =>
      cockpit.locator(".reason vscode-text-field input").inputValue();
    await expect.poll(async () => typed(await cockpitNow())).toBe("five joined é");
    await editor.open("docs/guide.md");
    await expect.poll(() => editor.page.locator("iframe.webview.ready").count()).toBe(0);
    await closeGuide();
    await expect.poll(async () => typed(await cockpitNow())).toBe("five joined é");
    await (await cockpitNow()).locator(".reason vscode-text-field").click();
    await editor.press("Enter");
    await editor.until(path, (text) => text.includes("Create an incident channel 漢: five joined é"));
  });

  it("opens a file that a step links to", async () => {
    const cockpit = await cockpitNow();
    await cockpit.locator(".body a", { hasText: "the guide" }).click();
    await closeGuide();
  });

  it("shows the whole command and asks before it runs anything", async () => {
    const cockpit = await cockpitNow();
    await cockpit.locator(".card h2").click();
    await editor.press("r");
    const dialog = editor.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('gh issue create --title "Checkout fails" --label incident');
    await editor.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await editor.page.locator(".terminal.xterm").count()).toBe(0);
  });

  it.each(allThemes)(
    "is without a finding of axe in %s, wide and at 300 px, whatever is open",
    async (theme) => {
      await editor.setTheme(theme);
      for (const width of ["wide", "300px"] as const) {
        await setCockpitWidth(editor, await cockpitNow(), width === "wide" ? 1000 : 300);
        const cockpit = await cockpitNow();
        await cockpit.locator(".card h2").click();
        await editor.press("s");
        await focusedField(cockpit, ".reason");
        await cockpit.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        expect(await axe(cockpit), "with the reason asked for").toEqual([]);
        await editor.screenshot(`cockpit-${theme}-${width}`);
        await cockpit.locator(".reason vscode-button", { hasText: "Cancel" }).click();
        await cockpit.locator(".choices vscode-button", { hasText: "Draft update" }).click();
        await cockpit.locator(".composer textarea").first().waitFor();
        expect(await axe(cockpit), "with the composer").toEqual([]);
        expect(await overflow(cockpit)).toBeLessThanOrEqual(0);
        await editor.screenshot(`cockpit-${theme}-${width}-composer`);
        await editor.press("Escape");
        await cockpit.locator(".composer").waitFor({ state: "hidden" });
      }
    },
  );

  it("has two columns where there is room, one where there is none, and fits at twice the size", async () => {
    await editor.setTheme("light");
    const columns = async (width: number): Promise<number> => {
      await setCockpitWidth(editor, await cockpitNow(), width);
      return (await cockpitNow()).evaluate(() => {
        const element = document.querySelector(".columns");
        return element === null ? 0 : getComputedStyle(element).gridTemplateColumns.split(" ").length;
      });
    };
    expect([await columns(760), await columns(640), await columns(300)]).toEqual([2, 1, 1]);
    await setCockpitWidth(editor, await cockpitNow(), 640);
    const cockpit = await cockpitNow();
    await cockpit.evaluate(() => {
      document.documentElement.style.setProperty("zoom", "2");
    });
    expect(await overflow(cockpit)).toBeLessThanOrEqual(0);
    await editor.screenshot("cockpit-zoomed");
    await cockpit.evaluate(() => {
      document.documentElement.style.removeProperty("zoom");
    });
  });

  it("keeps its shapes in forced colours, and does not move where less motion is wanted", async () => {
    await setCockpitWidth(editor, await cockpitNow(), 1000);
    await editor.page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    const cockpit = await cockpitNow();
    const look = await cockpit.evaluate(() => {
      const style = (selector: string): CSSStyleDeclaration | undefined => {
        const element = document.querySelector(selector);
        return element === null ? undefined : getComputedStyle(element);
      };
      return {
        done: style(".bar .done")?.backgroundColor,
        text: style(".card h2")?.color,
        own: style(".bar .done")?.getPropertyValue("forced-color-adjust"),
        moving: [...document.querySelectorAll("*")].filter(
          (one) => getComputedStyle(one).transitionDuration !== "0s",
        ).length,
      };
    });
    expect(look).toMatchObject({ own: "none", done: look.text });
    expect(look.moving).toBe(0);
    await editor.screenshot("cockpit-forced-colours");
    await editor.page.emulateMedia({ forcedColors: null, reducedMotion: null });
  });

  it("runs a command in a terminal once that is confirmed, and logs how it ended on a yes", async () => {
    const cockpit = await cockpitNow();
    await cockpit.locator(".card h2").click();
    await editor.press("ArrowRight");
    await expect.poll(() => cockpit.locator("#step-heading").textContent()).toBe("Roll back");
    await cockpit.locator(".card vscode-button", { hasText: "Run in Terminal" }).click();
    const dialog = editor.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain("test -e nowhere");
    await dialog.getByRole("button", { name: "Run" }).click();
    const toast = editor.toast("test -e nowhere");
    await toast.waitFor({ timeout: 30_000 });
    // On a busy machine the shell may be up too late to tell: then that is said.
    const said = (await toast.textContent()) ?? "";
    expect(said).toMatch(/→ exit 1|exit code is unknown|did not tell/);
    expect(await editor.read(path)).not.toContain("**Change**");
    await editor.screenshot("cockpit-ran");
    await editor.respond("test -e nowhere", "Log It");
    const entry = said.includes("→ exit 1")
      ? "**Change** Ran `test -e nowhere` → exit 1"
      : "**Change** Ran `test -e nowhere`";
    await editor.until(path, (text) => text.includes(entry));
  });
});

function focusedText(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.activeElement?.textContent ?? "");
}

/** How many pixels stick out sideways. */
function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Makes the window as wide as it takes for the cockpit, which is beside the side bar, to have that width, more or less. */
async function setCockpitWidth(editor: Editor, cockpit: Frame, width: number): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    const excess = (await cockpit.evaluate(() => innerWidth)) - width;
    if (Math.abs(excess) <= 12) return;
    const now = editor.page.viewportSize() ?? { width: 1400, height: 900 };
    await editor.page.setViewportSize({ width: now.width - excess, height: 1000 });
    const from = width + excess;
    await expect.poll(() => cockpit.evaluate(() => innerWidth)).not.toBe(from);
  }
}
