/**
 * Listens for single keys on an element. They work only while the focus is inside it and not in a text field, so that
 * speech input and typing elsewhere cannot set them off (WCAG 2.1.4). Keys are `KeyboardEvent.key` in lower case.
 */
export function listenForKeys(element: HTMLElement, actions: Readonly<Record<string, () => void>>): void {
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (event.target instanceof HTMLElement && typed.has(event.target.localName)) return;
    const action = actions[event.key.toLowerCase()];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

const typed = new Set(["vscode-text-field", "textarea", "input", "select"]);
