import { button } from "../elements/button.ts";
import { textField } from "../elements/text-field.ts";
import { make, setHidden, setText } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import type { Asking } from "./memory.ts";

export interface ReasonCommands {
  readonly typed: (reason: string) => void;
  /** Only called with a reason that says something. */
  readonly answered: (reason: string) => void;
  readonly cancelled: () => void;
}

export interface ReasonForm extends Part<Asking | undefined> {
  readonly focus: () => void;
}

/** Asks why a step is skipped or blocked, or what is to be noted, in the card itself. Hidden while nothing is asked. */
export function createReasonForm(commands: ReasonCommands): ReasonForm {
  let reason = "";
  let mark: Asking["mark"] = "skip-step";
  const complaint = make("p", { class: "complaint", role: "alert", hidden: "" });
  const answer = (): void => {
    const missing = reason.trim() === "";
    field.setInvalid(missing);
    setText(complaint, missing ? missingWords(mark) : "");
    if (missing) field.element.focus();
    else commands.answered(reason.trim());
  };
  const field = textField({
    typed: (text) => {
      reason = text;
      commands.typed(text);
    },
    entered: answer,
    escaped: commands.cancelled,
  });
  const confirm = button({ label: "", primary: true, press: answer });
  const cancel = button({ label: t("Cancel"), key: "Escape", press: commands.cancelled });
  const row = make("div", { class: "buttons" }, confirm, cancel);
  const element = make("div", { class: "reason", role: "group", hidden: "" }, field.element, complaint, row);
  return {
    element,
    focus: () => {
      field.element.focus();
    },
    show: (asking) => {
      setHidden(element, asking === undefined);
      if (asking === undefined) {
        field.setInvalid(false);
        setText(complaint, undefined);
        return;
      }
      ({ reason, mark } = asking);
      const words = wordsOf(mark);
      field.setText(reason);
      field.setLabel(words.question);
      element.setAttribute("aria-label", words.name);
      setText(confirm, words.confirm);
    },
  };
}

interface FormWords {
  readonly name: string;
  readonly question: string;
  readonly confirm: string;
}

function wordsOf(mark: Asking["mark"]): FormWords {
  switch (mark) {
    case "skip-step":
      return { name: t("Skip the step"), question: t("Why is it skipped?"), confirm: t("Skip step") };
    case "block-step":
      return { name: t("Block the step"), question: t("What blocks it?"), confirm: t("Block step") };
    case "note-step":
      return { name: t("Note on the step"), question: t("What is to be noted?"), confirm: t("Log note") };
  }
}

function missingWords(mark: Asking["mark"]): string {
  return mark === "note-step"
    ? t("There is nothing to note yet: a few words are enough.")
    : t("A reason is missing. The review will ask for it: a few words are enough.");
}
