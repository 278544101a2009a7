import type { Button } from "@vscode/webview-ui-toolkit";

declare global {
  interface HTMLElementTagNameMap {
    "vscode-button": Button;
  }
}

export interface ButtonOptions {
  readonly label: string;
  /** The key that does the same, as `KeyboardEvent.key` names it; shown in the tooltip and told to screen readers. */
  readonly key?: string;
  readonly primary?: boolean;
  readonly press: () => void;
}

/** A push button. Text only: the toolkit squeezes a `span` inside it to 16 pixels. */
export function button(options: ButtonOptions): HTMLElement {
  const element = document.createElement("vscode-button");
  element.setAttribute("appearance", options.primary === true ? "primary" : "secondary");
  element.textContent = options.label;
  if (options.key !== undefined) {
    element.setAttribute("aria-keyshortcuts", options.key);
    element.title = `${options.label} (${options.key})`;
  }
  element.addEventListener("click", options.press);
  return element;
}
