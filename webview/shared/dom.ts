/** A piece of the page that is built once and then shows values. */
export interface Part<T> {
  readonly element: HTMLElement;
  readonly show: (value: T) => void;
}

/** Makes an element with attributes and children; an undefined attribute is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Sets the text where it differs, so that selections and screen readers are not disturbed; hides what has none. */
export function setText(element: HTMLElement, text: string | undefined): void {
  if (element.textContent !== (text ?? "")) element.textContent = text ?? "";
  setHidden(element, text === undefined || text === "");
}

export function setHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/**
 * Makes `rows` the children of `parent` without taking a row that stays out of the document: that would cost it focus
 * and selection.
 */
export function setRows(parent: HTMLElement, rows: readonly HTMLElement[]): void {
  const kept = new Set<Element>(rows);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  rows.forEach((row, index) => {
    const there = parent.children[index];
    if (there !== row) parent.insertBefore(row, there ?? null);
  });
}
