import { make, setText } from "../shared/dom.ts";

export interface GuidedFieldOptions {
  readonly id: string;
  /** The text after each change by the user. */
  readonly typed: (text: string) => void;
  /** Enter without Shift, outside the composition of a character; left out, Enter begins a line. */
  readonly entered?: () => void;
}

export interface GuidedField {
  readonly element: HTMLElement;
  readonly focus: () => void;
  readonly setLabel: (label: string) => void;
  /** Replaces the text where it differs; the caret stays where it does not. */
  readonly setText: (text: string) => void;
  /** What speaks against the words, a line each; spoken when it comes, and with the field. */
  readonly setNotes: (notes: readonly string[]) => void;
}

/** Some lines of text with a question above them and room for what is to be thought about below. */
export function guidedField({ id, typed, entered }: GuidedFieldOptions): GuidedField {
  const label = make("label", { for: id });
  const area = make("textarea", { id, rows: "1", class: "input", "aria-describedby": `${id}-notes` });
  const notes = make("p", { id: `${id}-notes`, class: "note", role: "status" });
  area.addEventListener("input", () => {
    typed(area.value);
  });
  area.addEventListener("keydown", (event) => {
    if (entered === undefined || event.isComposing || event.key !== "Enter" || event.shiftKey) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    entered();
  });
  return {
    element: make("div", { class: "field" }, label, area, notes),
    focus: () => {
      area.focus();
    },
    setLabel: (text) => {
      setText(label, text);
    },
    setText: (text) => {
      if (area.value !== text) area.value = text;
    },
    setNotes: (lines) => {
      const text = lines.join("\n");
      if (notes.textContent !== text) notes.textContent = text;
    },
  };
}
