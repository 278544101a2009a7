import { window, type InputBox, type QuickPick, type QuickPickItem } from "vscode";

/** Text to type or the beginning of an item's label; `esc` for the Escape key. A function is called first: what happens meanwhile. */
export type Answer = string | typeof esc | (() => Promise<string | typeof esc>);

export const esc = Symbol("Escape");

/** What Sitrep asked and said, in order. */
export interface Seen {
  readonly asked: readonly string[];
  /** `error: …`, `warning: …`, `information: …` */
  readonly said: readonly string[];
}

/**
 * Does `work` with a person at the window who answers prompts in this order, and presses Escape when out of answers. The
 * editor's prompts can't be reached from inside the extension host, so they are replaced here; the browser journeys use
 * the real ones.
 */
export async function asPerson(answers: readonly Answer[], work: () => Promise<unknown>): Promise<Seen> {
  const left = [...answers];
  const asked: string[] = [];
  const said: string[] = [];
  const next = async (question: string | undefined): Promise<string | undefined> => {
    asked.push(question ?? "");
    const answer = left.shift() ?? esc;
    const given = typeof answer === "function" ? await answer() : answer;
    return given === esc ? undefined : given;
  };
  /** A modal is a question; a notification with buttons is one while the next answer is the name of a button. */
  const say =
    (kind: string) =>
    async (message: string, ...rest: readonly unknown[]): Promise<string | undefined> => {
      const isModal = rest.some((part) => typeof part === "object" && part !== null && "modal" in part);
      if (isModal) return next(message);
      said.push(`${kind}: ${message}`);
      const [answer] = left;
      return typeof answer === "string" && rest.includes(answer) ? left.shift() && answer : undefined;
    };
  const replaced = {
    showInputBox: (options?: { readonly prompt?: string }) => next(options?.prompt),
    showQuickPick: async (
      items: readonly QuickPickItem[] | Promise<readonly QuickPickItem[]>,
      options?: { readonly placeHolder?: string; readonly canPickMany?: boolean },
    ) => {
      const shown = await items;
      const label = await next(options?.placeHolder);
      if (label === undefined) return undefined;
      // Where several may be picked, all that the answer fits are.
      return options?.canPickMany === true
        ? shown.filter((item) => item.label.includes(label))
        : itemOf(shown, label);
    },
    createInputBox: () => inputBox(next),
    createQuickPick: () => quickPick(next),
    showErrorMessage: say("error"),
    showWarningMessage: say("warning"),
    showInformationMessage: say("information"),
  };
  const real = Object.fromEntries(Object.entries(window).filter(([name]) => name in replaced));
  Object.assign(window, replaced);
  try {
    await work();
  } finally {
    Object.assign(window, real);
  }
  return { asked, said };
}

function itemOf(items: readonly QuickPickItem[], label: string): QuickPickItem {
  const item = items.find((candidate) => candidate.label.includes(label));
  if (item !== undefined) return item;
  throw new Error(`No item ${label} in ${items.map((candidate) => candidate.label).join(" | ")}`);
}

type Next = (question: string | undefined) => Promise<string | undefined>;

type Listener = () => void;

/** As much of an input box as somebody needs who creates one, shows it, and waits. */
function inputBox(next: Next): Partial<InputBox> {
  const accepted: Listener[] = [];
  const hidden: Listener[] = [];
  const box: Partial<InputBox> = {
    value: "",
    onDidAccept: subscribe(accepted),
    onDidHide: subscribe(hidden),
    onDidChangeValue: subscribe([]),
    hide: () => {
      hidden.forEach(call);
    },
    dispose: () => undefined,
    show: () => {
      void next(box.prompt).then((answer) => {
        if (answer !== undefined) {
          box.value = answer;
          accepted.forEach(call);
        } else box.hide?.();
      });
    },
  };
  return box;
}

/** The same for a quick pick whose typed value counts. */
function quickPick(next: Next): Partial<QuickPick<QuickPickItem>> {
  const accepted: Listener[] = [];
  const hidden: Listener[] = [];
  const pick: Partial<QuickPick<QuickPickItem>> = {
    value: "",
    items: [],
    selectedItems: [],
    onDidAccept: subscribe(accepted),
    onDidHide: subscribe(hidden),
    onDidChangeValue: subscribe([]),
    hide: () => {
      hidden.forEach(call);
    },
    dispose: () => undefined,
    show: () => {
      void next(pick.placeholder).then((answer) => {
        if (answer !== undefined) {
          pick.value = answer;
          accepted.forEach(call);
        } else pick.hide?.();
      });
    },
  };
  return pick;
}

function subscribe(listeners: Listener[]) {
  return (listener: (value: never) => unknown): { readonly dispose: () => void } => {
    listeners.push(listener as Listener); // none of ours reads the event's value
    return { dispose: () => undefined };
  };
}

function call(listener: Listener): void {
  listener();
}
