import type {
  DeskReview,
  FromReviewDesk,
  ToReviewDesk,
  TypedWords,
  WordsNote,
} from "../../src/protocol/review-desk.ts";
import { radioChoice } from "../elements/choice.ts";
import { make, setHidden, setText } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { createDeskHead } from "./desk-head.ts";
import { createFactorForm, createSenseForm, createSeverityForm, type Form } from "./forms.ts";
import { blankMemory, tabs, type DeskMemories, type DeskMemory, type Tab } from "./memory.ts";
import { createReadThrough } from "./read-through.ts";
import { createWhysForm } from "./whys-form.ts";
import { tabWords } from "./words.ts";

/** What the Review Desk needs from outside. */
export interface ReviewDeskDeps {
  readonly post: (message: FromReviewDesk) => void;
  /** What `remember` was given last, also before a reload. */
  readonly memories: DeskMemories;
  readonly remember: (memories: DeskMemories) => void;
}

export interface ReviewDesk {
  readonly element: HTMLElement;
  readonly receive: (message: ToReviewDesk) => void;
}

/** Words are looked at when the keys have rested for so many milliseconds. */
const typingPauseMs = 300;

/** The Review Desk's page: guides through what a review needs, keeps what is half written, shows what the host says. */
export function createReviewDesk(deps: ReviewDeskDeps): ReviewDesk {
  let review: DeskReview | undefined;
  let memories = deps.memories;
  let notes: readonly WordsNote[] = [];
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const memory = (): DeskMemory => (review && memories[review.id]) ?? blankMemory;

  function keep(change: Partial<DeskMemory>, isChecked = false): void {
    if (review === undefined) return;
    memories = { ...memories, [review.id]: { ...memory(), ...change } };
    deps.remember(memories);
    if (isChecked) checkSoon();
    setText(said, undefined); // it was about what came before
    render();
  }

  function checkSoon(): void {
    clearTimeout(pause);
    pause = setTimeout(check, typingPauseMs);
  }

  function check(): void {
    if (review === undefined) return;
    const fields = fieldsOf(memory());
    turn += 1;
    if (fields.length > 0) deps.post({ kind: "check-words", review: review.id, turn, fields });
    else notes = [];
  }

  /** Posts what is about the review that is shown. */
  function post(make: (review: string) => FromReviewDesk): void {
    if (review !== undefined) deps.post(make(review.id));
  }

  const commands = {
    keep,
    write: (block: Extract<FromReviewDesk, { kind: "write-block" }>["block"]): void => {
      post((id) => ({ kind: "write-block", review: id, block }));
    },
  };
  const forms: Readonly<Record<Exclude<Tab, "read">, Form>> = {
    whys: createWhysForm(commands),
    sense: createSenseForm(commands),
    factor: createFactorForm(commands),
    severity: createSeverityForm(commands),
  };
  const reading = createReadThrough({
    keep,
    correct: ({ line, text: was }, text) => {
      post((id) => ({ kind: "correct-entry", review: id, line, was, text }));
    },
    add: (entry, when, text) => {
      post((id) => ({ kind: "add-entry", review: id, when, near: entry?.at, text }));
    },
    open: ({ line }) => {
      const of = review?.entriesOf ?? "record";
      post((id) => ({ kind: "open-line", review: id, of, line }));
    },
    end: () => {
      keep({ tab: "whys", correcting: undefined, adding: undefined });
      tabChoice.element.querySelector<HTMLElement>("input:checked")?.focus();
    },
  });
  const head = createDeskHead({
    setState: (state) => {
      post((id) => ({ kind: "set-state", review: id, state }));
    },
    planMeeting: () => {
      post((id) => ({ kind: "plan-meeting", review: id }));
    },
    openLine: (line) => {
      post((id) => ({ kind: "open-line", review: id, of: "review", line }));
    },
    goOn: ({ problem, answers, replaces }) => {
      if (isHalfWritten(memory(), review)) {
        keep({ tab: "whys" });
        setText(said, t("Five Whys are half written here. Write them into the review or clear them first."));
        return;
      }
      keep({ tab: "whys", problem, answers, replaces }, true);
      forms.whys.focus();
    },
  });
  const tabChoice = radioChoice("desk-tab", t("What to work on"), (value) => {
    const tab = tabs.find((known) => known === value);
    if (tab === undefined) return;
    keep({ tab });
    check();
  });
  const said = make("p", { class: "said", role: "status", hidden: "" });
  const empty = make(
    "p",
    { class: "hint", hidden: "" },
    t("No review is at hand. Open one, or write the review of an incident; then open the Review Desk again."),
  );
  const shown = make(
    "div",
    { class: "shown" },
    head.element,
    tabChoice.element,
    ...Object.values(forms).map(({ element }) => element),
    reading.element,
    said,
  );
  const element = make("main", { class: "desk" }, empty, shown);

  function render(): void {
    setHidden(empty, review !== undefined);
    setHidden(shown, review === undefined);
    if (review === undefined) return;
    const now = memory();
    head.show(review);
    tabChoice.show(
      tabs.map((value) => ({ value, label: tabWords(value) })),
      now.tab,
    );
    for (const tab of tabs) setHidden(tab === "read" ? reading.element : forms[tab].element, tab !== now.tab);
    if (now.tab === "read") reading.show({ memory: now, review });
    else forms[now.tab].show({ memory: now, notes, review });
  }

  function receive(message: ToReviewDesk): void {
    const before = review?.id;
    if (message.kind === "desk") {
      if (message.review?.id !== review?.id) {
        notes = [];
        setText(said, undefined);
      }
      const isAnother = message.review?.id !== review?.id;
      review = message.review;
      if (isAnother) checkSoon(); // what was half written before a reload too
    } else if (message.review === review?.id) about(message);
    render();
    // Whoever comes to the page goes on where they were; nobody is taken out of what they are at.
    if (review?.id !== before && document.activeElement === document.body && document.hasFocus()) focusForm();
  }

  function focusForm(): void {
    const { tab } = memory();
    if (tab === "read") reading.focus();
    else forms[tab].focus();
  }

  function about(message: Exclude<ToReviewDesk, { readonly kind: "desk" }>): void {
    switch (message.kind) {
      case "words-checked":
        if (message.turn === turn) notes = message.notes;
        return;
      case "block-written":
        notes = [];
        keep(blankOf(message.block));
        setText(said, message.said);
        return;
      case "entry-written":
        keep({ correcting: undefined, adding: undefined });
        setText(said, message.said);
        reading.focus();
        return;
      case "not-written":
        setText(said, message.said);
        return;
      case "read-through":
        keep({ tab: "read" });
        reading.focus();
    }
  }

  return { element, receive };
}

/** Whether Five Whys hold words that stand nowhere else: of those that were loaded, when they say something else by now. */
function isHalfWritten({ problem, answers, replaces }: DeskMemory, review: DeskReview | undefined): boolean {
  const standing = review?.blocks.find(({ whys }) => whys?.replaces?.text === replaces?.text)?.whys;
  if (replaces !== undefined && standing !== undefined)
    return JSON.stringify([problem, answers]) !== JSON.stringify([standing.problem, standing.answers]);
  return [problem, ...answers.map(({ text }) => text)].some((text) => text.trim() !== "");
}

/** What is blank again once it stands in the review. */
function blankOf(block: "whys" | "sense" | "factor" | "severity"): Partial<DeskMemory> {
  switch (block) {
    case "whys":
      return { problem: blankMemory.problem, answers: blankMemory.answers, replaces: undefined };
    case "sense":
      return { about: "", sense: [] };
    case "factor":
      return { factor: "", factorKind: undefined };
    case "severity":
      return { severityWords: "", better: undefined, verdict: blankMemory.verdict };
  }
}

/** The words of the form at hand that will stand in the review. */
function fieldsOf(memory: DeskMemory): readonly TypedWords[] {
  const fields = ((): readonly TypedWords[] => {
    switch (memory.tab) {
      case "whys":
        return [
          { field: "problem", text: memory.problem },
          ...memory.answers.map(({ text }, index) => ({ field: `why-${index}`, text })),
        ];
      case "sense":
        return [
          { field: "about", text: memory.about },
          ...memory.sense.map(({ question, text }) => ({ field: question, text })),
        ];
      case "factor":
        return [{ field: "factor", text: memory.factor }];
      case "severity":
        return [{ field: "severity", text: memory.severityWords }];
      case "read":
        return [];
    }
  })();
  return fields.filter(({ text }) => text.trim() !== "");
}
