import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { becomes } from "./becomes.ts";

const screenshots = join(process.cwd(), "out", "screenshots");

/** The quick pick or input box, while one is open. */
export const questionBox = ".quick-input-widget:not([style*='display: none'])";

/** What a person does at one window of the editor. Waits are for what can be seen, never for a time alone. */
export interface Window {
  readonly page: Page;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Runs a command from the palette by its whole title, `Sitrep: Log Event`: F1, type, Enter. */
  readonly command: (title: string) => Promise<void>;
  /** Presses a key that asks something, until the question is there that says `text` in its title, prompt or placeholder. */
  readonly pressFor: (key: string, text: string) => Promise<void>;
  /** Waits for a question that says `text` in its title, prompt or placeholder, and for its answers where it has some. */
  readonly asked: (text: string) => Promise<void>;
  /** Waits for a question that says `text` and presses Enter, until that took the answer that has the focus. */
  readonly accept: (text: string) => Promise<void>;
  /** Types into the question that is open and presses Enter. */
  readonly answer: (text: string) => Promise<void>;
  /** Chooses an answer of the question that is open, by mouse. */
  readonly choose: (text: string) => Promise<void>;
  /** Closes the question that is open with Escape. */
  readonly skip: () => Promise<void>;
  /** A row of one of our trees by what it shows. */
  readonly row: (view: View, text: string) => Locator;
  /** What a screen reader says of the rows of a view, in order. */
  readonly spoken: (view: View) => Promise<readonly string[]>;
  /** Opens the side bar of ours, by mouse. */
  readonly openSideBar: () => Promise<void>;
  /** Opens a file by its path, through quick open, as a text. */
  readonly open: (path: string) => Promise<void>;
  /** Waits until keys go to the editor of the file of this name. */
  readonly editing: (name: string) => Promise<void>;
  readonly statusBar: Locator;
  readonly toast: (text: string) => Locator;
  /** Waits until a notification says a text: the editor shows few at a time, and behind the bell those that come too fast. */
  readonly told: (text: string) => Promise<void>;
  /** Presses a button of the notification that says a text, also where it went behind the bell meanwhile. */
  readonly respond: (text: string, button: string) => Promise<void>;
  /** Puts the editor's preview in the place of the text that has the focus. */
  readonly openPreview: () => Promise<void>;
  /** The page inside a webview that holds an element. */
  readonly webview: (selector: string) => Promise<Frame>;
  /** Asks that page, and asks again where the editor put another in its place meanwhile, as it does with previews. */
  readonly inWebview: <T>(selector: string, ask: (page: Frame) => Promise<T>) => Promise<T>;
  readonly clipboard: () => Promise<string>;
  /** Saves what the person sees under out/screenshots, where somebody wants to look at it: with `SITREP_LOOKS=1`. */
  readonly screenshot: (name: string) => Promise<void>;
  /** The same at the end of a journey, in any case: of one that failed it is what was seen last. */
  readonly lastSight: (journey: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Goes to another address of the editor in the same window. */
  readonly load: (url: string) => Promise<void>;
}

export type View = "Incident" | "Runbook" | "Timeline" | "Reviews";

/** Opens the editor in a page and waits until it can be worked with. */
export async function openWindow(page: Page, url: string): Promise<Window> {
  page.setDefaultTimeout(15_000);
  await load(page, url);
  let address = url;
  const { keyboard } = page;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  const asking = questions(page);
  return {
    page,
    press,
    type: (text) => keyboard.type(text),
    ...asking,
    ...views(page),
    async open(path) {
      const name = path.split("/").at(-1) ?? path;
      const input = page.locator(`${questionBox} input.input`).first();
      // The one that Enter takes: what was opened lately stands there until the list is filtered.
      const row = page.locator(`${questionBox} .monaco-list-row.focused[aria-label^="${name}"]`).first();
      for (let tries = 1; ; tries += 1) {
        // While the focus goes from one page to another, a key may reach neither.
        if (!(await input.isVisible())) await press("Control+p");
        if (await becomes(input, "visible", 4_000)) {
          // It may go again, where the focus that a page takes comes late.
          await input.fill(path, { timeout: 2_000 }).catch(() => undefined);
          if (await becomes(row, "visible", 4_000)) break;
          // Filled before it listened, the list shows something else for good.
          await press("Escape");
          await input.waitFor({ state: "hidden" });
        }
        if (tries === 5) throw new Error(`Quick Open has no ${path}`);
      }
      await press("Enter");
      // A file that was last seen as a preview comes as one again.
      await textOf(page, name).or(previewOf(page, name)).first().waitFor({ state: "attached" });
      if ((await previewOf(page, name).count()) > 0) await asking.command("Markdown: Toggle Preview");
      await editing(page, name);
    },
    editing: (name) => editing(page, name),
    async openPreview() {
      for (let tries = 1; tries <= 3; tries += 1) {
        await press("Control+Shift+v");
        if (await becomes(previewOf(page), "attached", 8_000)) return;
      }
      throw new Error("Control+Shift+v opens no preview");
    },
    statusBar: page.locator('.statusbar-item[id*="sitrep.status"]'),
    toast: (text) => toastIn(page, text),
    told: (text) => told(page, text),
    respond: (text, button) => respond(page, text, button),
    webview: (selector) => webviewOf(page, selector),
    async inWebview(selector, ask) {
      for (let tries = 0; tries < 5; tries += 1) {
        try {
          return await ask(await webviewOf(page, selector));
        } catch (error) {
          if (!/detached|destroyed|closed/.test(String(error))) throw error;
        }
      }
      return ask(await webviewOf(page, selector));
    },
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    screenshot: async (name) => {
      if (process.env["SITREP_LOOKS"] !== undefined) await picture(page, name);
    },
    lastSight: (journey) => picture(page, `${journey}-last`),
    reload: () => load(page, address),
    load: (other) => {
      address = other;
      return load(page, address);
    },
  };
}

async function load(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector(".monaco-workbench .activitybar", { timeout: 60_000 });
  await page.waitForSelector('.activitybar [aria-label^="Sitrep"]', { timeout: 60_000 });
}

function toastIn(page: Page, text: string): Locator {
  return page.locator(".notifications-toasts .notification-toast", { hasText: text }).first();
}

async function told(page: Page, text: string): Promise<void> {
  if (await becomes(toastIn(page, text), "visible", 5_000)) return;
  await page.locator('.statusbar-item[id="status.notifications"] a').click();
  await page.locator(".notifications-center .notification-list-item", { hasText: text }).first().waitFor();
  await page.keyboard.press("Escape");
}

async function respond(page: Page, text: string, button: string): Promise<void> {
  const shown = toastIn(page, text).getByRole("button", { name: button });
  // After ten seconds the editor puts it away, maybe under the hand.
  const isDone = await shown.click({ timeout: 8_000 }).then(
    () => true,
    () => false,
  );
  if (isDone) return;
  await page.locator('.statusbar-item[id="status.notifications"] a').click();
  const kept = page.locator(".notifications-center .notification-list-item", { hasText: text }).first();
  await kept.getByRole("button", { name: button }).click();
}

function questions(
  page: Page,
): Pick<Window, "command" | "pressFor" | "asked" | "accept" | "answer" | "choose" | "skip"> {
  const { keyboard } = page;
  const box = page.locator(questionBox);
  const focus = box.locator("input.input:focus").first();
  const rows = box.locator(".monaco-list-row");
  const question = (text: string): Locator => {
    const said = page.locator(`:text("${text}"), input[placeholder*="${text}"]`);
    return box.filter({ has: said }).first();
  };
  /** A page beside a question may take the focus back when one follows another: what is typed then goes there. */
  const takeFocus = async (): Promise<void> => {
    if (!(await becomes(focus, "visible", 4_000))) await box.locator("input.input").first().click();
    await focus.waitFor();
  };
  const asked = async (text: string): Promise<void> => {
    await question(text).waitFor({ timeout: 30_000 });
    // A list that is still being made must not be answered: its first row would be another one.
    await box.locator(".monaco-progress-container.active").waitFor({ state: "hidden", timeout: 30_000 });
    // Nor must a key be pressed before the question has the focus; where a page beside it keeps that, an answer takes it.
    await becomes(focus, "visible", 4_000);
  };
  return {
    asked,
    async command(title) {
      await keyboard.press("F1");
      // While the focus goes from a question back to a page, a key may reach neither.
      await focus.waitFor({ timeout: 4_000 }).catch(async () => {
        await keyboard.press("F1");
        await focus.waitFor();
      });
      // All but the last letter at once: the list is long, and is filtered anew for each. It does not grow by itself, so
      // the last one is typed again until the extension's part of the manifest is read.
      await keyboard.insertText(title.slice(0, -1));
      const row = box.locator(`.monaco-list-row.focused[aria-label^="${title}"]`).first();
      const tryOnce = async (): Promise<boolean> => {
        await keyboard.type(title.slice(-1));
        return becomes(row, "visible", 1_500);
      };
      for (let tries = 1; !(await tryOnce()); tries += 1) {
        if (tries === 20) throw new Error(`The palette has no ${title}`);
        await keyboard.press("Backspace");
      }
      await keyboard.press("Enter");
    },
    async pressFor(key, text) {
      // While the focus goes from one page to another, a key may reach neither.
      for (let tries = 1; tries <= 3; tries += 1) {
        await keyboard.press(key);
        if (!(await becomes(question(text), "visible", 8_000))) continue;
        await focus.waitFor(); // what is typed before goes into the text behind it
        return;
      }
      throw new Error(`${key} did not ask ${text}`);
    },
    async accept(text) {
      await asked(text);
      for (let tries = 1; tries <= 3; tries += 1) {
        await takeFocus();
        await keyboard.press("Enter");
        if (await becomes(question(text), "hidden", 5_000)) return;
      }
      throw new Error(`Enter does not answer ${text}`);
    },
    async answer(text) {
      await takeFocus();
      const isList = await rows.first().isVisible();
      await keyboard.type(text);
      // The list filters as it is typed into, or is made anew for what was: Enter takes the row that has the focus.
      if (isList) await box.locator(".monaco-list-row.focused").filter({ hasText: text }).first().waitFor();
      await keyboard.press("Enter");
    },
    async choose(text) {
      await rows.filter({ hasText: text }).first().click();
    },
    async skip() {
      // Where it does not come, the key may find the question all the same.
      await becomes(focus, "visible", 4_000);
      await keyboard.press("Escape");
    },
  };
}

function views(page: Page): Pick<Window, "row" | "spoken" | "openSideBar"> {
  const pane = (view: View): Locator =>
    page.locator(".pane", { has: page.locator(`.pane-header:has-text("${view}")`) });
  return {
    row: (view, text) => pane(view).locator(".monaco-list-row", { hasText: text }).first(),
    spoken: (view) =>
      pane(view)
        .locator(".monaco-list-row")
        .evaluateAll((rows) =>
          [...rows]
            .sort((a, b) => Number(a.getAttribute("data-index")) - Number(b.getAttribute("data-index")))
            .map((row) => row.getAttribute("aria-label") ?? ""),
        ),
    async openSideBar() {
      await page.locator('.activitybar [aria-label^="Sitrep"]').first().click();
      await page.locator(".pane-header", { hasText: "Runbook" }).first().waitFor();
      await page.mouse.move(700, 450); // else a tooltip covers what is looked at
    },
  };
}

async function editing(page: Page, name: string): Promise<void> {
  await textOf(page, name).waitFor({ state: "attached" });
}

/** Where keys go while they go to the text of the file of this name. */
function textOf(page: Page, name: string): Locator {
  return groupOf(page, name).locator(":is(.native-edit-context, textarea.inputarea):focus").first();
}

/** The place of a preview that stands for a file, of any where no name is given. */
function previewOf(page: Page, name = ""): Locator {
  return groupOf(page, name).locator('.editor-instance [id^="webview-editor-element"]').first();
}

/** The group that has the focus, while the file of this name is to be seen in it. */
function groupOf(page: Page, name: string): Locator {
  return page.locator(".editor-group-container.active", {
    has: page.locator(`.tab.active:has-text("${name}")`),
  });
}

async function webviewOf(page: Page, selector: string): Promise<Frame> {
  for (let tries = 0; tries < 150; tries += 1) {
    for (const frame of page.frames()) {
      const shown = frame.locator(selector).first();
      if (await shown.isVisible().catch(() => false)) return frame; // frames come and go
    }
    await page.waitForTimeout(150);
  }
  throw new Error(`No webview shows ${selector}`);
}

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name.replace(/[^\w-]+/g, "-")}.png`) });
}
