import type { TextField as ToolkitTextField } from "@vscode/webview-ui-toolkit";

declare global {
  interface HTMLElementTagNameMap {
    "vscode-text-field": ToolkitTextField;
  }
}

export interface TextFieldOptions {
  readonly placeholder?: string;
  /** The text after each change by the user. */
  readonly typed: (text: string) => void;
  /** Enter, outside the composition of a character. */
  readonly entered: (text: string) => void;
  readonly escaped: () => void;
}

export interface TextField {
  readonly element: HTMLElement;
  readonly setLabel: (label: string) => void;
  /** Replaces the text where it differs; the caret stays where it does not. */
  readonly setText: (text: string) => void;
  readonly setInvalid: (invalid: boolean) => void;
}

/** One line of text with its label above it. */
export function textField(options: TextFieldOptions): TextField {
  const element = document.createElement("vscode-text-field");
  if (options.placeholder !== undefined) element.setAttribute("placeholder", options.placeholder);
  element.value = "";
  element.addEventListener("input", () => {
    options.typed(element.value);
  });
  element.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") options.entered(element.value);
    else if (event.key === "Escape") options.escaped();
    else return;
    event.preventDefault();
  });
  return {
    element,
    setLabel: (label) => {
      if (element.textContent !== label) element.textContent = label;
    },
    setText: (text) => {
      if (element.value !== text) element.value = text;
    },
    setInvalid: (invalid) => {
      element.setAttribute("aria-invalid", String(invalid));
    },
  };
}
