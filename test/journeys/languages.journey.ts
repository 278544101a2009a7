import { execFileSync } from "node:child_process";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pseudo } from "../../scripts/l10n/pseudo.mjs";
import { becomes } from "./support/becomes.ts";
import { startEditor, type Editor } from "./support/editor.ts";

const path = "incidents/2026-11-21-orders-stuck/incident.md";
const incident = `---
sitrep: 1
kind: incident
title: 1234
declared: 2026-11-21T14:02:11Z
severity: SEV2
status: investigating
---

# 1234

## Runbook

1. [ ] 漢
2. [ ] 字

## Timeline

- 2026-11-21T14:02:11Z **Declared** SEV2: 1234
`;

/** What stands in files is shown as it is, in every language. */
const data =
  /\b(?:SEV\d|investigating|identified|monitoring|resolved|declared|severity|UTC|Incident Commander|Communications Lead|Technical Lead|Scribe|Slack|Statuspage)\b/g;

/** Everything in a language in which what was translated stands in ⟦brackets⟧: what does not is untranslated or cut off. */
describe("another language", () => {
  let editor: Editor;
  beforeAll(async () => {
    execFileSync(process.execPath, ["scripts/l10n.mjs", "pseudo"]);
    editor = await startEditor({
      files: { [path]: incident },
      language: "qps-ploc",
      size: { width: 1100, height: 900 },
    });
    await editor.page.locator('.activitybar [aria-label^="Sitrep"]').first().click();
    await editor.page.locator(".pane-header", { hasText: "⟦" }).first().waitFor();
  });
  afterAll(async () => {
    await editor.lastSight("languages");
    await editor.close();
  });

  async function run(command: string): Promise<void> {
    const title = pseudo(command);
    await editor.press("F1");
    await editor.page.keyboard.insertText(title);
    await editor.page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: title }).waitFor();
    await editor.press("Enter");
  }

  it("is spoken by the names and rows of every view", async () => {
    await editor.page.locator(".monaco-list-row", { hasText: "SEV2" }).first().waitFor();
    const rows = await editor.page.locator(".pane-header .title, .sidebar .monaco-list-row").allInnerTexts();
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(hasPlainWords)).toEqual([]);
  });

  it.each(["Set Status", "Change Severity", "Assign Role", "Show Next Actions", "Resolve", "Skip Step"])(
    "is spoken by what %s asks",
    async (command) => {
      await run(command);
      const box = editor.page.locator(".quick-input-widget");
      await box.locator('input[placeholder*="⟦"]').waitFor();
      await box.locator(".monaco-list-row").first().waitFor();
      const texts = [
        await box.locator("input.input").first().getAttribute("placeholder"),
        ...(await box.locator(".monaco-list-row").allInnerTexts()),
      ];
      await editor.press("Escape");
      expect(texts.filter((text) => text === null || hasPlainWords(text))).toEqual([]);
    },
  );

  it("is spoken by a notification and its buttons", async () => {
    await run("Change Severity");
    await editor.asked("⟦");
    await editor.page.locator(".quick-input-widget .monaco-list-row", { hasText: "SEV1" }).click();
    const toast = editor.toast("1234");
    await toast.waitFor();
    const texts = [
      await toast.locator(".notification-list-item-message").innerText(),
      ...(await toast.locator(".notification-list-item-buttons-container .monaco-button").allInnerTexts()),
    ];
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter(hasPlainWords)).toEqual([]);
  });

  it("is spoken by what the mouse finds over an entry of the record", async () => {
    await editor.open(path);
    const stamp = editor.page.locator(".view-line span", { hasText: "2026-11-21T14:02:11Z" }).last();
    const hover = editor.page.locator(".monaco-hover-content:visible", { hasText: "⟦" }).first();
    // Asked before the extension has read the file, the editor finds nothing and does not ask again.
    const isTold = async (): Promise<boolean> => {
      await editor.page.mouse.move(5, 5);
      await stamp.hover();
      return becomes(hover, "visible", 3_000);
    };
    await expect.poll(isTold, { timeout: 30_000 }).toBe(true);
    expect((await hover.innerText()).split("\n").filter(hasPlainWords)).toEqual([]);
    await editor.press("Escape");
  });

  it("is spoken by the composer of updates", async () => {
    await run("Draft Update");
    const composer = (await editor.webview(".composer")).locator(".composer");
    await composer.locator("textarea").first().waitFor();
    const texts = await textsIn(composer);
    expect(texts.length).toBeGreaterThan(5);
    // What is sent is in the language of the team's templates.
    const asked = texts.filter((text) => !text.startsWith("Incident declared: 1234"));
    expect(asked).toHaveLength(texts.length - 1);
    expect(asked.filter(hasPlainWords)).toEqual([]);
    await editor.press("Escape");
    await composer.waitFor({ state: "hidden" });
  });

  it("is spoken by all of the cockpit, and nothing of it is cut off", async () => {
    await run("Walk the Runbook");
    const card = (await editor.webview("main.cockpit")).locator("main.cockpit");
    await card.locator(".card").waitFor();
    const texts = await textsIn(card);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter(hasPlainWords)).toEqual([]);
    const cut = await card.evaluate((main) => {
      main.style.width = "300px";
      return Array.from(main.querySelectorAll<HTMLElement>("*"))
        .filter((element) => !element.classList.contains("spoken")) // for the ear alone
        .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).overflowX !== "visible" && element.clientWidth > 0)
        .map((element) => `${element.localName}: ${element.innerText}`);
    });
    expect(cut).toEqual([]);
  });

  it("is spoken by the preview of a record", async () => {
    await editor.open(path);
    await editor.openPreview();
    const texts = await editor.inWebview(".sitrep-band", (page) => textsIn(page.locator(".sitrep-band")));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter(hasPlainWords)).toEqual([]);
  });
});

/** The texts that can be seen in an element, piece by piece. */
function textsIn(element: Locator): Promise<readonly string[]> {
  return element.evaluate((main) => {
    const found: string[] = [];
    const sentences = new Set<Element>();
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const own = walker.currentNode.parentElement;
      const sentence = own?.closest("code")?.parentElement ?? own;
      if (own?.checkVisibility() !== true || sentence === null || sentences.has(sentence)) continue;
      const hasCode = sentence.querySelector(":scope > code") !== null; // words as code are part of their sentence
      const text = (hasCode ? sentence : walker.currentNode).textContent?.trim() ?? "";
      if (hasCode) sentences.add(sentence);
      if (text !== "") found.push(text);
    }
    return found;
  });
}

/** Whether letters stand outside the brackets that are no data; a key of the keyboard is one letter. */
function hasPlainWords(text: string): boolean {
  let depth = 0;
  const outside = Array.from(text).filter((letter) => {
    if (letter === "⟦") depth += 1;
    if (letter === "⟧") depth -= 1;
    return depth === 0 && letter !== "⟧";
  });
  return /[A-Za-z]{2}/.test(outside.join("").replace(data, ""));
}
