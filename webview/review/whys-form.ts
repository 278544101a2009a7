import type { WhyAnswer } from "../../src/protocol/review-desk.ts";
import { button } from "../elements/button.ts";
import { guidedField, type GuidedField } from "../elements/guided-field.ts";
import { make, setHidden, setRows, setText } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { notesOn, type Form, type FormCommands } from "./forms.ts";
import type { DeskMemory } from "./memory.ts";
import { asked, askWhy, branch, withoutAnswer, type Asked } from "./why-tree.ts";

interface Row {
  readonly element: HTMLElement;
  readonly field: GuidedField;
  readonly remove: HTMLElement;
}

/** Five Whys: one question at a time; Enter asks why of the answer, and each may have several. */
export function createWhysForm({ keep, write }: FormCommands): Form {
  let shown: DeskMemory | undefined;
  const answers = (): readonly WhyAnswer[] => shown?.answers ?? [];
  const rows: Row[] = [];
  const list = make("div", { class: "whys" });
  const problem = guidedField({
    id: "whys-problem",
    typed: (text) => {
      keep({ problem: text }, true);
    },
    entered: () => {
      rows[0]?.field.focus();
    },
  });
  problem.setLabel(t("What happened?"));
  const send = button({
    label: t("Write into Review"),
    primary: true,
    press: () => {
      if (shown === undefined) return;
      const { problem: what, answers: all, replaces } = shown;
      write({ kind: "whys", problem: what, answers: all, replaces });
    },
  });

  const standing = make("p", { class: "hint", hidden: "" });
  const asNew = button({
    label: t("Write as New Ones"),
    press: () => {
      keep({ replaces: undefined });
    },
  });

  /** Takes a change over and goes to the answer that is to be worked on. */
  function turnTo({ answers: next, at }: Asked): void {
    keep({ answers: next }, true);
    rows[at]?.field.focus();
  }

  function makeRow(index: number): Row {
    const ask = (): void => {
      if (answers()[index]?.text.trim() !== "") turnTo(askWhy(answers(), index));
    };
    const field = guidedField({
      id: `why-${index}`,
      typed: (text) => {
        keep({ answers: answers().map((one, place) => (place === index ? { ...one, text } : one)) }, true);
      },
      entered: ask,
    });
    const another = button({
      label: t("Another Answer"),
      press: () => {
        turnTo(branch(answers(), index));
      },
    });
    const remove = button({
      label: t("Remove"),
      press: () => {
        turnTo(withoutAnswer(answers(), index));
      },
    });
    const buttons = make(
      "div",
      { class: "buttons" },
      button({ label: t("Ask Why"), press: ask }),
      another,
      remove,
    );
    return { element: make("div", { role: "group" }, field.element, buttons), field, remove };
  }

  return {
    element: make(
      "div",
      { class: "form" },
      standing,
      problem.element,
      list,
      make("div", { class: "buttons" }, send, asNew),
    ),
    focus: problem.focus,
    show: ({ memory, notes }) => {
      shown = memory;
      const { replaces } = memory;
      setText(
        standing,
        replaces &&
          t("From line {0} of the review. Change in Review puts these in their place.", replaces.line),
      );
      setHidden(asNew, replaces === undefined);
      setText(send, replaces === undefined ? t("Write into Review") : t("Change in Review"));
      problem.setText(memory.problem);
      problem.setNotes(notesOn(notes, "problem"));
      while (rows.length < memory.answers.length) rows.push(makeRow(rows.length));
      setRows(
        list,
        rows.slice(0, memory.answers.length).map(({ element }) => element),
      );
      memory.answers.forEach((answer, index) => {
        const row = rows[index];
        if (row === undefined) return;
        const question = questionOf(memory, index);
        row.element.className = `why depth-${Math.min(answer.depth, 6)}`;
        row.element.setAttribute("aria-label", question);
        row.field.setLabel(question);
        row.field.setText(answer.text);
        row.field.setNotes(notesOn(notes, `why-${index}`));
        setHidden(row.remove, memory.answers.length === 1 && answer.text === "");
      });
    },
  };
}

function questionOf({ answers, problem }: DeskMemory, index: number): string {
  const above = asked(answers, index)?.text ?? problem;
  const words = above.trim().replace(/\s+/g, " ");
  if (words === "") return t("Why?");
  return t("Why? {0}", words.length <= 80 ? words : `${Array.from(words).slice(0, 79).join("")}…`);
}
