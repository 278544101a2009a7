import type { Frame } from "playwright-core";
import type { Editor } from "./editor.ts";

/** Counts presses of any pointer in the window, from now on. Gives what tells how many there were. */
export async function countPointers({ page }: Editor): Promise<() => number> {
  let presses = 0;
  await page.exposeBinding("pointerPressed", () => {
    presses += 1;
  });
  await page.evaluate(() => {
    const pressed: unknown = Reflect.get(globalThis, "pointerPressed");
    if (typeof pressed !== "function") throw new Error("The page was not prepared");
    addEventListener("pointerdown", () => void Reflect.apply(pressed, undefined, []), true);
  });
  return () => presses;
}

/** What has the focus in a frame: the label of a field, else the element's id. */
export function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : undefined;
    return label ?? element?.id ?? "";
  });
}

/** Waits until what is typed goes into the text field in a part of a page. */
export async function focusedField(frame: Frame, part: string): Promise<void> {
  await frame.locator(`${part} vscode-text-field:focus-within`).first().waitFor();
}

/** Presses Tab until the control of this text has the focus. */
export async function tabTo(editor: Editor, frame: Frame, label: string): Promise<void> {
  const text = (): Promise<string> =>
    frame.evaluate(() => document.activeElement?.textContent.trim().replace(/\s+/g, " ") ?? "");
  // Behind the last control the focus leaves the page, and Tab is typed into the text beside it.
  await frame.getByText(label, { exact: true }).first().waitFor();
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if ((await text()) === label) return;
    await editor.press("Tab");
  }
  throw new Error(`Tab does not lead to ${label}`);
}
