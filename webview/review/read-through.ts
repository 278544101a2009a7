import type { DeskEntry, DeskReview } from "../../src/protocol/review-desk.ts";
import { button } from "../elements/button.ts";
import { guidedField } from "../elements/guided-field.ts";
import { make, setHidden, setText, type Part } from "../shared/dom.ts";
import { listenForKeys } from "../shared/listen-for-keys.ts";
import { t } from "../shared/say.ts";
import type { DeskMemory } from "./memory.ts";

export interface ReadCommands {
  readonly keep: (change: Partial<DeskMemory>) => void;
  readonly correct: (entry: DeskEntry, text: string) => void;
  readonly add: (entry: DeskEntry | undefined, when: string, text: string) => void;
  readonly open: (entry: DeskEntry) => void;
  /** Leaves the timeline. */
  readonly end: () => void;
}

export interface ReadThrough extends Part<{ readonly memory: DeskMemory; readonly review: DeskReview }> {
  readonly focus: () => void;
}

/** The timeline, one entry at a time: right as it stands, corrected, or something was between. By keys alone. */
export function createReadThrough(commands: ReadCommands): ReadThrough {
  let shown: { readonly memory: DeskMemory; readonly review: DeskReview } | undefined;
  const entries = (): readonly DeskEntry[] => shown?.review.entries ?? [];
  const at = (): number => Math.min(shown?.memory.reading ?? 0, Math.max(entries().length - 1, 0));
  const entry = (): DeskEntry | undefined => entries()[at()];
  const place = make("p", { class: "hint" });
  const when = make("span", { class: "when" });
  const type = make("span", { class: "tag" });
  const words = make("p", { class: "words" });
  const card = make(
    "article",
    { class: "entry", tabindex: "-1" },
    make("p", { class: "place" }, when, type),
    words,
  );

  const go = (by: number): void => {
    const to = at() + by;
    if (to < 0 || to >= entries().length) return;
    commands.keep({ reading: to, correcting: undefined, adding: undefined });
    card.focus();
  };
  const correct = (): void => {
    const one = entry();
    if (one === undefined) return;
    if (one.text.includes("\n")) {
      commands.open(one); // more than a line of ours: in its file
      return;
    }
    commands.keep({ correcting: shown?.memory.correcting ?? one.text, adding: undefined });
    correction.focus();
  };
  const add = (): void => {
    const blank = { when: stampOf(entry()), text: "" };
    commands.keep({ adding: shown?.memory.adding ?? blank, correcting: undefined });
    added.focus();
  };

  const save = (): void => {
    const one = entry();
    const text = shown?.memory.correcting?.trim() ?? "";
    if (one !== undefined && text !== "") commands.correct(one, text);
  };
  const log = (): void => {
    const adding = shown?.memory.adding;
    if (adding !== undefined && adding.text.trim() !== "") {
      commands.add(entry(), adding.when.trim(), adding.text.trim());
    }
  };
  const cancel = (): void => {
    commands.keep({ correcting: undefined, adding: undefined });
    card.focus();
  };
  const correction = guidedField({
    id: "read-correction",
    typed: (text) => {
      commands.keep({ correcting: text });
    },
    entered: save,
  });
  correction.setLabel(t("What does the entry say? Its time and type stay"));
  const moment = guidedField({
    id: "read-when",
    typed: (text) => {
      commands.keep({ adding: { when: text, text: shown?.memory.adding?.text ?? "" } });
    },
    entered: log,
  });
  moment.setLabel(t("When was it? 14:12, or day and time in UTC"));
  const added = guidedField({
    id: "read-added",
    typed: (text) => {
      commands.keep({ adding: { when: shown?.memory.adding?.when ?? "", text } });
    },
    entered: log,
  });
  added.setLabel(t("What happened then?"));
  const saving = buttonRow(button({ label: t("Save"), primary: true, press: save }), cancel);
  const logging = buttonRow(button({ label: t("Log Entry"), primary: true, press: log }), cancel);
  const correcting = make("div", { class: "form", hidden: "" }, correction.element, saving);
  const adding = make("div", { class: "form", hidden: "" }, moment.element, added.element, logging);
  for (const form of [correcting, adding]) {
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) cancel();
    });
  }

  const next = button({
    label: t("Next"),
    key: "n",
    primary: true,
    press: () => {
      go(1);
    },
  });
  const back = button({
    label: t("Back"),
    key: "b",
    press: () => {
      go(-1);
    },
  });
  const steps = make(
    "div",
    { class: "buttons" },
    next,
    back,
    button({ label: t("Correct"), key: "c", press: correct }),
    button({ label: t("Add"), key: "a", press: add }),
    button({ label: t("End"), key: "e", press: commands.end }),
  );
  const none = make("p", { class: "hint" }, t("There are no entries to read."));
  const element = make(
    "section",
    { class: "read", "aria-label": t("Read through") },
    none,
    place,
    card,
    steps,
    correcting,
    adding,
  );
  listenForKeys(element, {
    n: () => {
      go(1);
    },
    arrowright: () => {
      go(1);
    },
    b: () => {
      go(-1);
    },
    arrowleft: () => {
      go(-1);
    },
    c: correct,
    a: add,
    e: commands.end,
  });
  return {
    element,
    focus: () => {
      card.focus();
    },
    show: (content) => {
      shown = content;
      const { memory } = content;
      const one = entry();
      setHidden(none, one !== undefined);
      for (const part of [place, card]) setHidden(part, one === undefined);
      setText(place, one && t("Entry {0} of {1}", at() + 1, entries().length));
      setText(when, one?.when);
      setText(type, one && (one.star ? `⭐ ${one.type}` : one.type));
      if (words.textContent !== (one?.words ?? "")) words.textContent = one?.words ?? "";
      card.setAttribute("aria-label", t("Entry {0} of {1}", at() + 1, entries().length));
      next.toggleAttribute("disabled", at() + 1 >= entries().length);
      back.toggleAttribute("disabled", at() === 0);
      setHidden(correcting, memory.correcting === undefined || one === undefined);
      setHidden(adding, memory.adding === undefined);
      correction.setText(memory.correcting ?? "");
      moment.setText(memory.adding?.when ?? "");
      added.setText(memory.adding?.text ?? "");
    },
  };
}

/** The entry's moment to the minute, as it can be typed; blank where it has none. */
function stampOf(entry: DeskEntry | undefined): string {
  return entry?.at === undefined ? "" : `${new Date(entry.at).toISOString().slice(0, 16)}Z`;
}

function buttonRow(does: HTMLElement, cancel: () => void): HTMLElement {
  return make(
    "div",
    { class: "buttons" },
    does,
    button({ label: t("Cancel"), key: "Escape", press: cancel }),
  );
}
