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

/** Asks why a step is skipped or blocked, in the card itself. Hidden while nothing is asked. */
export function createReasonForm(commands: ReasonCommands): ReasonForm {
  let reason = "";
  const complaint = make("p", { class: "complaint", role: "alert", hidden: "" });
  const answer = (): void => {
    const missing = reason.trim() === "";
    field.setInvalid(missing);
    setText(
      complaint,
      missing ? t("A reason is missing. The review will ask for it: a few words are enough.") : "",
    );
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
      reason = asking.reason;
      field.setText(asking.reason);
      field.setLabel(asking.mark === "skip-step" ? t("Why is it skipped?") : t("What blocks it?"));
      element.setAttribute(
        "aria-label",
        asking.mark === "skip-step" ? t("Skip the step") : t("Block the step"),
      );
      setText(confirm, asking.mark === "skip-step" ? t("Skip step") : t("Block step"));
    },
  };
}
