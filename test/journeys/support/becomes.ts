import type { Locator } from "playwright-core";

/** Whether an element comes to be there or to be seen, or goes, within so many milliseconds; for what a person would then try again. */
export function becomes(
  element: Locator,
  state: "attached" | "visible" | "hidden",
  timeout: number,
): Promise<boolean> {
  return element.waitFor({ state, timeout }).then(
    () => true,
    () => false,
  );
}
