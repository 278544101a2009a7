import { make } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { keyList } from "./words.ts";

/**
 * Listens for single keys on an element. They work only while the focus is inside it and not in a text field, so that
 * speech input and typing elsewhere cannot set them off (WCAG 2.1.4). Keys are `KeyboardEvent.key` in lower case.
 */
export function listenForKeys(element: HTMLElement, actions: Readonly<Record<string, () => void>>): void {
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (event.target instanceof HTMLElement && event.target.localName === "vscode-text-field") return;
    const action = actions[event.key.toLowerCase()];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

/** The list of keys, folded away until somebody asks. */
export function createKeyList(): HTMLElement {
  const rows = keyList().flatMap(([key, does]) => [
    make("dt", {}, make("kbd", {}, key)),
    make("dd", {}, does),
  ]);
  return make(
    "details",
    { class: "keys" },
    make("summary", {}, t("Keys on the step")),
    make("dl", {}, ...rows),
  );
}
