import { make } from "../shared/dom.ts";

export interface TextAreaOptions {
  readonly id: string;
  readonly label: string;
  /** The text after each change by the user. */
  readonly typed: (text: string) => void;
}

export interface TextArea {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** Replaces the text where it differs; the caret stays where it does not. */
  readonly setText: (text: string) => void;
  /** What is asked while there is no text. */
  readonly setQuestion: (question: string) => void;
  readonly setMissing: (missing: boolean) => void;
}

/** Some lines of text with a label above them: the page's own control, which grows with its text. */
export function textArea({ id, label, typed }: TextAreaOptions): TextArea {
  const area = make("textarea", { id, rows: "2", class: "input" });
  area.addEventListener("input", () => {
    typed(area.value);
  });
  return {
    element: make("div", { class: "field" }, make("label", { for: id }, label), area),
    focus: () => {
      area.focus();
    },
    setText: (text) => {
      if (area.value !== text) area.value = text;
    },
    setQuestion: (question) => {
      if (area.getAttribute("placeholder") !== question) area.setAttribute("placeholder", question);
    },
    setMissing: (missing) => {
      area.setAttribute("aria-invalid", String(missing));
    },
  };
}
